// Scorers, reports and errors, through the door that users take.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'

import rasero, { RaseroError, Report, schema, Scorer } from 'rasero'

import { commitment, PLANS, read, scorer } from './support.mjs'

const thrown = (work) => {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof RaseroError, `${error}`)
    return error
  }
  return assert.fail('nothing was thrown')
}

test('objects, texts and bytes give the same report', () => {
  const text = JSON.stringify(commitment())
  const expected = scorer().score(commitment()).toJSONText()
  const padded = Buffer.from(`  ${text}`).subarray(2)
  for (const input of [text, Buffer.from(text), padded, new TextEncoder().encode(text).buffer, Object.assign(Object.create(null), commitment())]) {
    assert.equal(scorer().score(input).toJSONText(), expected)
  }
  assert.equal(scorer().score('id: c1\ntitle: x').document.id, 'c1')
})

test('both kinds of module share their classes', () => {
  const required = createRequire(import.meta.url)('rasero')
  assert.equal(required.Scorer, Scorer)
  assert.equal(rasero.RaseroError, RaseroError)
  assert.deepEqual(Object.keys(required).sort(), Object.keys(rasero).sort())
})

test('a report is decoded part by part, or as a whole', () => {
  const report = scorer().score(commitment())
  assert.equal(report.indicators, report.indicators)
  assert.equal(JSON.stringify(report), report.toJSONText())
  assert.deepEqual(report.toJSON(), JSON.parse(report.toJSONText()))
  for (const [part, value] of Object.entries(JSON.parse(report.toJSONText()))) assert.deepEqual(report[part], value)
  assert.equal(report.verdicts, report.verdicts)
  assert.deepEqual(report.verdicts.map(({ rule, verdict }) => [rule, verdict]), report.findings.map(({ rule, verdict }) => [rule, verdict]))
  assert.equal(report.as_of, '2026-03-01')
  assert.equal(report.indicator('smart').kind, 'points')
  assert.equal(report.indicator('no-such'), undefined)
  assert.equal(report.finding('lead-is-answerable', '').rule, 'lead-is-answerable')
  assert.equal(report.finding('lead-is-answerable', '/elsewhere'), undefined)
  assert.equal(report.worst(2).length, 2)
  assert.deepEqual(report.worst(-1), [])
})

test('without a subject a name is that of the document, or of the first that has it', () => {
  const report = new Scorer({ packs: ['smart', 'ogp-local'], asOf: '2026-01-15' }).score({ id: 'p', title: 'Plan', commitments: [{ id: 'a', title: 'A' }] })
  assert.equal(report.indicator('smart').subject, '/commitments/0')
  assert.equal(report.indicator('smart', ''), undefined)
  const own = report.indicators.find(({ pack, subject }) => pack === 'ogp-local' && subject === '')
  assert.deepEqual(report.indicator(`ogp-local/${own.id}`), own)
})

test('the name of a file for its contents is seen', () => {
  assert.match(thrown(() => scorer().score('plans/plan.yaml')).message, /a text is the document itself/)
})

test('what several packs have is asked for with its pack', () => {
  const packs = ['ogp-participation-2017', 'ogp-participation-2021']
  const report = new Scorer({ packs, locale: 'en', asOf: '2022-01-01' }).score(read(PLANS, 'cdmx-2020.yaml'))
  for (const pack of packs) assert.equal(report.indicator(`${pack}/public_influence`).pack, pack)
  const several = thrown(() => report.indicator('public_influence'))
  assert.equal(several.code, 'report/ambiguous')
  for (const pack of packs) assert.match(several.message, new RegExp(`${pack}/public_influence`))
  const { pack, rule, subject } = report.verdicts.at(-1)
  assert.deepEqual(report.finding(`${pack}/${rule}`, subject), report.findings.at(-1))
  assert.equal(report.finding(`smart/${rule}`), undefined)
  assert.equal(thrown(() => report.indicator(7)).code, 'usage/report')
  assert.equal(thrown(() => report.finding(rule, null)).code, 'usage/report')
})

