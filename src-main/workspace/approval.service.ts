import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { Approval, Approver, Delegation, InboxRow, Request, Standard } from '../../src-shared/workspace/approval'
import { holds } from '../../src-shared/kernel/permissions'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { approversOf, hoursBetween, reachesTo, routeFor, stepsFor, type Person } from '../../src-shared/workspace/approval.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './approval.repo'
import { listRoutes } from './route.service'
import { listUsers } from './user.service'

type Row = NonNullable<ReturnType<typeof repo.byId.get>>
/** Who asks what, and when it is. */
export interface Viewer { userId: number; now: string; today: string }

/** A record that is handed in: who it is for, what it comes to, and how the inbox shows it. */
export interface Submission extends Request { recordId: number; title: string; summary: string; ownerId: number | null }

/** Whether the office has one person only: then nothing can be decided by another, as vouchers are posted 待复核. */
const isAlone = (people: readonly Person[]) => people.filter((person) => person.isActive && holds(person.role, 'workspace.approve')).length === 1

/**
 * Begins an approval: takes the first route that fits, copies the steps this amount takes, and enters the first. In a
 * one-person office there are no steps, and `endAlone` ends it once its record is handed in.
 * Refuses NO_ROUTE, NO_APPROVER (a step that nobody else in the office could decide).
 */
export function startApproval(w: WriteDb, submission: Submission): number {
  const route = routeFor(listRoutes(w), submission)
  if (!route) throw new Refusal('NO_ROUTE')
  const people = listUsers(w), isOne = isAlone(people)
  const steps = isOne ? [] : stepsFor(route.steps, submission), applicantId = w.actor.userId!
  if (steps.length === 0 && !isOne) throw new Refusal('NO_APPROVER', { step: route.name })
  for (const step of steps) if (approversOf(step.approver, people, [applicantId, submission.ownerId]).length === 0) throw new Refusal('NO_APPROVER', { step: step.name })
  const standard: Standard = { categoryCode: route.categoryCode, upToFen: asFen(reachesTo(route.steps, steps)) }
  const id = Number(repo.insert.run(w, { ...submission, routeName: route.name, standard: JSON.stringify(standard), applicantId, at: w.now }).lastInsertRowid)
  steps.forEach((step, index) => { repo.insertStep.run(w, { approvalId: id, stepNo: index + 1, name: step.name, approver: JSON.stringify(step.approver) }) })
  if (steps.length > 0) repo.enterStep.run(w, { approvalId: id, stepNo: 1, at: w.now })
  addEvent(w, { id, step_no: 0 }, 'submitted', '')
  return id
}

/** A one-person office: what nobody could look at is approved as 待复核, which head office is shown. Others stay as they are. */
export function endAlone(w: WriteDb, id: number): void {
  const row = requirePending(w, id)
  if (repo.steps.all(w, { id }).length > 0) return
  addEvent(w, { id, step_no: 0 }, 'commented', workspaceMessages.approvedAlone)
  repo.end.run(w, { id, state: 'approved', at: w.now })
  w.note(`${row.record}:${row.record_id}`, { no: row.title, approved: true, unreviewed: true })
}
const asFen = (amount: number | null) => (amount === null ? null : fen(amount))

function addEvent(w: WriteDb, approval: { id: number; step_no: number }, kind: string, comment: string, forUserId: number | null = null) {
  repo.insertEvent.run(w, { approvalId: approval.id, stepNo: approval.step_no, kind, by: w.actor.userId!, forUserId, comment, at: w.now })
}

/** 同意. After the last step the request is approved. Refuses APPROVAL_UNKNOWN, APPROVAL_OVER, OWN_APPROVAL, NOT_YOUR_TURN. */
export function approve(w: WriteDb, input: { id: number; comment: string }): { state: string } {
  const { row, forUserId } = requireTurn(w, input.id)
  addEvent(w, row, 'approved', input.comment, forUserId)
  repo.endStep.run(w, { approvalId: row.id, stepNo: row.step_no, at: w.now })
  const hasNext = repo.steps.all(w, { id: row.id }).some((step) => step.step_no === row.step_no + 1)
  if (hasNext) {
    repo.advance.run(w, { id: row.id, stepNo: row.step_no + 1 })
    repo.enterStep.run(w, { approvalId: row.id, stepNo: row.step_no + 1, at: w.now })
  } else repo.end.run(w, { id: row.id, state: 'approved', at: w.now })
  w.note(`${row.record}:${row.record_id}`, { no: row.title, step: row.step_no, approved: true, ...(input.comment === '' ? {} : { comment: input.comment }) })
  return { state: hasNext ? 'pending' : 'approved' }
}

/** 退回 with the reason. Refuses what approve refuses, and COMMENT_MISSING. */
export function reject(w: WriteDb, input: { id: number; comment: string }): Record<string, never> {
  const { row, forUserId } = requireTurn(w, input.id)
  requireComment(input.comment)
  addEvent(w, row, 'returned', input.comment, forUserId)
  repo.endStep.run(w, { approvalId: row.id, stepNo: row.step_no, at: w.now })
  repo.end.run(w, { id: row.id, state: 'returned', at: w.now })
  w.note(`${row.record}:${row.record_id}`, { no: row.title, step: row.step_no, returned: true, reason: input.comment })
  return {}
}

