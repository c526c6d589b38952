import { useRef, type KeyboardEvent } from 'react'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { IconButton } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import type { SheetCore } from '../engine/core'
import { closePanel } from '../engine/finding'
import { goToProblem, problemsOf } from '../engine/problems'
import { useTools } from './useTools'

/** 问题: every bad and doubtful cell with its reason, under the sheet. It follows the cells as they are mended. */
export function ProblemsPanel<Row>({ core }: { core: SheetCore<Row> }) {
  return useTools(core, (state) => state.panel) === 'problems' ? <OpenPanel core={core} /> : null
}

function OpenPanel<Row>({ core }: { core: SheetCore<Row> }) {
  const list = useRef<HTMLDivElement>(null)
  // Any change of the view may mend a cell or move its row.
  useTools(core, (state) => state)
  const problems = problemsOf(core)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') { closePanel(core); event.preventDefault(); return }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const rows = [...list.current!.querySelectorAll<HTMLElement>('.sheet-problem')]
    rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(document.activeElement as HTMLElement) + step))]?.focus()
    event.preventDefault()
  }
  return (
    <section className="sheet-problems" aria-label={words.problems} onKeyDown={onKeyDown}>
      <header>
        <strong>{words.problems}</strong><span role="status">{problems.length === 0 ? words.noProblems : words.problemCount(problems.length)}</span>
        <small>{problems.length === 0 ? '' : words.problemHint}</small>
        <IconButton icon="close" label={words.close} onClick={() => { closePanel(core) }} />
      </header>
      <div ref={list} className="sheet-problem-list">
        {problems.length === 0 && <p className="sheet-panel-note">{words.noProblemsText}</p>}
        {problems.map((problem, index) => (
          <button key={`${problem.rowId} ${problem.key}`} type="button" className={`sheet-problem sheet-problem-${problem.mark}`} autoFocus={index === 0} onClick={() => { goToProblem(core, problem) }}>
            <Icon name={problem.mark === 'bad' ? 'error' : 'warning'} size={13} />
            <span className="sheet-problem-mark">{words.mark[problem.mark]}</span><span className="sheet-problem-where">{problem.where}</span>
            <span className="sheet-problem-text">{problem.text}</span><span className="sheet-problem-reason">{problem.reason}</span>
          </button>
        ))}
      </div>
    </section>
  )
}