test('a report is shown and read back', () => {
  const report = scorer().score(commitment())
  const again = Report.fromJSONText(report.toJSONText())
  assert.equal(again.toJSONText(), report.toJSONText())
  assert.equal(again.toHTML(), report.toHTML())
  assert.match(report.toHTML(), /^<!doctype html>/i)
  assert.match(report.toHTML({ fragment: true }), /^<(style|div)/)
  assert.equal(thrown(() => Report.fromJSONText('{}')).code, 'report/unreadable')
})

test('two reports are compared', () => {
  const [before, after] = [scorer().score({ id: 'c1', title: 'x' }), scorer().score(commitment())]
  const comparison = scorer().compare(before, after)
  assert.ok(comparison.findings.some(({ direction }) => direction === 'better'))
  assert.equal(scorer().compare(after, after).findings.length, 0)
  for (const wrong of [undefined, {}, 7, Object.create(Report.prototype)]) {
    assert.equal(thrown(() => scorer().compare(before, wrong)).code, 'usage/report')
  }
})

test('rules, matrices and schemas', () => {
  assert.ok(scorer().rules().length >= 18)
  assert.deepEqual(scorer().packs, ['smart'])
  const participation = new Scorer({ packs: ['ogp-participation-2017'], locale: 'en', asOf: '2022-01-01' })
  assert.equal(participation.matrix().rows.length, 3)
  const report = participation.score(read(PLANS, 'cdmx-2020.yaml'))
  const matrix = participation.matrix('ogp-participation-2017', report)
  assert.ok(matrix.cells.some(({ clauses }) => clauses.some(({ rules }) => rules.some(({ verdicts }) => verdicts.length > 0))))
  assert.equal(thrown(() => participation.matrix('smart')).code, 'pack/no-clauses')
  assert.equal(thrown(() => new Scorer({ packs: ['smart', 'ambition'] }).matrix()).code, 'usage/packs')
  assert.equal(schema('commitment').$schema, 'https://json-schema.org/draft/2020-12/schema')
  assert.equal(thrown(() => schema('comitment')).code, 'usage/unknown-schema')
})

test('the day is that of the call, of the scorer, or today', () => {
  const day = (options, call) => new Scorer({ packs: 'smart', ...options }).score(commitment(), call).as_of
  assert.equal(day({ asOf: '2026-03-01' }), '2026-03-01')
  assert.equal(day({ asOf: '2026-03-01' }, { asOf: new Date('2025-01-31') }), '2025-01-31')
  assert.equal(day({ asOf: new Date(2026, 1, 3, 23, 30) }), '2026-02-03')
  const now = new Date()
  assert.equal(day({}), `${now.getFullYear()}-${`${now.getMonth() + 1}`.padStart(2, '0')}-${`${now.getDate()}`.padStart(2, '0')}`)
  for (const asOf of ['2026-02-30', 'soon', new Date('x'), 7, null]) {
    assert.equal(thrown(() => new Scorer({ packs: 'smart', asOf })).code, 'usage/as-of')
  }
})

test('an error holds everything that is wrong', () => {
  const error = thrown(() => scorer().score({ id: 'c1', title: 7, lead: 'x', start: 'soon' }))
  assert.equal(error.name, 'RaseroError')
  assert.equal(error.kind, 'input')
  assert.equal(error.code, 'model/wrong-type')
  assert.equal(error.pointer, '/title')
  assert.match(error.message, /^\/title: expected a text, found the number `7`; and 2 more faults$/)
  const pointers = error.faults.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer)
  assert.deepEqual(pointers.sort(), ['/lead', '/start', '/title'])
  assert.equal(error.line, null)
  assert.equal(error.problem.errors.length, 3)
  const inText = thrown(() => scorer().score('{"id": "c1",\n "title": 7}'))
  assert.deepEqual([inText.line, inText.column], [2, 11])
})

