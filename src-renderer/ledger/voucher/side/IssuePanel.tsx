import { useState } from 'react'
import type { Issue } from '../../../../src-shared/ledger/voucher'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { describeRefusal } from '../../../api/errors'
import { TextField } from '../../../forms/TextField'
import { Button } from '../../../ui/Button'
import { Note } from '../../../ui/Note'
import { SideSection } from '../../../ui/SidePanel'
import type { Problem } from '../model/issues'

const SHOWN = 5

/**
 * 待改: every problem in words, each a way to its cell; below, cautions of the books and, for who may, letting a 坐支
 * pass once.
 */
export function IssuePanel({ problems, breach, warnings, isEmpty, onGo, onOverride }: {
  problems: readonly Problem[]; breach: Issue | null; warnings: readonly Issue[]; isEmpty: boolean
  onGo: (problem: Problem) => void; onOverride: ((reason: string) => void) | undefined
}) {
  const words = voucherTexts.issues
  if (isEmpty) return null
  return (
    <SideSection title={words.title}>
      {problems.length === 0 && !breach && <p className="issue-ok">{words.none}</p>}
      {problems.length > 0 && (
        <ul className="issue-list">
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.key ?? ''} ${problem.code}`}>
              <span>{describeRefusal(problem.code, problem.data)}</span>
              {problem.key !== undefined && <Button kind="link" onClick={() => { onGo(problem) }}>{words.goTo}</Button>}
            </li>
          ))}
          {problems.length > SHOWN && <li>{words.more(problems.length - SHOWN)}</li>}
        </ul>
      )}
      {breach && <Note tone="err">{describeRefusal(breach.code, breach.data)}</Note>}
      {breach && onOverride && <Override onOverride={onOverride} />}
      {warnings.map((warning) => <Note key={JSON.stringify(warning)} tone="warn">{describeRefusal(warning.code, warning.data)}</Note>)}
    </SideSection>
  )
}

function Override({ onOverride }: { onOverride: (reason: string) => void }) {
  const [reason, setReason] = useState(''), [isMissing, setMissing] = useState(false)
  const words = voucherTexts.override
  return (
    <form className="override" onSubmit={(event) => { event.preventDefault(); setMissing(reason.trim() === ''); if (reason.trim() !== '') onOverride(reason.trim()) }}>
      <TextField label={words.reason} value={reason} onChange={setReason} error={isMissing ? words.reasonMissing : undefined} maxLength={200} />
      <Button type="submit">{words.button}</Button>
    </form>
  )
}
