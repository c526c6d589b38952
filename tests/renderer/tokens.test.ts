import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themedTokens, tokensCss, tokenValue, type Theme, type ThemedToken } from '../../src-renderer/ui/tokens'

/** WCAG 2.2 relative luminance and contrast ratio of two #RRGGBB colours. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES: readonly Theme[] = ['light', 'dark']
const SURFACES: readonly ThemedToken[] = ['bg-chrome', 'bg-canvas', 'bg-sheet', 'bg-sunken', 'bg-head', 'bg-hover', 'bg-subtotal', 'bg-pop']
const INKS: readonly ThemedToken[] = ['tx-1', 'tx-2', 'tx-3', 'accent', 'in', 'out', 'neg', 'ok', 'warn', 'err', 'locked', 'draft', 'info']
const ON_SOFT: readonly (readonly [ThemedToken, ThemedToken])[] = [['ok', 'ok-soft'], ['warn', 'warn-soft'], ['err', 'err-soft'], ['in', 'in-soft'],
  ['out', 'out-soft'], ['locked', 'locked-soft'], ['draft', 'draft-soft'], ['info', 'info-soft'], ['accent', 'accent-soft'], ['accent', 'accent-soft2'],
  ['tx-1', 'accent-soft'], ['tx-2', 'accent-soft'], ['on-accent', 'accent-fill'], ['on-accent', 'accent-fill-h']]

test('the contrast formula gives the standard’s own extremes', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})

test('tokens.css is what tokens.ts writes', () => {
  expect(readFileSync('src-renderer/ui/tokens.css', 'utf8')).toBe(tokensCss())
})

test.each(THEMES)('text reads at 4.5:1 or better on every surface, %s', (theme) => {
  const weak = SURFACES.flatMap((surface) => INKS.map((ink) => ({ ink, surface, ratio: contrast(tokenValue(ink, theme), tokenValue(surface, theme)) }))).filter(({ ratio }) => ratio < 4.5)
  expect(weak).toEqual([])
})

test.each(THEMES)('tags, notes and primary buttons read at 4.5:1, %s', (theme) => {
  expect(ON_SOFT.map(([ink, soft]) => ({ ink, soft, ratio: contrast(tokenValue(ink, theme), tokenValue(soft, theme)) })).filter(({ ratio }) => ratio < 4.5)).toEqual([])
})

test.each(THEMES)('chart series stand out at 3:1 from the sheet, %s', (theme) => {
  const series = (Object.keys(themedTokens) as ThemedToken[]).filter((name) => /^c\d$/.test(name))
  expect(series).toHaveLength(7)
  expect(series.map((name) => ({ name, ratio: contrast(tokenValue(name, theme), tokenValue('bg-sheet', theme)) })).filter(({ ratio }) => ratio < 3)).toEqual([])
})
