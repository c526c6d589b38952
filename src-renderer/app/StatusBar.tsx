import { useIsMutating, useMutationState } from '@tanstack/react-query'
import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { BackupAge } from './BackupAge'
import { useSession } from './session.context'
import { useCurrentMonth } from './useCurrentMonth'
import { useFigures } from './status.store'
import { WorkState } from './WorkState'

const clockTime = (instant: number) => {
  const at = new Date(instant)
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The bottom row: whether everything is saved, who works where, and the figures of the selection. */
export function StatusBar({ activeKey }: { activeKey: string | undefined }) {
  const { office, user } = useSession()
  const figures = useFigures(activeKey)
  const month = useCurrentMonth()
  return (
    <footer className="status-bar" aria-label={shellMessages.statusLabel}>
      <SavedState />
      <WorkState />
      <i className="status-separator" />
      <BackupAge />
      <i className="status-separator" />
      <span>{shellMessages.status.user(user.name, workspaceMessages.roles[user.role])}</span>
      <i className="status-separator" />
      <span>{office.name} · {uiMessages.monthName(month)}</span>
      <i className="status-separator" />
      <span className="status-folder" title={office.folder}>{shellMessages.status.folder(office.folder)}</span>
      {figures.length > 0 && (
        <span className="status-figures" role="status">
          {figures.map((figure) => <span key={figure.label}>{figure.label}<b>{figure.text}</b></span>)}
        </span>
      )}
    </footer>
  )
}

/** 已保存: the last command's fate. Saving is always at once, so there is nothing else to remember. */
function SavedState() {
  const isSaving = useIsMutating() > 0
  const finished = useMutationState({ filters: { predicate: (one) => one.state.status === 'success' || one.state.status === 'error' } })
  const last = finished.toSorted((a, b) => a.submittedAt - b.submittedAt).at(-1)
  const words = shellMessages.status
  if (isSaving) return <span role="status"><i className="status-dot status-dot-busy" />{words.saving}</span>
  if (!last) return <span role="status"><i className="status-dot" />{words.ready}</span>
  if (last.status === 'error') return <span role="status"><i className="status-dot status-dot-failed" />{words.failed}</span>
  return <span role="status"><i className="status-dot" />{words.saved(clockTime(last.submittedAt))}</span>
}
