import { tokenValue, type Theme, type ThemedToken } from '../ui/tokens'

const SERIES: readonly ThemedToken[] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']

/** ECharts' theme from our tokens: plain axes, the seven series colours. On paper it is the light one on white. */
export function chartTheme(theme: Theme | 'print'): Record<string, unknown> {
  const value = (name: ThemedToken) => tokenValue(name, theme === 'dark' ? 'dark' : 'light')
  const text = theme === 'print' ? '#000000' : value('tx-2')
  const axis = {
    axisLine: { lineStyle: { color: value('line-2') } }, axisTick: { show: false }, axisLabel: { color: text, fontSize: 12 },
    splitLine: { lineStyle: { color: value('c-grid') } }
  }
  return {
    color: SERIES.map(value), backgroundColor: theme === 'print' ? '#ffffff' : 'transparent', textStyle: { fontFamily: 'inherit', color: text },
    categoryAxis: { ...axis, splitLine: { show: false } }, valueAxis: { ...axis, axisLine: { show: false } },
    legend: { textStyle: { color: text, fontSize: 12 }, itemWidth: 12, itemHeight: 8 },
    tooltip: { backgroundColor: value('bg-pop'), borderColor: value('line-2'), textStyle: { color: value('tx-1'), fontSize: 12 } }
  }
}
