import { command, read } from '../app/commands'
import { os } from '../app/context'
import { listBills, moveBill, removeBills, saveBill } from './bill.service'

const on = os.ledger.bill

export const billHandlers = {
  list: on.list.handler(read(listBills)), save: on.save.handler(command(saveBill)), remove: on.remove.handler(command(removeBills)), move: { save: on.move.save.handler(command(moveBill)) }
}
