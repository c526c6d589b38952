import { theme as antd, type ThemeConfig } from 'antd'
import { tokenValue, type Theme, type ThemedToken } from './tokens'

/** antd's theme from our tokens: seeds must be values, because its algorithm computes with them. */
export function antdTheme(theme: Theme, isStill = false): ThemeConfig {
  const value = (name: ThemedToken) => tokenValue(name, theme)
  return {
    cssVar: { prefix: 'ob' },
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: value('accent-fill'), colorInfo: value('accent-fill'), colorLink: value('accent'), colorSuccess: value('ok'),
      colorWarning: value('warn'), colorError: value('err'), colorTextBase: value('tx-1'), colorBgBase: value('bg-sheet'),
      colorBgLayout: value('bg-canvas'), colorBgElevated: value('bg-pop'), colorBgContainer: value('bg-sheet'),
      colorBorder: value('line-2'), colorBorderSecondary: value('line-1'), colorText: value('tx-1'), colorTextSecondary: value('tx-2'),
      colorTextTertiary: value('tx-3'), colorTextPlaceholder: value('tx-3'), fontFamily: 'inherit',
      fontSize: 13, fontSizeSM: 12, controlHeight: 28, controlHeightSM: 24, controlHeightLG: 32,
      borderRadius: 5, borderRadiusSM: 3, borderRadiusLG: 8, controlOutlineWidth: 3, motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
      // Where the machine asks for stillness the style sheet cuts animations short; what waits for their end would never show.
      motion: !isStill
    },
    components: {
      Button: { primaryShadow: 'none' }, Menu: { itemHeight: 28 }, Table: { headerBg: value('bg-head'), cellPaddingBlockSM: 4 },
      Modal: { borderRadiusLG: 12 }
    }
  }
}
