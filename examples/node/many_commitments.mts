// Many commitments off the main thread: how often each verdict comes. Ctrl-C stops the work, rules in progress included.

import { readFileSync } from 'node:fs'
import { Scorer, type Verdict } from 'rasero'

const plans = process.env['PLANS'] ?? 'examples/plans'
const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())

const scorer = new Scorer({ packs: ['smart', 'ambition'], asOf: '2026-01-15' })
const verdicts = new Map<Verdict, number>()
let commitments = 0
for await (const report of scorer.scoreEach(readFileSync(`${plans}/drafts.jsonl`), { signal: interrupt.signal })) {
  commitments += 1
  for (const { verdict } of report.findings) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
}
console.log(`${commitments} commitments`)
for (const [verdict, count] of [...verdicts].sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(5)} ${verdict}`)
