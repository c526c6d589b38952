import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src-shared/kernel/calendar'
import { backupName, backupsToDrop, newestFirst, parseBackupName } from '../../src-shared/workspace/backup.rules'

const on = (date: string, time = '100000') => `西南-${date.replaceAll('-', '')}-${time}.obk`

test('a name says the office, the local time and the migration that followed', () => {
  const at = new Date(2026, 2, 5, 8, 3, 9)
  expect(backupName('西南办事处', null, at)).toBe('西南办事处-20260305-080309')
  expect(backupName('西南/办:事处. ', 20, at)).toBe('西南办事处-before-20-20260305-080309')
  expect(backupName('', null, at)).toBe('office-20260305-080309')
  expect(parseBackupName('西南-before-20-20260305-080309-2.obk')).toEqual({ date: '2026-03-05', stamp: '20260305-080309-0002', before: 20 })
  for (const name of ['office.db', '西南-20260305-080309.json', '西南-20260305-080309.obk.tmp', '20260305.obk']) expect(parseBackupName(name)).toBeUndefined()
  expect(newestFirst([on('2026-03-05'), '别的.txt', on('2026-03-06'), on('2026-03-05', '110000')])).toEqual([on('2026-03-06'), on('2026-03-05', '110000'), on('2026-03-05')])
})

test('all of seven days, the last of each week, the last of each month, and no more', () => {
  // Today is Thursday 2026-03-05: all from 02-27; weekly from 2026-01-02; monthly from 2024-03.
  const kept = [
    on('2026-03-05', '120000'), on('2026-03-05', '090000'), on('2026-02-27', '090000'), on('2026-02-27', '080000'),
    on('2026-02-26'), // the week of Monday 02-23
    on('2026-02-22'), // its Sunday ends the week of 02-16
    on('2026-01-04'), // the week of 2025-12-29, as far as it lies in the eight weeks
    on('2026-01-01'), // January's only one before them
    on('2025-12-31'), on('2024-03-02')
  ]
  const dropped = [on('2026-02-26', '080000'), on('2026-02-23'), on('2026-02-16'), on('2026-01-03'), on('2025-12-30'), on('2025-12-01'), on('2024-03-01'), on('2024-02-29'), on('2020-01-01')]
  expect(backupsToDrop([...kept, ...dropped], '2026-03-05').sort()).toEqual([...dropped].sort())
})

test('other files and days to come are never taken; the newest three stay however old', () => {
  expect(backupsToDrop(['说明.txt', 'x.json', on('2030-01-01'), on('2026-03-05')], '2026-03-05')).toEqual([])
  expect(backupsToDrop([on('2020-01-01'), on('2020-01-02'), on('2020-01-03'), on('2020-01-04')], '2026-03-05')).toEqual([on('2020-01-01')])
})

test('day after day for three years, there is one for every recent day, week and month and never more than 7 + 9 + 25 days', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 400 }), (perDay, offset) => {
    let names: string[] = [], today = addDays('2023-01-01', offset)
    for (let day = 0; day < 1100; day++) {
      for (let turn = 0; turn < perDay; turn++) names.push(on(today, `1${turn}0000`))
      const gone = new Set(backupsToDrop(names, today))
      names = names.filter((name) => !gone.has(name))
      today = addDays(today, 1)
    }
    const last = addDays(today, -1), dates = names.map((name) => parseBackupName(name)!.date)
    for (let back = 0; back < 7; back++) expect(dates.filter((date) => date === addDays(last, -back))).toHaveLength(perDay)
    for (let week = 0; week < 8; week++) expect(dates.some((date) => date <= addDays(last, -7 - 7 * week) && date > addDays(last, -21 - 7 * week))).toBe(true)
    expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBeGreaterThanOrEqual(24)
    expect(names.length).toBeLessThanOrEqual(7 * perDay + 9 + 25)
  }), { seed: 20260305, numRuns: 3 })
})
