// Whatever `score` cannot read is a RaseroError with its place; nothing crashes the process.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'
import { RaseroError, Report } from 'rasero'

import { commitment, PACKAGE, scorer } from './support.mjs'

const SCORER = scorer()
const around = (title) => ({ id: 'c1', title })
const throws = (error) => ({
  get title() {
    throw error
  },
  id: 'c1',
})

const cycle = around('x')
cycle.links = cycle
let deep = 'x'
for (let level = 0; level < 50_000; level++) deep = [deep]
const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()
const unprintable = Object.assign(Object.create(null), {})
const trap = () => {
  throw new Error('a trap')
}

const REFUSED = [
  ['null', null, 'model/wrong-type', ''],
  ['undefined', undefined, 'model/wrong-type', ''],
  ['a number', 5, 'model/wrong-type', ''],
  ['a list', [], 'model/wrong-type', ''],
  ['a function', () => 1, 'document/not-a-value', ''],
  ['a symbol', Symbol('x'), 'document/not-a-value', ''],
  ['a set', new Set(), 'document/not-a-value', ''],
  ['a promise', Promise.resolve(commitment()), 'document/not-a-value', ''],
  ['a set inside', around(new Set(['x'])), 'document/not-a-value', '/title'],
  ['a function inside', around(() => 'x'), 'document/not-a-value', '/title'],
  ['a symbol inside', around(Symbol('x')), 'document/not-a-value', '/title'],
  ['bytes inside', around(new Uint8Array(2)), 'document/not-a-value', '/title'],
  ['a generator inside', around((function* () {})()), 'document/not-a-value', '/title'],
  ['not a number', around(Number.NaN), 'document/not-a-number', '/title'],
  ['an infinity', around(-Infinity), 'document/not-a-number', '/title'],
  ['a huge integer', around(10n ** 5000n), 'document/number-out-of-range', '/title'],
  ['an integer too large', around(10n ** 35n), 'document/number-out-of-range', '/title'],
  ['the largest double', around(Number.MAX_VALUE), 'document/number-out-of-range', '/title'],
  ['half a pair', around('half \ud800 a pair'), 'document/lone-surrogate', '/title'],
  ['half a pair as key', { ...around('x'), '\udfff': 1 }, 'document/lone-surrogate', ''],
  ['half a pair as text', 'half \ud800 a pair', 'document/lone-surrogate', ''],
  ['a key that is no text', new Map([['id', 'c1'], [7, 1]]), 'document/key-not-text', ''],
  ['an invalid date', around(new Date('x')), 'document/not-a-value', '/title'],
  ['a cycle', cycle, 'document/cycle', '/links'],
  ['depth', around(deep), 'document/too-deep', null],
  ['a getter that throws', throws(new Error('not today')), 'document/unreadable', '/title'],
  ['a getter that throws nothing', throws(undefined), 'document/unreadable', '/title'],
  ['a getter that throws what cannot be shown', throws(unprintable), 'document/unreadable', '/title'],
  ['a list whose item throws', around(Object.defineProperty(['x'], 0, { get: trap, enumerable: true })), 'document/unreadable', '/title/0'],
  ['a toJSON that throws', around({ toJSON: trap }), 'document/unreadable', '/title'],
  ['a revoked proxy', revoked, 'document/unreadable', ''],
  ['a revoked proxy inside', around(revoked), 'document/unreadable', '/title'],
  ['a proxy that hides its keys', around(new Proxy({}, { ownKeys: trap })), 'document/unreadable', '/title'],
  ['a proxy that hides its kind', around(new Proxy({}, { getPrototypeOf: trap })), 'document/unreadable', '/title'],
  ['a proxy without end', around(new Proxy({ a: 1 }, { get: (_, key, self) => (key === 'toJSON' ? undefined : self) })), 'document/cycle', '/title/a'],
  ['no text', '', 'document/empty', ''],
  ['no UTF-8', Buffer.from([0xff, 0xfe]), 'input/not-utf8', null],
  ['several documents', '{"id":"a","title":"x"}\n{"id":"b","title":"y"}', 'input/several-documents', null],
]

for (const [name, value, code, pointer] of REFUSED) {
  test(`${name} is refused with its place`, () => {
    for (const work of [() => SCORER.score(value), () => SCORER.draft(value)]) {
      assert.throws(work, (error) => {
        assert.ok(error instanceof RaseroError, `${error}`)
        assert.equal(error.code, code, error.message)
        if (pointer !== null) assert.equal(error.pointer ?? '', pointer)
        assert.ok(error.faults.length > 0)
        return true
      })
    }
    assert.equal(SCORER.validate(value).valid, false)
  })
}

test('a proxy that always makes new objects meets a limit', () => {
  const endless = () => new Proxy({ a: 1 }, { get: (_, key) => (key === 'toJSON' ? undefined : endless()) })
  assert.throws(() => SCORER.score(around(endless())), { name: 'RaseroError', code: 'document/too-deep', kind: 'limit' })
})

