// Twenty rules on one commitment, object in and twenty answers out, beside other rules engines for Node.
//
//     npm install --no-save rasero @gorules/zen-engine@0.54.0 json-rules-engine@7.3.1
//     node tests/benches/peers/bench.mjs [seconds] [rounds]
//
// Every engine prepares its rules once and must give the answers of `commitments.json` before it is timed. Rounds take turns, and
// the median counts. `PEERS` names the folder whose `node_modules` holds the engines, when it is not this one.
//
// What is timed: a fresh decision on an object of JavaScript, and an answer for each rule. rasero writes the object as JSON, reads
// and checks it against its model, judges, and hands over which rule says what; `whole report` besides writes reasons, advice and
// evidence, as text or as values. zen-engine takes the object over and gives back a value for each rule. json-rules-engine works on
// the object where it is and gives back an event for each rule that holds; the operators that it lacks are functions here.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const require = createRequire(process.env.PEERS ? pathToFileURL(`${process.env.PEERS}/x.js`) : import.meta.url)
const pack = fileURLToPath(new URL('../../packs/twenty', import.meta.url))
const inputs = JSON.parse(readFileSync(new URL('commitments.json', import.meta.url), 'utf8'))
const seconds = Number(process.argv[2] ?? 0.5)
const rounds = Number(process.argv[3] ?? 9)
const LANGUAGES = ['en', 'fr', 'es']
const VALUES = ['transparency', 'participation', 'accountability']
const KEYS = Array.from({ length: 20 }, (_, at) => `r${String(at + 1).padStart(2, '0')}`)

const ours = (answers) => () => {
  const { Scorer } = require('rasero')
  const scorer = new Scorer({ packs: [pack], locale: 'en', asOf: '2026-01-15' })
  return (it) => answers(scorer.score(it))
}
const met = (list) => list.map(({ verdict }) => verdict === 'met')
const rasero = ours((report) => met(report.verdicts))
const raseroText = ours((report) => {
  report.toJSONText()
  return met(report.verdicts)
})
const raseroValues = ours((report) => met(report.toJSON().findings))

const zenExpressions = [
  'len(title) >= 10 and len(title) <= 120', 'len(description) >= 100', 'contains(description, "publish")',
  `some(languages, # in ${JSON.stringify(LANGUAGES)})`, 'd(start) < d(end)', 'd(end) <= d("2027-12-31")',
  'd(start) >= d("2024-01-01")', 'budget.amount > 0', 'budget.amount <= 1000000', 'lead.institution != ""',
  'matches(lead.contact.email, "^[^@ ]+@[^@ ]+[.][^@ ]+$")', 'len(milestones) >= 3', 'len(milestones) <= 10',
  'all(milestones, #.lead != "")', 'all(milestones, d(#.start) >= d(start))', 'all(milestones, d(#.end) <= d(end))',
  'some(milestones, #.has_indicator)', 'sum(map(milestones, #.weight)) == 100', `some(values, # in ${JSON.stringify(VALUES)})`,
  'consultation_count >= 2 and civil_society_share >= 0.3',
]

function zenDecision() {
  const { ZenEngine } = require('@gorules/zen-engine')
  const expressions = zenExpressions.map((value, at) => ({ id: KEYS[at], key: KEYS[at], value }))
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    { id: 'rules', type: 'expressionNode', name: 'rules', content: { expressions } },
    { id: 'out', type: 'outputNode', name: 'out' },
  ]
  const edges = [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ]
  return new ZenEngine().createDecision({ contentType: 'application/vnd.gorules.decision', nodes, edges })
}

function zen() {
  const decision = zenDecision()
  return async (it) => {
    const { result } = await decision.evaluate(it)
    return KEYS.map((key) => result[key])
  }
}

