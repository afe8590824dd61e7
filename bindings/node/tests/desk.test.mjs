// Reports whose places in the native half were used again: they say what they always said.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RaseroError, Report } from 'rasero'

import { commitment, scorer } from './support.mjs'

const numbered = (number) => ({ ...commitment(), id: `c${number}`, ...(number % 2 === 0 && { lead: null }) })
const long = (number) => ({ ...numbered(number), notes: 'x'.repeat(40_000) })
const bytes = (plan) => Buffer.from(JSON.stringify(plan))

for (const [name, plan] of [['small', numbered], ['long', long]]) {
  test(`${name} documents that have lost their place are judged again, as they were`, () => {
    const [ours, another] = [scorer(), scorer()]
    const alone = Array.from({ length: 100 }, (_, number) => another.score(plan(number)).toJSONText())
    for (const form of [(one) => one, JSON.stringify, bytes]) {
      const given = alone.map((_, number) => form(plan(number)))
      const reports = given.map((one) => ours.score(one))
      // What becomes of them later is of no account.
      for (const one of given) {
        if (Buffer.isBuffer(one)) one.fill(0)
        else if (typeof one === 'object') one.title = 7
      }
      assert.deepEqual(reports.map((report) => report.document.id), alone.map((_, number) => `c${number}`))
      assert.deepEqual(reports.map((report) => report.verdicts.length), reports.map((report) => report.findings.length))
      assert.deepEqual(reports.map((report) => report.toJSONText()), alone)
    }
  })

  test(`${name} documents are compared whether they have their places or not`, () => {
    const ours = scorer()
    const [before, after] = [ours.score(plan(1)), ours.score(plan(2))]
    const changed = ({ findings }) => findings.map(({ rule, direction }) => `${rule} ${direction}`)
    const expected = changed(ours.compare(Report.fromJSONText(before.toJSONText()), Report.fromJSONText(after.toJSONText())))
    assert.ok(expected.length > 0)
    assert.deepEqual(changed(ours.compare(before, after)), expected)
    for (let number = 0; number < 100; number++) ours.score(plan(number))
    assert.deepEqual(changed(ours.compare(before, after)), expected)
    assert.equal(ours.compare(after, after).findings.length, 0)
    assert.equal(before.document.id, 'c1')
  })
}

test('a refused document leaves the others in their places', () => {
  const ours = scorer()
  const report = ours.score(numbered(1))
  for (let turn = 0; turn < 100; turn++) assert.throws(() => ours.score({ id: 'c', title: 7 }), RaseroError)
  assert.equal(report.document.id, 'c1')
  assert.equal(report.toJSONText(), scorer().score(numbered(1)).toJSONText())
})

test('bytes that were given away to another thread are no document', () => {
  const given = new Uint8Array(bytes(numbered(1)))
  structuredClone(given.buffer, { transfer: [given.buffer] })
  assert.throws(() => scorer().score(given), (error) => error instanceof RaseroError && /found nothing/.test(error.message))
})

test('a loop that waits for nothing does not pile up memory', () => {
  const ours = scorer()
  const megabytes = () => process.memoryUsage().rss / (1 << 20)
  const score = (count) => {
    for (let number = 0; number < count; number++) ours.score(numbered(number)).toJSONText()
  }
  score(500)
  const before = megabytes()
  score(4000)
  // A report with its text is 40 kB and more: all of them together would be 160 MB.
  assert.ok(megabytes() - before < 60, `${before} to ${megabytes()} MB`)
})
