import type { VoucherState } from '../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { Button, IconButton } from '../../ui/Button'
import { MoreMenu, type MoreItem } from '../../ui/MoreMenu'
import { Tag, type TagTone } from '../../ui/Tag'
import { PageTitle } from '../../ui/Toolbar'
import { stageOf, type Stage } from './model/steps'

const STATE_TONE: Record<VoucherState, TagTone> = { draft: 'draft', signed: 'wait', reviewed: 'info', posted: 'plain' }

export interface ToolbarAction { label: string; shortcut?: string; isBusy?: boolean; onSelect: () => void }

export interface VoucherToolbarProps {
  state: VoucherState
  isRed: boolean
  isPending: boolean
  stages: readonly Stage[]
  before: (() => void) | undefined
  after: (() => void) | undefined
  onTemplates: (() => void) | undefined
  onPrint: (() => void) | undefined
  more: readonly MoreItem[]
  second: ToolbarAction | undefined
  primary: ToolbarAction | undefined
}

/** Name, state and stages at the left; what can be done at the right, the next step last. */
export function VoucherToolbar(props: VoucherToolbarProps) {
  const { state, stages, before, after, onTemplates, onPrint, more, second, primary } = props
  return (
    <div className="toolbar">
      <PageTitle>{voucherTexts.title}</PageTitle>
      <Tag tone={STATE_TONE[state]}>{ledgerMessages.states[state]}</Tag>
      {props.isRed && <Tag tone="red">{voucherTexts.redTag}</Tag>}
      {props.isPending && <Tag tone="wait">{voucherTexts.pendingReview}</Tag>}
      <Stages stages={stages} state={state} />
      <div className="toolbar-group toolbar-group-end">
        <IconButton icon="left" label={voucherTexts.previous} disabled={!before} onClick={before} />
        <IconButton icon="right" label={voucherTexts.next} disabled={!after} onClick={after} />
        {onTemplates && <Button kind="ghost" icon="subtotal" onClick={onTemplates}>{voucherTexts.templates}</Button>}
        {onPrint && <Button kind="ghost" icon="print" onClick={onPrint}>{voucherTexts.print}</Button>}
        {more.length > 0 && <MoreMenu label={voucherTexts.more} items={more} />}
        {second && <ActionButton action={second} />}
        {primary && <ActionButton action={primary} isPrimary />}
      </div>
    </div>
  )
}

function ActionButton({ action, isPrimary }: { action: ToolbarAction; isPrimary?: boolean }) {
  return (
    <Button kind={isPrimary ? 'primary' : 'default'} isBusy={action.isBusy ?? false} onClick={action.onSelect} {...(action.shortcut ? { shortcut: action.shortcut } : {})} {...(isPrimary ? { 'data-primary': true } : {})}>
      {action.label}
    </Button>
  )
}

/** 制单 → 出纳签字 → 审核 → 过账; what is done is ticked, what is next stands out. */
function Stages({ stages, state }: { stages: readonly Stage[]; state: VoucherState }) {
  const current = stageOf(stages, state), at = state === 'posted' ? stages.length : stages.indexOf(current)
  return (
    <ol className="stages" aria-label={voucherTexts.stagesLabel}>
      {stages.map((stage, index) => (
        <li key={stage} className={index < at ? 'stage-done' : index === at ? 'stage-now' : ''} aria-current={index === at ? 'step' : undefined}>
          <i aria-hidden="true">{index < at ? '\u2713' : index + 1}</i>{voucherTexts.stages[stage]}
        </li>
      ))}
    </ol>
  )
}