/** 撤回 by whoever handed it in. Refuses APPROVAL_UNKNOWN, APPROVAL_OVER, NOT_YOURS. */
export function withdraw(w: WriteDb, input: { id: number; comment: string }): Record<string, never> {
  const row = requirePending(w, input.id)
  if (row.applicant_id !== w.actor.userId && row.owner_id !== w.actor.userId) throw new Refusal('NOT_YOURS')
  addEvent(w, row, 'withdrawn', input.comment)
  repo.end.run(w, { id: row.id, state: 'withdrawn', at: w.now })
  w.note(`${row.record}:${row.record_id}`, { no: row.title, withdrawn: true })
  return {}
}

/** 转审: this step goes to one person, with the reason. Refuses what approve refuses, COMMENT_MISSING, NO_APPROVER. */
export function forward(w: WriteDb, input: { id: number; userId: number; comment: string }): Record<string, never> {
  const { row, forUserId } = requireTurn(w, input.id)
  requireComment(input.comment)
  const approver: Approver = { kind: 'user', userId: input.userId }
  const [to] = input.userId === w.actor.userId ? [] : approversOf(approver, listUsers(w), [row.applicant_id, row.owner_id])
  const step = repo.steps.all(w, { id: row.id }).find((one) => one.step_no === row.step_no)
  if (!to) throw new Refusal('NO_APPROVER', { step: step?.name ?? '' })
  addEvent(w, row, 'forwarded', input.comment, forUserId)
  repo.reassign.run(w, { approvalId: row.id, stepNo: row.step_no, approver: JSON.stringify(approver) })
  w.note(`${row.record}:${row.record_id}`, { no: row.title, forwarded: to.name, reason: input.comment })
  return {}
}

/** 意见, which decides nothing. Refuses APPROVAL_UNKNOWN, COMMENT_MISSING. */
export function comment(w: WriteDb, input: { id: number; comment: string }): Record<string, never> {
  const row = repo.byId.get(w, { id: input.id })
  if (!row) throw new Refusal('APPROVAL_UNKNOWN')
  requireComment(input.comment)
  addEvent(w, row, 'commented', input.comment)
  w.note(`${row.record}:${row.record_id}`, { no: row.title, comment: input.comment })
  return {}
}

const requireComment = (text: string) => { if (text.trim() === '') throw new Refusal('COMMENT_MISSING') }

function requirePending(db: ReadDb, id: number): Row {
  const row = repo.byId.get(db, { id })
  if (!row) throw new Refusal('APPROVAL_UNKNOWN')
  if (row.state !== 'pending') throw new Refusal('APPROVAL_OVER')
  return row
}

/** The pending approval whose step the acting user may decide, and for whom when by delegation. */
function requireTurn(w: WriteDb, id: number): { row: Row; forUserId: number | null } {
  const row = requirePending(w, id), userId = w.actor.userId!
  if (row.applicant_id === userId || row.owner_id === userId) throw new Refusal('OWN_APPROVAL')
  const turn = turnOf(w, row, { userId, today: w.today }, listUsers(w), repo.delegations.all(w, {}))
  if (turn === undefined) throw new Refusal('NOT_YOUR_TURN')
  return { row, forUserId: turn }
}

/** null: the step is the user's own; a user id: by that one's delegation; undefined: neither. */
function turnOf(db: ReadDb, row: Row, viewer: { userId: number; today: string }, people: readonly Person[], delegations: readonly Delegation[]): number | null | undefined {
  if (row.applicant_id === viewer.userId || row.owner_id === viewer.userId) return undefined
  const step = repo.steps.all(db, { id: row.id }).find((one) => one.step_no === row.step_no)
  const approvers = step ? approversOf(JSON.parse(step.approver) as Approver, people, [row.applicant_id, row.owner_id]) : []
  if (approvers.some((person) => person.id === viewer.userId)) return null
  return delegations.find((one) => one.toUserId === viewer.userId && one.fromDate <= viewer.today && viewer.today <= one.toDate
    && approvers.some((person) => person.id === one.fromUserId))?.fromUserId
}

/** 待我审批 in order of waiting, or what the user has decided, latest first. */
export function listInbox(db: ReadDb, viewer: Viewer, box: 'waiting' | 'done'): InboxRow[] {
  const people = listUsers(db), delegations = repo.delegations.all(db, {})
  const rows = box === 'done' ? repo.decidedBy.all(db, { userId: viewer.userId })
    : repo.pending.all(db, {}).filter((row) => turnOf(db, row, viewer, people, delegations) !== undefined)
  return rows.map((row) => {
    const step = repo.steps.all(db, { id: row.id }).find((one) => one.step_no === row.step_no)
    return {
      id: row.id, record: row.record as InboxRow['record'], recordId: row.record_id, title: row.title, summary: row.summary, applicantName: row.applicantName, amountFen: fen(row.amount_fen),
      state: row.state as InboxRow['state'], stepName: step?.name ?? '', startedAt: row.started_at, waitedHours: hoursBetween(step?.entered_at ?? row.started_at, row.ended_at ?? viewer.now)
    }
  })
}

