import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore, type Core } from '../../src-main/app/core'
import { procedures } from '../../src-main/app/procedures'
import { createRandom } from '../../src-main/app/sample/random'
import { direct, type Api } from '../../src-main/app/serve'
import { pageMessages } from '../../src-shared/messages/pages'
import { randomInput, type Schema } from '../builders/random-input'

/** These change which office is open, or write elsewhere than into it. */
const ELSEWHERE = /^workspace\.(office|backup|session|user)\.|^expense\.archive\./
const ROUNDS = Number(process.env['RANDOM_ROUNDS'] ?? 20), SEED = Number(process.env['RANDOM_SEED'] ?? 20_260_101)

let home = ''
let core: Core
let api: Api
const bugs: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'outpost-random-'))
  core = createCore({ host: 'terminal', home, version: '0', logBug: (name, bug) => { bugs.push(`${name}: ${String(bug)}`) } })
  const connection = core.connect('terminal')
  api = direct({ core, connection })
  await api.workspace.office.sample({ requestId: crypto.randomUUID(), folder: join(home, 'office') })
  Object.assign(connection, { userId: 1, role: 'admin' })
})
afterAll(async () => {
  await core.close()
  rmSync(home, { recursive: true, force: true })
})

/** Calls a procedure and answers the code of its refusal, or 'ok'; what streams is read to its end. */
async function call(name: string, input: unknown): Promise<string> {
  const procedure = name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], api) as (value: unknown) => Promise<unknown>
  try {
    const result = await procedure(input)
    if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) for await (const _event of result as AsyncIterable<unknown>) { /* to its end */ }
    return 'ok'
  } catch (error) {
    return (error as { code?: string }).code ?? 'no code'
  }
}

test('whatever is sent, each procedure answers or says why not, and the books stay sound', async () => {
  const random = createRandom(SEED), faults: string[] = [], answers = new Map<string, number>()
  const entries = procedures().filter(({ name }) => !ELSEWHERE.test(name))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, input: schema } of entries) {
      const input = schema === null ? undefined : randomInput(random, schema as Schema)
      const code = await call(name, input)
      answers.set(code, (answers.get(code) ?? 0) + 1)
      if (code === 'INTERNAL_SERVER_ERROR' || code === 'no code') faults.push(`${name} ${JSON.stringify(input).slice(0, 400)}: ${bugs.at(-1) ?? ''}`)
    }
  }
  expect(faults, `seed ${SEED}: ${faults.join('\n')}`).toEqual([])
  // Input that is all turned away at the door would show nothing.
  expect(answers.get('ok')).toBeGreaterThan(entries.length * ROUNDS / 5)
  const { checks } = await api.workspace.check.run({})
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  // What was done since the office began stands in the log in words that people read.
  const logged = core.office().reader.raw.prepare('SELECT subject, detail FROM audit_entry').all() as { subject: string; detail: string }[]
  const { subjects, fields } = pageMessages.audit
  expect([...new Set(logged.map(({ subject }) => subject.split(':')[0]!))].filter((name) => name !== '' && !(name in subjects))).toEqual([])
  expect([...new Set(logged.flatMap(({ detail }) => Object.keys(JSON.parse(detail) as object)))].filter((name) => !(name in fields))).toEqual([])
}, 300_000)
