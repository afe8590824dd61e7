// The cases that every surface runs, from text and from JavaScript values. `tests/cases/README.md` describes their folders.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test } from 'node:test'

import { RaseroError, Scorer } from 'rasero'
import { parse } from 'smol-toml'

import { read, ROOT } from './support.mjs'

const TESTS = join(ROOT, 'tests')
const CASES = readdirSync(join(TESTS, 'cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => load(name))

function load(name) {
  const folder = join(TESTS, 'cases', name)
  const call = parse(read(folder, 'call.toml'))
  const formats = { '.json': 'json', '.jsonl': 'jsonl', '.csv': 'csv' }
  const format = call.input_format ?? formats[extname(call.input)] ?? 'yaml'
  const lines = (file) => (existsSync(join(folder, file)) ? read(folder, file) : '')
  const expected = lines('expected.json').split('\n').filter(Boolean)
  const errors = JSON.parse(lines('error.json') || '[]').map(codeAndPlace)
  return { name, folder, call, format, many: ['jsonl', 'csv'].includes(format), expected, errors }
}

function codeAndPlace({ code, pointer }) {
  return `${code} ${pointer ?? ''}`
}

function scorerOf({ folder, call }) {
  const packs = call.packs.map((pack) => join(TESTS, 'packs', pack))
  const columns = call.columns && join(folder, call.columns)
  const given = { packs, asOf: call.as_of, strict: call.strict, locale: call.locale, columns }
  return new Scorer(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
}

/** What `verdicts` must say, from the findings. */
const verdictsOf = ({ findings }) => findings.map(({ pack, rule, clause, subject, verdict }) => ({ pack, rule, clause, subject, verdict }))

const found = (error) => error.faults.filter(({ severity }) => severity === 'error').map(codeAndPlace)

test('there are cases', () => assert.ok(CASES.length >= 70))

for (const { name, ...one } of CASES) {
  const bothKinds = one.many && one.errors.length > 0 && one.expected.length > 0
  const skip = bothKinds && 'rows beside refused ones: `scoreMany` ends at the first that is refused'
  test(`${name}, from text`, { skip }, async () => {
    const bytes = readFileSync(join(one.folder, one.call.input))
    try {
      const scorer = scorerOf(one)
      const options = { format: one.format }
      const reports = one.many ? await scorer.scoreMany(bytes, options) : [scorer.score(bytes, options)]
      const verdicts = reports.map((report) => report.verdicts)
      assert.deepEqual(reports.map((report) => report.toJSONText()), one.expected)
      assert.deepEqual(verdicts, reports.map(verdictsOf))
      assert.deepEqual(one.errors, [])
    } catch (error) {
      if (!(error instanceof RaseroError)) throw error
      const told = found(error)
      assert.ok(told.length > 0)
      // A fault of a pack has no pointer here; its code and its order are the same.
      assert.deepEqual(told, one.errors.slice(0, told.length))
    }
  })
}

/** A document as values, or nothing where values cannot say the same: keys twice, digits that a double does not hold. */
function valuesOf(text, errors) {
  const numbers = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/-?\d[\d.eE+-]*/g) ?? []
  const digits = (number) => number.replace(/[eE].*/, '').replaceAll(/\D/g, '').replace(/^0+/, '').length
  if (numbers.some((number) => digits(number) > 15) || errors.some((error) => error.includes('duplicate-key'))) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const NATIVE = CASES.filter(({ format }) => ['json', 'jsonl'].includes(format))
let compared = 0

for (const { name, ...one } of NATIVE) {
  test(`${name}, from values`, (context) => {
    const text = read(one.folder, one.call.input)
    const lines = one.many ? text.split('\n').filter((line) => line.trim()) : [text]
    const values = lines.map((line) => valuesOf(line, one.errors))
    if (values.includes(undefined)) return context.skip('there are no values that say the same')
    compared += 1
    const [reports, faults] = [[], []]
    for (const value of values) {
      try {
        const report = scorerOf(one).score(value)
        const { verdicts } = report
        reports.push(report.toJSONText())
        assert.deepEqual(verdicts, verdictsOf(report))
      } catch (error) {
        if (!(error instanceof RaseroError)) throw error
        faults.push(...found(error))
      }
    }
    assert.deepEqual(reports, one.expected)
    assert.deepEqual(faults, one.errors)
  })
}

test('few cases are left out', () => assert.ok(compared >= 40, `${compared} of ${NATIVE.length}`))
