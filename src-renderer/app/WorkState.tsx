import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Button } from '../ui/Button'
import { showTab } from './tabs.store'
import { useAllWork } from './work.store'

/** The status bar's entry of long work: what and how far, a way to its page, and to stop it. */
export function WorkState() {
  return useAllWork().map(({ id, label, done, total, tabKey, cancel }) => (
    <span key={id} className="status-work" role="status">
      <i className="status-dot status-dot-busy" />
      <button type="button" className="status-link" title={shellMessages.status.goToWork} onClick={() => { if (tabKey !== undefined) showTab(tabKey) }}>
        {label}{done !== undefined && total !== undefined && total > 0 && <b>{uiMessages.ofTotal(done, total)}</b>}
      </button>
      {cancel && <Button kind="link" onClick={cancel}>{uiMessages.cancel}</Button>}
    </span>
  ))
}
