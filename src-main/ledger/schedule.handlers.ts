import { command, read } from '../app/commands'
import { os } from '../app/context'
import { getSchedule, listSchedules, removeSchedules, runSchedules, saveSchedule, saveScheduleMonth } from './schedule.service'

const on = os.ledger.schedule

export const scheduleHandlers = {
  list: on.list.handler(read(listSchedules)),
  get: on.get.handler(read(getSchedule)),
  save: on.save.handler(command(saveSchedule)),
  remove: on.remove.handler(command(removeSchedules)),
  month: { save: on.month.save.handler(command(saveScheduleMonth)) },
  run: on.run.handler(command(runSchedules))
}
