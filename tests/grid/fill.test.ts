import { expect, test } from 'vitest'
import { continueSeries } from '../../src-renderer/grid/model/fill'

// Expected values are worked out by hand from the fill rules people know from Excel.
test.each([
  ['one amount repeats', [1000], 'money', {}, [1000, 1000, 1000]],
  ['one amount counts by a yuan with Ctrl', [1000], 'money', { isToggled: true }, [1100, 1200, 1300]],
  ['two amounts go on by their difference', [1000, 1250], 'money', {}, [1500, 1750, 2000]],
  ['two amounts repeat with Ctrl', [1000, 1250], 'money', { isToggled: true }, [1000, 1250, 1000]],
  ['upwards the series goes on before the first', [5, 7], 'integer', { backwards: true }, [3, 1, -1]],
  ['one number counts down upwards with Ctrl', [5], 'integer', { backwards: true, isToggled: true }, [4, 3, 2]],
  ['no constant step repeats', [1, 2, 4], 'integer', {}, [1, 2, 4]],
  ['a gap among numbers repeats', [1, null], 'integer', {}, [1, null, 1]],
  ['one date counts by days', ['2026-02-27'], 'date', {}, ['2026-02-28', '2026-03-01', '2026-03-02']],
  ['one date repeats with Ctrl', ['2026-02-27'], 'date', { isToggled: true }, ['2026-02-27', '2026-02-27', '2026-02-27']],
  ['dates a week apart', ['2026-06-01', '2026-06-08'], 'date', {}, ['2026-06-15', '2026-06-22', '2026-06-29']],
  ['the same day of following months', ['2026-01-15', '2026-02-15'], 'date', {}, ['2026-03-15', '2026-04-15', '2026-05-15']],
  ['month ends', ['2026-01-31', '2026-02-28'], 'date', {}, ['2026-03-31', '2026-04-30', '2026-05-31']],
  ['dates upwards', ['2026-03-01'], 'date', { backwards: true }, ['2026-02-28', '2026-02-27', '2026-02-26']],
  ['text repeats in turn', ['甲', '乙'], 'text', {}, ['甲', '乙', '甲']],
  ['text repeats upwards from the nearest', ['甲', '乙'], 'text', { backwards: true }, ['乙', '甲', '乙']]
] as const)('%s', (_, values, kind, options, filled) => {
  expect(continueSeries(values, 3, kind, options)).toEqual(filled)
})
