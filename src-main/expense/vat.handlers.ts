import { command, read } from '../app/commands'
import { os } from '../app/context'
import { getVat, listVat, moveVat } from './vat.service'

const on = os.expense.vat

export const vatHandlers = { vat: { get: on.get.handler(read(getVat)), list: on.list.handler(read(listVat)), run: on.run.handler(command(moveVat)) } }
