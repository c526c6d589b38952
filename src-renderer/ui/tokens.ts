/**
 * Visual tokens: 青花 (accent) on 宣纸 (paper), 朱砂 (red ink). The one source from which tokens.css is written
 * (scripts/tokens.mjs) and antd's and ECharts' themes are computed, since both need values and not var().
 */

/** Tokens with a light and a dark value. */
export const themedTokens = {
  'bg-chrome': ['#F3F1EC', '#121418'],
  'bg-canvas': ['#FAF9F6', '#16181D'],
  'bg-sheet': ['#FFFFFF', '#1B1E24'],
  'bg-sunken': ['#F4F2ED', '#15171B'],
  'bg-head': ['#F7F6F2', '#20242B'],
  'bg-hover': ['#F2F0EB', '#262A32'],
  'bg-subtotal': ['#F8F7F3', '#1F2329'],
  'bg-pop': ['#FFFFFF', '#23272F'],
  scrim: ['rgba(28,30,36,.34)', 'rgba(0,0,0,.55)'],
  'line-1': ['#E7E4DD', '#2B2F37'],
  'line-2': ['#D3CFC5', '#3B414C'],
  'line-grid': ['#EDEBE6', '#262A31'],
  'line-ctl': ['#8F8B82', '#747B88'],
  'tx-1': ['#1E2229', '#E7E8EA'],
  'tx-2': ['#4D525B', '#B6BAC2'],
  'tx-3': ['#666B75', '#969BA6'],
  'tx-4': ['#9EA1A8', '#6A6F79'],
  accent: ['#2A4FA6', '#93B0F4'],
  'accent-fill': ['#2A4FA6', '#3E66C8'],
  'accent-fill-h': ['#213F88', '#476FD2'],
  'on-accent': ['#FFFFFF', '#FFFFFF'],
  'accent-soft': ['#EAF0FA', '#222C42'],
  'accent-soft2': ['#D6E1F5', '#2C3B5C'],
  'sel-bg': ['rgba(42,79,166,.09)', 'rgba(147,176,244,.13)'],
  'sel-line': ['#2A4FA6', '#7C9DEB'],
  focus: ['#2A4FA6', '#93B0F4'],
  'focus-halo': ['rgba(42,79,166,.22)', 'rgba(147,176,244,.28)'],
  in: ['#0B7064', '#5CC4B2'],
  'in-soft': ['#E2F2EF', '#17312F'],
  out: ['#A34E08', '#E8A15C'],
  'out-soft': ['#FBEEDF', '#392A1A'],
  neg: ['#BE2E1B', '#F58A77'],
  ok: ['#22734A', '#6FC592'],
  'ok-soft': ['#E6F3EA', '#1A3024'],
  warn: ['#855300', '#E6B450'],
  'warn-soft': ['#FFF3D8', '#362B14'],
  'warn-line': ['#DFAE42', '#8C6C25'],
  err: ['#BE2E1B', '#F58A77'],
  'err-soft': ['#FCECE8', '#3B211D'],
  'err-line': ['#DD7866', '#A24C3D'],
  locked: ['#545C6B', '#AAB1BE'],
  'locked-soft': ['#ECEEF1', '#2A2E36'],
  draft: ['#66558A', '#BBA9E4'],
  'draft-soft': ['#F2EFF8', '#2B263A'],
  info: ['#2A4FA6', '#93B0F4'],
  'info-soft': ['#EAF0FA', '#222C42'],
  c1: ['#2A4FA6', '#7C9DEB'],
  c2: ['#D17820', '#E8A15C'],
  c3: ['#138F7D', '#41DDC3'],
  c4: ['#832474', '#BB56A9'],
  c5: ['#6A4D19', '#E6D79F'],
  c6: ['#438BDD', '#A0CFF6'],
  c7: ['#4C4E51', '#6B6D72'],
  'c-track': ['#ECE9E2', '#2A2E36'],
  'c-grid': ['#EAE7E0', '#2A2E36'],
  h1: ['#EDF2FA', '#1F2838'],
  h2: ['#D3DFF3', '#263650'],
  h3: ['#A9C0E6', '#345080'],
  h4: ['#6F90CF', '#4E74BC'],
  h5: ['#2A4FA6', '#93B0F4'],
  e1: ['0 1px 2px rgba(40,36,28,.05)', 'none'],
  e2: ['0 4px 14px rgba(40,36,28,.10),0 1px 3px rgba(40,36,28,.08)', '0 4px 16px rgba(0,0,0,.45)'],
  e3: ['0 18px 48px rgba(30,28,24,.22),0 2px 8px rgba(30,28,24,.10)', '0 18px 48px rgba(0,0,0,.6)']
} as const satisfies Record<string, readonly [light: string, dark: string]>
export type ThemedToken = keyof typeof themedTokens

/** Tokens that are the same in both themes. */
export const fixedTokens = {
  font: '"Segoe UI","PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif',
  'fs-11': '11px',
  'fs-12': '12px',
  'fs-13': '13px',
  'fs-14': '14px',
  'fs-16': '16px',
  'fs-20': '20px',
  'fs-26': '26px',
  s1: '4px',
  s2: '8px',
  s3: '12px',
  s4: '16px',
  s5: '24px',
  s6: '32px',
  'r-1': '3px',
  'r-2': '5px',
  'r-3': '8px',
  'r-4': '12px',
  row: '28px',
  'row-head': '30px',
  ctl: '28px',
  'ctl-lg': '32px'
} as const satisfies Record<string, string>

export type Theme = 'light' | 'dark'

/** The value of a token as CSS text. */
export const tokenValue = (name: ThemedToken, theme: Theme): string => themedTokens[name][theme === 'light' ? 0 : 1]

const declarations = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([name, value]) => `  --${name}: ${value};`).join('\n')

/** The text of tokens.css. A test compares the committed file with it. */
export function tokensCss(): string {
  const themed = (theme: Theme) => (Object.keys(themedTokens) as ThemedToken[]).map((name) => [name, tokenValue(name, theme)] as const)
  return [
    '/* Written by scripts/tokens.mjs from tokens.ts. */',
    `:root {\n  color-scheme: light;\n${declarations([...themed('light'), ...Object.entries(fixedTokens)])}\n}`,
    `[data-theme='dark'] {\n  color-scheme: dark;\n${declarations(themed('dark'))}\n}`,
    ''
  ].join('\n')
}