function jsonRules() {
  const { Engine } = require('json-rules-engine')
  const of = (path, operator, value) => ({ fact: 'it', path: `$.${path}`, operator, value })
  const other = (path) => ({ fact: 'it', path: `$.${path}` })
  const conditions = [
    [of('title', 'longerThan', 9), of('title', 'shorterThan', 121)], [of('description', 'longerThan', 99)],
    [of('description', 'has', 'publish')], [of('languages', 'anyOf', LANGUAGES)], [of('start', 'before', other('end'))],
    [of('end', 'notAfter', '2027-12-31')], [of('start', 'notBefore', '2024-01-01')], [of('budget.amount', 'greaterThan', 0)],
    [of('budget.amount', 'lessThanInclusive', 1000000)], [of('lead.institution', 'notEqual', '')],
    [of('lead.contact.email', 'isEmail', true)], [of('milestones', 'longerThan', 2)], [of('milestones', 'shorterThan', 11)],
    [of('milestones[*].lead', 'allUnequal', '')], [of('milestones[*].start', 'allFrom', other('start'))],
    [of('milestones[*].end', 'allUntil', other('end'))], [of('milestones[*].has_indicator', 'contains', true)],
    [of('milestones[*].weight', 'addUpTo', 100)], [of('values', 'anyOf', VALUES)],
    [of('consultation_count', 'greaterThanInclusive', 2), of('civil_society_share', 'greaterThanInclusive', 0.3)],
  ]
  const engine = new Engine(conditions.map((all, at) => ({ conditions: { all }, event: { type: KEYS[at] } })))
  const email = /^[^@ ]+@[^@ ]+\.[^@ ]+$/
  const operators = {
    longerThan: (one, count) => one.length > count,
    shorterThan: (one, count) => one.length < count,
    has: (one, words) => one.includes(words),
    anyOf: (list, known) => list.some((one) => known.includes(one)),
    before: (one, day) => one < day,
    notAfter: (one, day) => one <= day,
    notBefore: (one, day) => one >= day,
    isEmail: (one) => email.test(one),
    allUnequal: (list, value) => list.every((one) => one !== value),
    allFrom: (list, day) => list.every((one) => one >= day),
    allUntil: (list, day) => list.every((one) => one <= day),
    addUpTo: (list, total) => list.reduce((sum, one) => sum + one, 0) === total,
  }
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator)
  return async (it) => {
    const { events } = await engine.run({ it })
    const met = new Set(events.map((event) => event.type))
    return KEYS.map((key) => met.has(key))
  }
}

/** Microseconds an evaluation, by the clock and of all threads; of asynchronous engines with `flight` evaluations in flight. */
async function timed(answers, flight) {
  let count = 0
  const start = performance.now()
  const used = process.cpuUsage()
  for (;;) {
    if (flight === 0) for (const { commitment } of inputs) answers(commitment)
    else if (flight === 1) for (const { commitment } of inputs) await answers(commitment)
    else await Promise.all(Array.from({ length: flight }, (_, at) => answers(inputs[at % inputs.length].commitment)))
    count += flight > 1 ? flight : inputs.length
    const passed = performance.now() - start
    if (passed < seconds * 1000) continue
    const { user, system } = process.cpuUsage(used)
    return { clock: (passed / count) * 1000, threads: (user + system) / count }
  }
}

const version = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version
const PEERS = [
  ['rasero', 'rasero', rasero, 0],
  ['rasero, whole report as JSON text', 'rasero', raseroText, 0],
  ['rasero, whole report as values', 'rasero', raseroValues, 0],
  ['@gorules/zen-engine', '@gorules/zen-engine', zen, 1],
  ['@gorules/zen-engine, 64 in flight', '@gorules/zen-engine', zen, 64],
  ['json-rules-engine', 'json-rules-engine', jsonRules, 1],
]

const ready = []
for (const [name, distribution, make, flight] of PEERS) {
  let answers
  try {
    answers = make()
  } catch (missing) {
    if (missing.code !== 'MODULE_NOT_FOUND') throw missing
    console.log(`${name}: left out (not installed)`)
    continue
  }
  for (const { commitment, holds } of inputs) {
    const found = await answers(commitment)
    if (String(found) !== String(holds)) throw new Error(`${name} answers otherwise: ${found}`)
  }
  ready.push({ name, version: version(distribution), answers, flight, times: [] })
}
for (let round = 0; round < rounds; round += 1) {
  for (const peer of ready) peer.times.push(await timed(peer.answers, peer.flight))
}
const median = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]
const first = ready.find((peer) => peer.name === 'rasero')
console.log(''.padEnd(36), 'version'.padStart(8), 'clock us'.padStart(10), 'threads us'.padStart(11), '  beside rasero')
for (const peer of ready) {
  const of = (whose, what) => median(whose.times.map((time) => time[what]))
  const beside = (what) => (first ? `${(of(peer, what) / of(first, what)).toFixed(2)}x` : '').padStart(8)
  const figures = [of(peer, 'clock').toFixed(1).padStart(10), of(peer, 'threads').toFixed(1).padStart(11)]
  console.log(peer.name.padEnd(36), peer.version.padStart(8), ...figures, beside('clock'), beside('threads'))
}
