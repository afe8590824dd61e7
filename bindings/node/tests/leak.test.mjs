// 100,000 scorings leave nothing behind: neither on the heap of JavaScript nor beside it.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { Scorer } from 'rasero'

import { ROOT } from './support.mjs'

const MEGABYTE = 1 << 20
const SCORINGS = 100_000

/** Heap and resident memory once everything that nobody holds is gone, finalizers included. */
async function settled() {
  for (let turn = 0; turn < 4; turn++) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE }
}

test('no leak over 100,000 scorings', { timeout: 300_000 }, async (context) => {
  assert.ok(globalThis.gc, 'run with --expose-gc, as `npm test` does')
  // A pack of one rule: what is measured is the way in and out, and not the rules.
  const scorer = new Scorer({ packs: join(ROOT, 'tests', 'packs', 'edition-2017'), locale: 'en', asOf: '2026-03-01' })
  const [text, value] = ['{"id":"c1","title":"x"}', { id: 'c1', title: 'x' }]
  const bytes = Buffer.from(text)
  const ways = [
    () => scorer.score(text),
    () => scorer.score(bytes).toJSONText(),
    () => scorer.score(value).findings,
    () => scorer.score(value).verdicts,
    () => scorer.score(new Map(Object.entries(value))),
    () => scorer.validate({ title: 7 }),
    () => assert.throws(() => scorer.score({ id: 'c1', title: 7 })),
    () => scorer.draft(value).set('/title', 'y').findings,
  ]
  const turns = async (count) => {
    for (let turn = 0; turn < count; turn++) {
      ways[turn % ways.length]()
      // Finalizers run between turns of the event loop.
      if (turn % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await scorer.scoreMany(Array.from({ length: 1000 }, () => value))
  }
  await turns(SCORINGS / 10)
  const before = await settled()
  await turns(SCORINGS)
  const after = await settled()
  const grown = { heap: after.heap - before.heap, rss: after.rss - before.rss }
  context.diagnostic(`heap ${before.heap.toFixed(1)} to ${after.heap.toFixed(1)} MB, RSS ${before.rss.toFixed(1)} to ${after.rss.toFixed(1)} MB`)
  // A leak of a hundred bytes a scoring would be 10 MB.
  assert.ok(grown.heap < 5, `the heap has grown by ${grown.heap} MB`)
  assert.ok(grown.rss < 40, `the process has grown by ${grown.rss} MB`)
})
