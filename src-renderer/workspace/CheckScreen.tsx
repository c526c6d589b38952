import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { pageMessages } from '../../src-shared/messages/pages'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { api } from '../api/api'
import { PrintButton } from '../app/PrintButton'
import { useWork } from '../app/work.store'
import { describeError } from '../api/errors'
import { printMessages } from '../../src-shared/messages/print'
import { reportMessages } from '../../src-shared/messages/reports-screen'
import { useSession } from '../app/session.context'
import type { PrintTable } from '../print/print.table'
import { PrintedTable } from '../print/PrintedTable'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Note } from '../ui/Note'
import { Progress } from '../ui/Progress'
import { Tag } from '../ui/Tag'
import { Toolbar } from '../ui/Toolbar'
import './page-forms.css'

const words = pageMessages.check
interface Check { name: string; ok: boolean; detail: string; where: string[] }
const titleOf = (name: string) => (workspaceMessages.checks as Record<string, { name: string }>)[name]?.name ?? name

/** 数据检查: every named check with its result; it looks and never repairs. */
export function CheckScreen() {
  const [isAsked, setAsked] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const run = useQuery(api.workspace.check.run.queryOptions({ enabled: isAsked, staleTime: Infinity }))
  const isSlow = useWork(run.isFetching ? { label: words.running } : undefined)
  const start = () => { if (isAsked) void run.refetch(); else setAsked(true) }
  const checks = run.isFetching ? undefined : run.data?.checks
  const bad = checks?.filter((check) => !check.ok) ?? []
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={
        <>
          {checks && <PrintButton label={words.print} onPrint={() => { setPrinting(true) }} />}
          <Button kind="primary" isBusy={run.isFetching} onClick={start}>{isAsked ? words.again : words.run}</Button>
        </>
      } />
      <div className="page-scroll">
        {!isAsked && <EmptyState title={words.title} text={words.intro} actions={<Button isLarge onClick={start}>{words.run}</Button>} />}
        <div className="stack">
          {run.isFetching && isSlow && <Progress label={words.running} />}
          {run.error && !run.isFetching && <Note tone="err">{describeError(run.error).text}</Note>}
          {checks && (bad.length === 0
            ? <Note tone="ok">{words.passed(checks.length)}</Note>
            : <Note tone="err"><b>{words.failed(bad.length, checks.length)}</b><br />{words.advice}</Note>)}
          {checks && <CheckList checks={[...bad, ...checks.filter((check) => check.ok)]} />}
        </div>
      </div>
      {isPrinting && checks && <PrintedChecks checks={[...bad, ...checks.filter((check) => check.ok)]} onClose={() => { setPrinting(false) }} />}
    </div>
  )
}

/** The checks on paper, as kept with the closing of a month. */
function PrintedChecks({ checks, onClose }: { checks: readonly Check[]; onClose: () => void }) {
  const { office, user, today } = useSession()
  const frame = useMemo(() => ({ office: reportMessages.printed.company(office.company, office.name), printed: reportMessages.printed.at(today) }), [office, today])
  const [table] = useState((): PrintTable => ({
    title: words.title, left: '', right: '', isLandscape: false, signers: [printMessages.signers.reviewer, printMessages.signers.maker(user.name)],
    columns: [{ title: words.item, share: 40 }, { title: words.result, share: 10, align: 'center' }, { title: words.where, share: 50 }],
    rows: checks.map((check) => ({ cells: [titleOf(check.name), check.ok ? words.good : words.bad, [check.detail, ...check.where].filter(Boolean).join('\n')] }))
  }))
  return <PrintedTable table={table} frame={frame} onClose={onClose} />
}

function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <table className="data-list check-list">
      <thead><tr><th style={{ width: '40%' }}>{words.item}</th><th style={{ width: 72 }}>{words.result}</th><th>{words.where}</th></tr></thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.name}>
            <td>{titleOf(check.name)}</td>
            <td><Tag tone={check.ok ? 'ok' : 'err'}>{check.ok ? words.good : words.bad}</Tag></td>
            <td className="check-where">{[check.detail, ...check.where].filter(Boolean).map((text) => <div key={text}>{text}</div>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
