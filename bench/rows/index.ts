import type { Bench } from '../protocol'
import { accountMonth } from './account-month'
import { ageing } from './ageing'
import { grid } from './grid'
import { growth } from './growth'
import { importing } from './importing'
import { posting } from './posting'
import { register } from './register'
import { repository } from './repository'
import { start } from './start'
import { trialBalance } from './trial-balance'
import { xlsx } from './xlsx'

/** Every kind of work that is measured, by the name `--rows` knows it by, in the order printed. */
export const ROWS: Readonly<Record<string, Bench>> = { trialBalance, register, growth, accountMonth, ageing, posting, importing, repository, start, xlsx, grid }
