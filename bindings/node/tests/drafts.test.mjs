// Drafts: edits tell what flipped, and the report stays that of scoring the whole again, byte for byte.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'
import { RaseroError, Scorer } from 'rasero'

import { commitment, PLANS, read, scorer } from './support.mjs'

test('an edit tells what flipped, what it did to indicators, and what is next', () => {
  const draft = scorer().draft({ id: 'c1', title: 'Publish the register of contracts' })
  const before = draft.report()
  const change = draft.set('/milestones/-', { id: 'm1', title: 'Publish the register online', end: '2026-12-31' })
  const flip = change.findings.find(({ rule }) => rule === 'milestones-are-dated-and-spread')
  assert.deepEqual([flip.from, flip.to, flip.share_to], ['no_evidence', 'partly_met', 500])
  assert.match(flip.reason, /\w/)
  const [{ from, to }] = change.indicators
  assert.equal(from.permille, before.indicator('smart').permille)
  assert.deepEqual(to, draft.report().indicator('smart'))
  assert.equal(change.next[0].indicator, 'smart')
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(change))), ['findings', 'indicators', 'next', 'warnings'])
  assert.deepEqual(draft.toJSON().milestones[0], { end: '2026-12-31', id: 'm1', title: 'Publish the register online' })
  draft.remove('/milestones/0')
  draft.apply([
    { op: 'add', path: '/end', value: '2027' },
    { op: 'move', from: '/end', path: '/start' },
    { op: 'test', path: '/start', value: '2027' },
  ])
  assert.equal(draft.toJSON().start, '2027')
  assert.deepEqual(draft.set('/title', 'Publish the register of contracts').findings, [])
  draft.set('/start', undefined)
  assert.equal(draft.toJSON().start, undefined)
})

test('an edit that could not be scored is refused, and leaves nothing', () => {
  const draft = scorer().draft(commitment())
  const before = draft.report().toJSONText()
  const refused = [
    [() => draft.set('/end', 'soon'), 'model/wrong-type', '/end'],
    [() => draft.set('/title', 7), 'model/wrong-type', '/title'],
    [() => draft.set('/budget', { amount: Number.NaN }), 'document/not-a-number', '/budget/amount'],
    [() => draft.set('/lead', Symbol('x')), 'document/not-a-value', '/lead'],
    [() => draft.set('end', '2027'), 'patch/not-a-pointer', ''],
    [() => draft.set(7, '2027'), 'usage/pointer', null],
    [() => draft.apply([{ op: 'turn', path: '/end' }]), 'patch/unknown-operation', '/0/op'],
    [() => draft.apply([{ op: 'add', path: '/end', value: '2027' }, { op: 'test', path: '/end', value: '2028' }]), 'patch/test-failed', '/end'],
    [() => draft.apply('[]'), 'patch/wrong-type', ''],
  ]
  for (const [edit, code, pointer] of refused) {
    try {
      edit()
      assert.fail(code)
    } catch (error) {
      assert.ok(error instanceof RaseroError, `${error}`)
      assert.deepEqual([error.code, error.pointer], [code, pointer])
    }
    assert.equal(draft.report().toJSONText(), before)
  }
})

test('what is odd is told, and refused by a strict scorer', () => {
  const [warning] = scorer().draft(commitment()).set('/colour', 'red').warnings
  assert.deepEqual([warning.code, warning.pointer, warning.severity], ['model/unknown-field', '/colour', 'warning'])
  const strict = new Scorer({ packs: 'smart', strict: true, asOf: '2026-03-01' }).draft(commitment())
  assert.throws(() => strict.set('/colour', 'red'), { code: 'model/unknown-field', pointer: '/colour' })
  assert.equal(strict.toJSON().colour, undefined)
  strict.set('/end', '2027')
})

const value = fc.oneof(
  fc.constantFrom('2026-12-31', '2027', 'soon', 'Publish the data', 'Publicar los datos', 'drafting', 'adopted', null, 7, true),
  fc.constantFrom([], {}, [{ id: 'm9', title: 'Go live', end: '2026-10-01' }], { institution: 'Ministry of Health' }),
)
const place = fc.constantFrom(
  '/title', '/description', '/end', '/start', '/lead', '/milestones', '/milestones/0', '/milestones/0/end',
  '/milestones/1/title', '/budget', '/stage', '/problem', '/absent', '/nowhere/at/all',
)
const edit = fc.oneof(
  fc.record({ do: fc.constant('set'), place, value }),
  fc.record({ do: fc.constant('remove'), place }),
  fc.record({ do: fc.constant('add'), place: fc.constantFrom('/milestones/-', '/milestones/0'), value }),
)

/** Carries out an edit, or has it refused. */
function edited(draft, one) {
  try {
    if (one.do === 'set') draft.set(one.place, one.value)
    else if (one.do === 'remove') draft.remove(one.place)
    else draft.apply([{ op: 'add', path: one.place, value: one.value }])
  } catch (error) {
    assert.ok(error instanceof RaseroError, `${error}`)
  }
}

test('after any edits the report is that of the whole', () => {
  const all = new Scorer({ locale: 'en', asOf: '2026-03-01' })
  const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
    const draft = all.draft(commitment())
    for (const one of edits) {
      edited(draft, one)
      // Its JSON has its keys sorted, and the order of what was read follows that of the document: all else is the same.
      const whole = all.score(draft.toJSONText())
      const now = draft.report()
      assert.equal(now.document.digest, whole.document.digest)
      assert.deepEqual(now.indicators, whole.indicators)
      const standing = ({ pack, rule, subject, verdict, share, reason }) => ({ pack, rule, subject, verdict, share, reason })
      assert.deepEqual(now.findings.map(standing), whole.findings.map(standing))
    }
  })
  fc.assert(property, { numRuns: 12 })
})

test('edits in the order of the document give the bytes of the whole', () => {
  const all = new Scorer({ locale: 'en', asOf: '2026-03-01' })
  const plan = read(PLANS, 'uk-company-owners.yaml')
  const draft = all.draft(plan)
  assert.equal(draft.report().toJSONText(), all.score(plan).toJSONText())
  const title = draft.toJSON().title
  draft.set('/title', 'x')
  assert.notEqual(draft.report().toJSONText(), all.score(plan).toJSONText())
  draft.set('/title', title)
  assert.equal(draft.report().toJSONText(), all.score(plan).toJSONText())
})
