import { expect, test, vi } from 'vitest'
import { keeper } from '../../src-renderer/api/keeper'

/** Services that store what reaches them, answered by the test in any order; `store` is what stands there. */
function aStore() {
  const sent: { value: string; arrive: () => void; lose: () => void }[] = []
  let store = ''
  const keep = keeper<string>((value) => new Promise((resume) => {
    sent.push({ value, arrive: () => { store = value; resume(true) }, lose: () => { resume(false) } })
  }))
  return { keep, sent, stored: () => store }
}

test('what is typed goes out at once, then at most once in a while, and the newest is what stays though two arrive in the other order', async () => {
  vi.useFakeTimers()
  try {
    const { keep, sent, stored } = aStore()
    keep('a')
    keep('ab')
    keep('abc')
    expect(sent.map(({ value }) => value)).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(300)
    expect(sent.map(({ value }) => value)).toEqual(['a', 'abc'])
    sent[1]!.arrive()
    sent[0]!.arrive()
    expect(stored()).toBe('a')
    await vi.advanceTimersByTimeAsync(600)
    sent[2]!.arrive()
    expect([sent.length, stored()]).toEqual([3, 'abc'])
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(3)
  } finally {
    vi.useRealTimers()
  }
})

test('what nobody answered for is sent again, unless something newer was typed', async () => {
  vi.useFakeTimers()
  try {
    const { keep, sent, stored } = aStore()
    keep('a')
    await vi.advanceTimersByTimeAsync(1000)
    sent[0]!.lose()
    await vi.advanceTimersByTimeAsync(4000)
    expect(sent.map(({ value }) => value)).toEqual(['a', 'a'])
    sent[1]!.lose()
    await vi.advanceTimersByTimeAsync(10)
    keep('ab')
    await vi.advanceTimersByTimeAsync(4000)
    sent.at(-1)!.arrive()
    await vi.advanceTimersByTimeAsync(4000)
    expect([sent.at(-1)!.value, stored()]).toEqual(['ab', 'ab'])
  } finally {
    vi.useRealTimers()
  }
})