test('packs and languages that are not there', () => {
  const pack = thrown(() => new Scorer({ packs: ['smrt'] }))
  assert.deepEqual([pack.kind, pack.code], ['pack', 'pack/unknown-pack'])
  assert.match(pack.message, /did you mean `smart`/)
  assert.equal(thrown(() => new Scorer({ packs: [7] })).code, 'usage/packs')
  assert.equal(thrown(() => new Scorer({ packs: 'smart', locale: ' ' })).code, 'usage/locale')
  assert.equal(thrown(() => new Scorer({ packs: 'smart', columns: '/no/such/file' })).code, 'input/unreadable')
  assert.equal(thrown(() => scorer().score('x', { format: 'xml' })).code, 'usage/unknown-format')
})

test('a word too many is a mistake', async () => {
  const unknown = [[{ pack: 'smart' }, 'packs'], [{ packs: 'smart', local: 'es' }, 'locale'], [{ as_of: '2026-03-01' }, 'asOf'], [{ verbose: 1 }, 'packs, locale']]
  for (const [options, near] of unknown) {
    const { code, message } = thrown(() => new Scorer(options))
    assert.equal(code, 'usage/unknown-option')
    assert.ok(message.includes(near), message)
  }
  for (const options of ['smart', null, ['smart'], 7]) assert.equal(thrown(() => new Scorer(options)).code, 'usage/options')
  for (const packs of [null, {}, 7, [null]]) assert.equal(thrown(() => new Scorer({ packs })).code, 'usage/packs')
  assert.equal(thrown(() => scorer().score(commitment(), { asof: '2026-01-15' })).code, 'usage/unknown-option')
  assert.equal(thrown(() => scorer().draft(commitment(), 'json')).code, 'usage/options')
  const many = [[null], [{}], [7], [[], { signal: 5 }, 'usage/signal'], [[], { onProgress: 5 }, 'usage/on-progress'], [[], null, 'usage/options']]
  for (const [plans, options, code = 'usage/plans'] of many) {
    const isRefusal = (error) => error instanceof RaseroError && error.code === code
    await assert.rejects(scorer().scoreMany(plans, options), isRefusal)
    await assert.rejects(scorer().scoreEach(plans, options).next(), isRefusal)
  }
})

test('a report shows what it is', () => {
  const line = `${scorer().score(commitment())}`
  assert.match(line, /^<rasero.Report "Publish the register of contracts" as of 2026-03-01: smart \d+\/1000>$/)
  assert.equal(inspect(scorer().score(commitment())), line)
  const all = new Scorer({ locale: 'en', asOf: '2022-01-01' }).score(read(PLANS, 'cdmx-2020.yaml'))
  assert.match(`${all}`, /(\S+ \S+, ){4}and \d+ more>$/)
})

test('many are scored in order', async () => {
  const plans = Array.from({ length: 150 }, (_, number) => ({ id: `c${number}`, title: 'Publish the register' }))
  const done = []
  const reports = await scorer().scoreMany(plans, { onProgress: (count) => done.push(count) })
  assert.deepEqual(reports.map(({ document }) => document.id), plans.map(({ id }) => id))
  assert.deepEqual(done, [64, 128, 150])
  assert.equal(reports[149].toJSONText(), scorer().score(plans[149]).toJSONText())
  async function* slowly() {
    yield* plans.slice(0, 3).map((plan) => JSON.stringify(plan))
  }
  assert.equal((await scorer().scoreMany(slowly())).length, 3)
  assert.deepEqual(await scorer().scoreMany([]), [])
})

test('a text of JSON Lines is many, and a table too', async () => {
  const lines = read(PLANS, 'drafts.jsonl')
  const reports = await scorer().scoreMany(lines)
  assert.equal(reports.length, lines.trim().split('\n').length)
  const columns = join(PLANS, '..', 'columns', 'irm.toml')
  const table = new Scorer({ packs: 'smart', columns, asOf: '2026-01-15' })
  const rows = await table.scoreMany(read(PLANS, '..', 'columns', 'sample.csv'), { format: 'csv' })
  assert.ok(rows.length > 1)
})