test('huge lists meet a limit', { timeout: 60_000 }, () => {
  for (const list of [new Array(4_294_967_295), Array.from({ length: 1_200_000 }, () => 1)]) {
    assert.throws(() => SCORER.score({ ...around('x'), links: list }), { name: 'RaseroError', kind: 'limit' })
  }
  const wide = Array.from({ length: 11 }).reduce((below) => Array(8).fill(below), 'x')
  assert.throws(() => SCORER.score(around(wide)), { name: 'RaseroError', kind: 'limit' })
  assert.throws(() => SCORER.score(around('x'.repeat(17 << 20))), { name: 'RaseroError', kind: 'limit' })
  assert.throws(() => SCORER.score('x'.repeat(17 << 20)), { name: 'RaseroError', kind: 'limit' })
})

test('`__proto__` is a field like others, and changes nothing', () => {
  const text = '{"id":"c1","title":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
  const fromText = SCORER.score(text)
  const fromValue = SCORER.score(JSON.parse(text))
  assert.equal(fromValue.toJSONText(), fromText.toJSONText())
  assert.deepEqual(fromText.ignored_fields.map(({ pointer }) => pointer).sort(), ['/__proto__', '/constructor'])
  assert.equal({}.polluted, undefined)
  const draft = SCORER.draft(commitment())
  draft.set('/__proto__/polluted', true)
  assert.equal({}.polluted, undefined)
  assert.equal(draft.toJSON().polluted, undefined)
  assert.deepEqual(Object.getOwnPropertyDescriptor(draft.toJSON(), '__proto__').value, { polluted: true })
  const { fields } = SCORER.validate(JSON.parse('{"id":"c1","title":7,"__proto__":7}'))
  assert.deepEqual(Object.keys(fields), ['/title'])
})

test('values that stand for plain ones', () => {
  const plain = { id: 'c1', title: 'Publish the register', start: '2026-01-01', end: '2026-05-01', budget: { amount: 120 }, note: null }
  class Row {
    id = 'c1'
    title = new String('Publish the register')
    start = new Date('2026-01-01')
    end = { toJSON: () => '2026-05-01' }
    budget = new Map([['amount', 120n]])
    note = undefined
    method() {}
  }
  assert.equal(SCORER.score(new Row()).toJSONText(), SCORER.score({ ...plain }).toJSONText())
  assert.equal(SCORER.score(Object.freeze(plain)).toJSONText(), SCORER.score(new Proxy(plain, {})).toJSONText())
})

test('an object that changes while it is read', () => {
  const changing = { ...commitment(), get lead() {
    delete changing.milestones
    changing.late = 1
    return { institution: 'x' }
  } }
  assert.ok(SCORER.score(changing) instanceof Report)
})

test('whatever comes, it is scored or refused', () => {
  const anything = fc.anything({
    withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true,
    withSet: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'id', 'title', 'milestones', 'constructor', 'length')),
  })
  const shape = fc.record({ id: fc.constant('c1'), title: fc.oneof(fc.string(), anything), milestones: anything, lead: anything })
  const property = fc.property(fc.oneof(anything, shape), (value) => {
    const validation = SCORER.validate(value)
    try {
      assert.ok(SCORER.score(value) instanceof Report)
      assert.equal(validation.valid, true)
    } catch (error) {
      assert.ok(error instanceof RaseroError, `${error}`)
      assert.equal(validation.valid, false)
      assert.deepEqual(validation.faults, error.faults)
    }
  })
  fc.assert(property, { numRuns: 500 })
})

test('thousands of calls are in flight', { timeout: 120_000 }, async () => {
  const expected = SCORER.score(commitment()).toJSONText()
  const calls = Array.from({ length: 2000 }, (_, number) =>
    number % 4 === 0 ? SCORER.scoreMany([around(7)]).catch(({ code }) => code) : SCORER.scoreMany([commitment()]),
  )
  const done = await Promise.all(calls)
  assert.ok(done.every((one, number) => (number % 4 === 0 ? one === 'model/wrong-type' : one[0].toJSONText() === expected)))
})

test('a process may end while work is in flight', async () => {
  const { spawnSync } = await import('node:child_process')
  const program = `
    import { Scorer } from 'rasero'
    new Scorer({ packs: 'smart' }).scoreMany(Array.from({ length: 5000 }, () => ({ id: 'c1', title: 'x' })))
    setTimeout(() => process.exit(0), 20)
  `
  const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: PACKAGE, encoding: 'utf8' })
  assert.deepEqual([status, signal], [0, null], stderr)
})

test('worker threads score beside one another', async () => {
  const { Worker } = await import('node:worker_threads')
  const program = `
    const { parentPort } = require('node:worker_threads')
    const { Scorer } = require('rasero')
    const scorer = new Scorer({ packs: 'smart', locale: 'en', asOf: '2026-03-01' })
    for (let turn = 0; turn < 20; turn++) scorer.score({ id: 'c1', title: 'x' })
    parentPort.postMessage(scorer.score({ id: 'c1', title: 'x' }).toJSONText())
  `
  const { join } = await import('node:path')
  const { writeFileSync } = await import('node:fs')
  const { scratch } = await import('./support.mjs')
  const file = join(scratch('workers'), 'worker.cjs')
  writeFileSync(file, program)
  const texts = await Promise.all(
    Array.from({ length: 4 }, () => new Promise((resolve, reject) => new Worker(file).once('message', resolve).once('error', reject))),
  )
  assert.deepEqual(new Set(texts), new Set([SCORER.score(around('x')).toJSONText()]))
})
