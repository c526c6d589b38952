import { parseArgs } from 'node:util'
import { givenPath } from '../folders'
import { runWeb } from './run'

const { values } = parseArgs({
  strict: false,
  options: { sample: { type: 'boolean' }, office: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } }
})
const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)

const office = text(values.office)

process.exit(await runWeb({
  office: office === undefined ? undefined : givenPath(office), isSample: values.sample === true, port: text(values.port), isQuiet: values['no-open'] === true
}))
