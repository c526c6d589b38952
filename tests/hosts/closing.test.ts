import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { endWithin } from '../../src-main/hosts/electron/closing'

function start(source: string) {
  const worker = new Worker(source, { eval: true })
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => { resolve() }) })
  const problems: string[] = []
  return { worker, ended, problems, report: (problem: Error) => { problems.push(problem.message) } }
}

test('a ledger thread that closes is waited for, and nothing is said', async () => {
  const { worker, ended, problems, report } = start(`require('node:worker_threads').parentPort.on('message', () => { setTimeout(() => process.exit(0), 200) })`)
  worker.postMessage('close')
  await endWithin(worker, ended, 60, report)
  expect(problems).toEqual([])
})

test.each([['deaf', 'setInterval(() => {}, 1000)'], ['caught in a loop', 'for (;;) {}']])('a ledger thread that is %s is ended, and the log says so', async (_how, source) => {
  const { worker, ended, problems, report } = start(source)
  worker.postMessage('close')
  await endWithin(worker, ended, 1, report)
  expect(problems).toEqual(['the ledger thread did not close the office within 1 s and was ended'])
  await ended
})