test('the first of many that cannot be read is named', async () => {
  const plans = Array.from({ length: 100 }, (_, number) => ({ id: `c${number}`, title: number === 77 ? 7 : 'x' }))
  await assert.rejects(scorer().scoreMany(plans), (error) => {
    assert.match(error.message, /^at index 77: \/title: /)
    return error instanceof RaseroError && error.index === 77 && error.pointer === '/title'
  })
  async function* fails() {
    yield commitment()
    throw new TypeError('no more today')
  }
  await assert.rejects(scorer().scoreMany(fails()), TypeError)
})

test('one after the other, as they are done', async () => {
  const seen = []
  let closed = false
  function* plans() {
    try {
      for (;;) yield commitment()
    } finally {
      closed = true
    }
  }
  for await (const report of scorer().scoreEach(plans())) {
    seen.push(report.document.id)
    if (seen.length === 70) break
  }
  assert.equal(seen.length, 70)
  assert.ok(closed, 'whoever gives the documents is told that no more are wanted')
})

test('an abort stops the work, rules in progress included', async () => {
  const endless = new Scorer({ packs: join(PLANS, '..', '..', 'tests', 'packs', 'endless'), asOf: '2026-03-01' })
  const controller = new AbortController()
  const reason = new Error('enough')
  let made = 0
  function* plans() {
    for (; made < 1_000_000; made++) yield { id: `c${made}`, title: 'x' }
  }
  setTimeout(() => controller.abort(reason), 50)
  const begun = performance.now()
  await assert.rejects(endless.scoreMany(plans(), { signal: controller.signal }), (error) => error === reason)
  assert.ok(made < 100_000 && performance.now() - begun < 20_000)
  await assert.rejects(scorer().scoreMany([commitment()], { signal: AbortSignal.abort() }), { name: 'AbortError' })
  async function* silent() {
    yield commitment()
    await new Promise(() => undefined)
  }
  const socket = setInterval(() => undefined, 1000)
  await assert.rejects(scorer().scoreMany(silent(), { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' })
  clearInterval(socket)
})

test('the event loop goes on while many are scored', async () => {
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 1)
  await scorer().scoreMany(Array.from({ length: 300 }, commitment))
  clearInterval(timer)
  assert.ok(ticks > 3, `${ticks} ticks`)
})

test('faults are told in the language of the scorer', async () => {
  const spanish = new Scorer({ packs: 'smart', locale: 'es', asOf: '2026-01-15' })
  const wrong = { id: 'c1', title: 'Publicar', end: 'mañana' }
  const { fields, problem, faults } = spanish.validate(wrong)
  assert.match(fields['/end'][0], /^se esperaba una fecha como .*, se halló el texto `mañana`$/)
  assert.equal(problem.errors[0].detail, fields['/end'][0])
  assert.match(problem.detail, /^\/end: se esperaba /)
  assert.equal(faults[0].code, 'model/wrong-type')
  assert.throws(() => spanish.score(wrong), /^RaseroError: \/end: se esperaba una fecha/)
  await assert.rejects(spanish.scoreMany([{ id: 'c1', title: 7 }]), /^RaseroError: en el índice 0: \/title: se esperaba un texto/)
  const warned = spanish.validate({ id: 'c1', title: 'Publicar', descripton: 'x' })
  assert.ok(warned.valid)
  assert.equal(warned.faults[0].help, '¿quiso decir `description`?')
  const draft = spanish.draft({ id: 'c1', title: 'Publicar' })
  assert.throws(() => draft.set('/end', 'mañana'), /se esperaba una fecha/)
  assert.match(draft.set('/descripton', 'x').warnings[0].message, /^se esperaba /)
})
