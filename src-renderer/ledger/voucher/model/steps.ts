import type { Permission } from '../../../../src-shared/kernel/permissions'
import type { Account } from '../../../../src-shared/ledger/account'
import type { LineInput, VoucherState } from '../../../../src-shared/ledger/voucher'
import { MONEY_ROLES } from '../../../../src-shared/ledger/voucher.rules'
import type { Settings } from '../../../../src-shared/workspace/office'

/** What a user can do next with a voucher; `hand` hands a sound draft on to whoever reviews or signs it. */
export type Step = 'sign' | 'review' | 'post' | 'hand'
export type Separation = Settings['separation']

export interface Standing {
  state: VoucherState
  separation: Separation
  hasMoney: boolean
  /** The user made the draft, or signed it: then someone else reviews it. */
  isMaker: boolean
  isCashier: boolean
  may: (permission: Permission) => boolean
}

/** 岗位分离: the step this user may take, or null when there is none. */
export function nextStep({ state, separation, hasMoney, isMaker, isCashier, may }: Standing): Step | null {
  if (state === 'posted') return null
  const needsSignature = separation === 'full' && hasMoney && state === 'draft'
  const handOn = state === 'draft' && isMaker ? 'hand' : null
  if (needsSignature) return !isMaker && may('ledger.sign') ? 'sign' : handOn
  if (separation !== 'none' && state !== 'reviewed') return !isMaker && !isCashier && may('ledger.review') ? 'review' : handOn
  return may('ledger.post') ? 'post' : handOn
}

export type Stage = 'make' | 'sign' | 'review' | 'post'
/** The stages of a voucher under a setting; one done by someone is shown even where it was not asked for. */
export function stagesOf(separation: Separation, hasMoney: boolean, done: { cashier: boolean; reviewer: boolean }): Stage[] {
  return ['make', ...(done.cashier || (separation === 'full' && hasMoney) ? ['sign' as const] : []),
    ...(done.reviewer || separation !== 'none' ? ['review' as const] : []), 'post']
}

/** How many stages a state has behind it. */
export function stageOf(stages: readonly Stage[], state: VoucherState): Stage {
  if (state === 'posted' || state === 'reviewed') return 'post'
  if (state === 'signed') return stages.includes('review') ? 'review' : 'post'
  return 'make'
}

/** Whether a voucher moves cash or bank money. */
export const hasMoneyLine = (lines: readonly Pick<LineInput, 'accountId'>[], accounts: ReadonlyMap<number, Account>): boolean =>
  lines.some((line) => line.accountId !== null && MONEY_ROLES.has(accounts.get(line.accountId)?.role ?? null))