/** One approval with its steps and all that was said. Refuses APPROVAL_UNKNOWN. */
export function getApproval(db: ReadDb, id: number, viewer: Viewer): Approval {
  const row = repo.byId.get(db, { id })
  if (!row) throw new Refusal('APPROVAL_UNKNOWN')
  const people = listUsers(db), events = repo.events.all(db, { id })
  const isPending = row.state === 'pending'
  return {
    id: row.id, record: row.record as Approval['record'], recordId: row.record_id, title: row.title, summary: row.summary, routeName: row.route_name,
    standard: JSON.parse(row.standard) as Standard, applicantId: row.applicant_id, applicantName: row.applicantName, amountFen: fen(row.amount_fen), state: row.state as Approval['state'],
    stepNo: row.step_no, startedAt: row.started_at, endedAt: row.ended_at,
    steps: repo.steps.all(db, { id }).map((step) => ({
      stepNo: step.step_no, name: step.name, approvers: approversOf(JSON.parse(step.approver) as Approver, people, [row.applicant_id, row.owner_id]).map((person) => person.name),
      enteredAt: step.entered_at, doneAt: step.done_at,
      doneBy: events.findLast((event) => event.stepNo === step.step_no && (event.kind === 'approved' || event.kind === 'returned'))?.userName ?? null,
      waitedHours: step.entered_at === null ? null : hoursBetween(step.entered_at, step.done_at ?? row.ended_at ?? viewer.now)
    })),
    events: events.map(({ userId: _userId, ...event }) => ({ ...event, kind: event.kind as Approval['events'][number]['kind'] })),
    isUnreviewed: row.state === 'approved' && repo.steps.all(db, { id }).length === 0,
    mayDecide: isPending && turnOf(db, row, viewer, people, repo.delegations.all(db, {})) !== undefined,
    mayWithdraw: isPending && (row.applicant_id === viewer.userId || row.owner_id === viewer.userId)
  }
}

/** Whether a user has had a hand in a record's approvals, or might now: whoever decides must be able to look. */
export function isInvolved(db: ReadDb, record: string, recordId: number, viewer: Viewer): boolean {
  const people = listUsers(db), delegations = repo.delegations.all(db, {})
  return repo.ofRecord.all(db, { record, recordId }).some(({ id }) => {
    const row = repo.byId.get(db, { id })!
    return repo.events.all(db, { id }).some((event) => event.userId === viewer.userId) || (row.state === 'pending' && turnOf(db, row, viewer, people, delegations) !== undefined)
  })
}

/** The user who passed a step of this name's role, latest first: the one who checked the figures. */
export function approverOfRole(db: ReadDb, record: string, recordId: number, role: string): number | undefined {
  return repo.ofRecord.all(db, { record, recordId }).toReversed().flatMap(({ id }) => {
    const numbers = repo.steps.all(db, { id }).filter((step) => { const approver = JSON.parse(step.approver) as Approver; return approver.kind === 'role' && approver.role === role }).map((step) => step.step_no)
    return repo.events.all(db, { id }).filter((event) => event.kind === 'approved' && numbers.includes(event.stepNo)).map((event) => event.userId)
  })[0]
}

/** 各步用时. */
export const listStepTimes = (db: ReadDb, input: { from: string; to: string; record: string | null }) => repo.stepTimes.all(db, { ...input, record: input.record ?? '' }).map((row) => ({
  ...row, record: row.record as 'advance' | 'claim', averageHours: tenth(row.averageHours), longestHours: tenth(row.longestHours)
}))
const tenth = (hours: number | null) => Math.round((hours ?? 0) * 10) / 10

/** 委托, latest first. */
export const listDelegations = (db: ReadDb) => repo.delegations.all(db, {})

/** Refuses USER_UNKNOWN, DELEGATION_WRONG (to oneself, or ending before it begins). */
export function saveDelegation(w: WriteDb, input: { toUserId: number; fromDate: string; toDate: string }): { id: number } {
  if (input.toUserId === w.actor.userId || input.toDate < input.fromDate) throw new Refusal('DELEGATION_WRONG')
  if (!listUsers(w).some((user) => user.id === input.toUserId && user.isActive)) throw new Refusal('USER_UNKNOWN')
  const id = Number(repo.insertDelegation.run(w, { ...input, fromUserId: w.actor.userId! }).lastInsertRowid)
  w.note(`delegation:${id}`, input)
  return { id }
}

/** Refuses NOT_YOURS. */
export function removeDelegation(w: WriteDb, { id }: { id: number }): Record<string, never> {
  if (repo.removeDelegation.run(w, { id, userId: w.actor.userId! }).changes === 0) throw new Refusal('NOT_YOURS')
  w.note(`delegation:${id}`, { removed: true })
  return {}
}
