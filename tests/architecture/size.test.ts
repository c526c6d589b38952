import { expect, test } from 'vitest'
import { filesUnder, read } from './tree'

/** Written by scripts/schema.mjs, read by nobody. */
const GENERATED = new Set(['src-main/db/schema.ts'])
const files = filesUnder(['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts', 'bench'], /\.(ts|tsx|mjs|css)$/)
  .filter((file) => !GENERATED.has(file)).map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
const at = (share: number) => files.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(files.length * share)]

test('no file is over 400 lines', () => {
  expect(files.filter(({ lines }) => lines > 400)).toEqual([])
})

test('half of the files have 100 lines at most, nine of ten 300', () => {
  expect(at(0.5)).toBeLessThanOrEqual(100)
  expect(at(0.9)).toBeLessThanOrEqual(300)
})
