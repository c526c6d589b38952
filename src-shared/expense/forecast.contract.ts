import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { query } from '../rpc/procedure'
import { FORECAST_KINDS } from './forecast.rules'

/** One expected movement of money; `amountFen` is above zero for money in. `ref` is where it comes from, as a screen opens it. */
export const forecastItemSchema = z.object({
  kind: z.enum(FORECAST_KINDS), date: dateSchema, label: z.string(), amountFen: fenOut,
  ref: z.object({ record: z.enum(['voucher', 'claim', 'advance', 'schedule', 'budget', 'bill']), id: z.int() })
})
export type ForecastItem = z.infer<typeof forecastItemSchema>

export const forecastContract = {
  forecast: {
    /** 13 周资金预测: money in hand on a day, what is expected to come and go after it, and what is overdue and not counted. */
    get: query('expense.read').input(z.object({ asOf: dateSchema })).output(z.object({ asOf: dateSchema, openingFen: fenOut, items: z.array(forecastItemSchema), overdue: z.array(forecastItemSchema) }))
  }
}
