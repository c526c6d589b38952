import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useSyncExternalStore, type ReactNode } from 'react'
import { queryClient } from '../api/query-client'
import { antdTheme } from '../ui/antd'
import { Icon } from '../ui/Icon'
import { nonce } from './nonce'
import { useTheme } from './theme.store'

/** antd's own icon is read out in English. */
const closing = { closeIcon: <Icon name="close" /> }
const themes = { light: [antdTheme('light'), antdTheme('light', true)], dark: [antdTheme('dark'), antdTheme('dark', true)] } as const
const still = matchMedia('(prefers-reduced-motion: reduce)')
const watchStill = (react: () => void) => { still.addEventListener('change', react); return () => { still.removeEventListener('change', react) } }

/** What every page stands in: the query cache, antd's words and colours, the nonce of this load. */
export function Providers({ children }: { children: ReactNode }) {
  const isStill = useSyncExternalStore(watchStill, () => still.matches)
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider locale={zhCN} theme={themes[useTheme()][isStill ? 1 : 0]} csp={{ nonce }} modal={closing} drawer={closing}>{children}</ConfigProvider>
    </QueryClientProvider>
  )
}
