import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { helpMessages } from '../../src-shared/messages/help'
import { Button } from '../ui/Button'
import { Markdown } from '../ui/Markdown'
import { Waiting } from '../ui/Progress'
import { findHelp } from './help-pages'
import { closeOverlay, openOverlay, useOverlay } from './overlay.store'

/** The help of the page in front (F1), beside it so that both can be read. */
export function HelpDrawer({ page }: { page: string | undefined }) {
  const isOpen = useOverlay() === 'help'
  const text = useQuery({ queryKey: ['help', page], queryFn: () => findHelp(page), enabled: isOpen })
  return (
    <Drawer open={isOpen} onClose={closeOverlay} title={helpMessages.title} size={360} mask={false} destroyOnHidden
      footer={<Button kind="link" onClick={() => { openOverlay('keys') }}>{helpMessages.keyboard}</Button>}
    >
      {text.data === undefined ? <Waiting /> : <Markdown text={text.data ?? helpMessages.missing} />}
    </Drawer>
  )
}
