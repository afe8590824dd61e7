// The types: complete, exact, true of what the core writes; the examples keep to them, and run.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'

import { Scorer } from 'rasero'

import { commitment, PACKAGE, PLANS, read, ROOT, scorer, scratch } from './support.mjs'

const FOLDER = scratch('types')
const EXAMPLES = readdirSync(join(ROOT, 'examples', 'node'))
let checked

before(() => {
  for (const name of EXAMPLES) cpSync(join(ROOT, 'examples', 'node', name), join(FOLDER, name))
  for (const name of readdirSync(join(PACKAGE, 'tests', 'types'))) cpSync(join(PACKAGE, 'tests', 'types', name), join(FOLDER, name))
  writeFileSync(join(FOLDER, 'data.mts'), data())
  const compilerOptions = {
    target: 'ES2022', module: 'node16', strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true,
    types: ['node'], typeRoots: ['../../node_modules/@types'], outDir: 'out', rootDir: '.',
  }
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }))
  checked = spawnSync(process.execPath, [join(PACKAGE, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', FOLDER], { encoding: 'utf8' })
})

/** What the core writes, as a module that claims to keep to the types: a key too many or too few is an error. */
function data() {
  const cases = join(ROOT, 'tests', 'cases')
  const files = readdirSync(cases, { recursive: true }).filter((file) => file.endsWith('expected.json'))
  const reports = files.flatMap((file) => read(cases, file).trim().split('\n'))
  const all = new Scorer({ locale: 'en', asOf: '2022-01-01' })
  reports.push(all.score(read(PLANS, 'cdmx-2020.yaml')).toJSONText(), all.score(read(PLANS, 'uk-company-owners.yaml')).toJSONText())
  const [bare, full] = [scorer().score({ id: 'c1', title: 'x' }), scorer().score(commitment())]
  const local = all.score(read(PLANS, 'mx-local.yaml'))
  const participation = new Scorer({ packs: 'ogp-participation-2021', locale: 'en', asOf: '2022-01-01' })
  const draft = all.draft(commitment())
  const samples = {
    ReportData: reports,
    Comparison: [scorer().compare(bare, full), scorer().compare(full, bare), all.compare(local, full)].map((one) => JSON.stringify(one)),
    Matrix: [participation.matrix(), participation.matrix(undefined, participation.score(read(PLANS, 'cdmx-2020.yaml')))].map((one) => JSON.stringify(one)),
    Validation: [{}, commitment(), { ...commitment(), colour: 1 }, 'id: ['].map((body) => JSON.stringify(all.validate(body))),
    RuleVerdict: [...bare.verdicts, ...local.verdicts].map((one) => JSON.stringify(one)),
    RuleRow: all.rules().map((row) => JSON.stringify(row)),
    DraftChangeData: [draft.set('/milestones', null), draft.set('/colour', 'red'), draft.set('/end', '2026-12-31')].map((one) => JSON.stringify(one)),
  }
  for (const [name, list] of Object.entries(samples)) assert.ok(list.length > 0, name)
  const words = (key) => [...new Set(reports.flatMap((report) => [...report.matchAll(new RegExp(`"${key}":"(\\w+)"`, 'g'))].map(([, word]) => word)))]
  const lines = Object.entries(samples).map(([name, list]) => `const of${name} = [\n${list.join(',\n')}\n] as const satisfies readonly ${name}[]`)
  return `import type { Indicator, Verdict, ${Object.keys(samples).join(', ')} } from 'rasero'
${lines.join('\n')}
const verdicts = ${JSON.stringify(Object.fromEntries(words('verdict').map((word) => [word, true])))} satisfies Record<Verdict, true>
export { verdicts, ${Object.keys(samples).map((name) => `of${name}`).join(', ')} }
export type { Indicator }
`
}

test('the examples, the claims on types and what the core writes pass tsc --strict', () => {
  assert.equal(checked.stdout, '')
  assert.equal(checked.status, 0, checked.stderr)
})

test('nothing is typed any, and no enum is const', () => {
  const files = readdirSync(join(PACKAGE, 'dist'), { recursive: true }).filter((file) => file.endsWith('.d.ts'))
  assert.ok(files.length > 5)
  for (const file of files) {
    const text = read(PACKAGE, 'dist', file).replaceAll(/\/\*.*?\*\/|\/\/.*$|'[^'\n]*'/gms, '')
    assert.doesNotMatch(text, /\bany\b|const enum/, file)
  }
})

for (const name of EXAMPLES.filter((name) => name !== 'draft_route.mts')) {
  test(`the example ${name} runs`, () => {
    const file = join(FOLDER, 'out', name.replace(/\.([mc])ts$/, '.$1js'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: ROOT, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    assert.ok(stdout.split('\n').length >= 3, stdout)
  })
}

test('the back end over drafts answers with what flipped, and refuses with problem details', async () => {
  const { app } = await import(join(FOLDER, 'out', 'draft_route.mjs'))
  const begun = await app.inject({ method: 'POST', url: '/drafts', body: commitment() })
  assert.equal(begun.statusCode, 201)
  const headers = { 'content-type': 'application/json-patch+json' }
  const edit = (patch) => app.inject({ method: 'PATCH', url: `/drafts/${begun.json().id}`, headers, body: JSON.stringify(patch) })
  const edited = await edit([{ op: 'remove', path: '/milestones/0/end' }])
  assert.equal(edited.statusCode, 200, edited.body)
  assert.ok(edited.json().flipped.some(({ to }) => to === 'no_evidence'))
  const refused = await edit([{ op: 'add', path: '/end', value: 'soon' }])
  assert.equal(refused.statusCode, 422)
  assert.equal(refused.json().errors[0].pointer, '#/end')
})
