import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { figureTermSchema } from './figure'

/** 会计报表: 资产负债表 (会小企01表), 利润表 (会小企02表), 现金流量表 (会小企03表). */
export const STATEMENT_KINDS = ['balance', 'income', 'cash'] as const
export const statementKindSchema = z.enum(STATEMENT_KINDS)
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** The two columns of money: 期末余额 and 年初余额 of 资产负债表, 本年累计金额 and 本月金额 of the others. */
export const statementColumnSchema = z.enum(['first', 'second'])
export type StatementColumn = z.infer<typeof statementColumnSchema>

/** One line by its 行次, with both figures in fen. */
export const statementLineSchema = z.object({ no: z.int(), firstFen: fenOut, secondFen: fenOut })
export type StatementRow = z.infer<typeof statementLineSchema>

/** 勾稽关系: two figures that must be equal, the second from elsewhere in the books. */
export const statementTieSchema = z.object({ key: z.enum(['balance', 'profit', 'cash']), leftFen: fenOut, rightFen: fenOut })
export type StatementTie = z.infer<typeof statementTieSchema>

export const statementInputSchema = z.object({ kind: statementKindSchema, month: monthSchema })
export const statementSchema = z.object({ lines: z.array(statementLineSchema), ties: z.array(statementTieSchema) })

export const statementPartsInputSchema = statementInputSchema.extend({ no: z.int(), column: statementColumnSchema })
/** What one figure is made of: an account, with a party where the line splits by parties, and its amount as it counts in the figure. */
export const statementPartSchema = z.object({ term: figureTermSchema, amountFen: fenOut })
export type StatementPart = z.infer<typeof statementPartSchema>
