// How long an edit of a draft takes from Node, with all packs: each leaf of a document is set to something else and back.
//
//     PEERS=folder node tests/benches/drafts.mjs [rounds]
//
// `PEERS` names the folder whose `node_modules` holds the package `rasero`, when it is not this one. Times are microseconds by the
// clock, the median of several rounds of each edit, what changed decoded; beside them, scoring the object again for its verdicts
// alone, and with the whole report as JSON text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(process.env.PEERS ? pathToFileURL(`${process.env.PEERS}/x.js`) : import.meta.url)
const { Scorer } = require('rasero')
const root = new URL('../../', import.meta.url)
const text = (path) => readFileSync(new URL(path, root), 'utf8')
const rounds = Number(process.argv[2] ?? 15)

// Packs that change others cannot all be asked for at once.
const packs = readdirSync(new URL('rules', root))
  .filter((name) => existsSync(new URL(`rules/${name}/pack.toml`, root)))
  .filter((name) => text(`rules/${name}/pack.toml`).search(/^\[+override\b/m) < 0)

/** JSON Pointers of all leaves, with their values. */
function* leaves(value, pointer = '') {
  if (value === null || typeof value !== 'object') yield [pointer, value]
  else for (const [key, below] of Object.entries(value)) yield* leaves(below, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

/** A date stays a date, a word of a list another one, prose grows by some words. */
function other(value) {
  if (typeof value === 'number') return 7
  if (typeof value === 'boolean') return !value
  if (/^\d[\d-]{3,}$/.test(value)) return '2027-06-30'
  if (value.startsWith('/')) return '/process'
  if (value.includes(' ')) return `${value} y más datos para 2027`
  if (value === 'government') return 'academia'
  return value.includes('://') ? 'https://example.org/other' : 'civil_society'
}

const sorted = (list) => list.toSorted((one, two) => one - two)
const at = (list, share) => list[Math.floor(((list.length - 1) * share) / 100)]

function timed(work) {
  const start = performance.now()
  work()
  return (performance.now() - start) * 1000
}

const median = (times) => at(sorted(times), 50)
const repeated = (work) => median(Array.from({ length: rounds }, () => timed(work)))

function row(name, scorer) {
  const draft = scorer.draft(text(`examples/plans/${name}`))
  const plan = draft.toJSON()
  const times = [...leaves(plan)]
    .filter(([pointer]) => !/\/(kind|basis)$/.test(pointer))
    .flatMap(([pointer, value]) => {
      const set = (to) => timed(() => draft.set(pointer, to).findings)
      const both = Array.from({ length: rounds }, () => [set(other(value)), set(value)])
      return [median(both.map(([there]) => there)), median(both.map(([, back]) => back))]
    })
  const verdicts = repeated(() => scorer.score(plan).verdicts)
  const report = repeated(() => scorer.score(plan).toJSONText())
  const edits = sorted(times)
  return [verdicts, report, edits.length, at(edits, 50), at(edits, 90), at(edits, 100), verdicts / at(edits, 50)]
}

console.log(`${packs.length} packs; microseconds`)
console.log(''.padEnd(24), ...['verdicts', 'report', 'edits', 'median', 'p90', 'worst', 'faster'].map((head) => head.padStart(9)))
const scorer = new Scorer({ packs, asOf: '2026-01-15' })
for (const name of ['model-commitment.yaml', 'uk-company-owners.yaml', 'nz-algorithms.yaml', 'mx-local.yaml', 'cdmx-2020.yaml']) {
  console.log(name.padEnd(24), ...row(name, scorer).map((figure) => String(Math.round(figure)).padStart(9)))
}
