// A report: kept in the native half, decoded part by part when somebody asks.

import { inspect } from 'node:util'

import type { Finding, Indicator, ReportData, RuleVerdict, Verdict } from './data'
import { alone, type Judged } from './desk'
import { calling, misuse } from './errors'
import { native, type NativeReport } from './native'

/** The parts of a report, in the order of its JSON. */
const PARTS = [
  'rasero',
  'as_of',
  'locale',
  'document',
  'subjects',
  'packs',
  'rules',
  'indicators',
  'findings',
  'ignored_fields',
  'notes',
] as const satisfies readonly (keyof ReportData)[]

/** All indicators and findings of one document, with what they were made from. A part is decoded when it is asked for. */
export class Report implements ReportData {
  readonly #judged: Judged
  readonly #parts = new Map<keyof ReportData, unknown>()
  #verdicts: readonly RuleVerdict[] | undefined

  /** @internal */
  constructor(judged: Judged) {
    this.#judged = judged
  }

  /** A report from the text that `toJSONText` gave, on this surface or another. */
  static fromJSONText(text: string): Report {
    if (typeof text !== 'string') throw misuse('usage/report', 'a report is read from a text')
    return new Report(alone(calling(() => native.reportOfText(text))))
  }

  /** @internal */
  static nativeOf(report: Report): NativeReport {
    if (report instanceof Object && #judged in report) return report.#judged.own()
    throw misuse('usage/report', 'this is no report')
  }

  /** Version of the engine. */
  get rasero(): ReportData['rasero'] {
    return this.#part('rasero')
  }
  /** The day on which the document was judged, `2026-03-01`. */
  get as_of(): ReportData['as_of'] {
    return this.#part('as_of')
  }
  /** Language of the texts. */
  get locale(): ReportData['locale'] {
    return this.#part('locale')
  }
  get document(): ReportData['document'] {
    return this.#part('document')
  }
  /** The commitments and milestones of the document, in its order. */
  get subjects(): ReportData['subjects'] {
    return this.#part('subjects')
  }
  get packs(): ReportData['packs'] {
    return this.#part('packs')
  }
  /** Every rule that has a finding here, once. */
  get rules(): ReportData['rules'] {
    return this.#part('rules')
  }
  get indicators(): ReportData['indicators'] {
    return this.#part('indicators')
  }
  get findings(): ReportData['findings'] {
    return this.#part('findings')
  }
  /** Fields that no known name covers. */
  get ignored_fields(): ReportData['ignored_fields'] {
    return this.#part('ignored_fields')
  }
  /** What the reader should know besides. */
  get notes(): ReportData['notes'] {
    return this.#part('notes')
  }

  /** Which rule says what of which subject, in the order of the findings. Whoever needs no reasons reads these: they cost least. */
  get verdicts(): readonly RuleVerdict[] {
    this.#verdicts ??= verdictsOf(this.#judged.held())
    return this.#verdicts
  }

  /**
   * The indicator `id` on `subject` (a JSON Pointer); `undefined` when there is none. Without a subject: that on the document where it
   * has one, else on the first commitment or milestone that has one. Where several packs have the id, `pack/id` says which.
   * @throws {RaseroError} `report/ambiguous`, naming them, when it does not say which.
   */
  indicator(id: string, subject?: string): Indicator | undefined {
    return this.#found(native.reportIndicator, id, subject) as Indicator | undefined
  }

  /**
   * The finding of `rule` on `subject` (a JSON Pointer); `undefined` when there is none. Without a subject: that on the document where
   * it has one, else on the first commitment or milestone that has one. Where several packs have the rule, `pack/rule` says which.
   * @throws {RaseroError} `report/ambiguous`, naming them, when it does not say which.
   */
  finding(rule: string, subject?: string): Finding | undefined {
    return this.#found(native.reportFinding, rule, subject) as Finding | undefined
  }

  /** The findings that cost most points, the costliest first. */
  worst(count = 3): Finding[] {
    return JSON.parse(native.reportWorst(this.#judged.held(), Math.max(0, Math.trunc(count) || 0))) as Finding[]
  }

  /** The report as plain values: what `JSON.stringify` takes. */
  toJSON(): ReportData {
    if (this.#parts.size === 0) {
      const all = JSON.parse(this.toJSONText()) as ReportData
      for (const part of PARTS) this.#parts.set(part, all[part])
    }
    return Object.fromEntries(PARTS.map((part) => [part, this.#part(part)])) as unknown as ReportData
  }

  /** The core's JSON: the same bytes that every other surface gives for the same call. */
  toJSONText(): string {
    return native.reportText(this.#judged.held())
  }

  /** What it is, in a line. */
  toString(): string {
    const { document, as_of, indicators } = this
    const said = indicators.slice(0, 4).map((one) => `${one.id} ${inShort(one)}`)
    const more = indicators.length > said.length ? [`and ${indicators.length - said.length} more`] : []
    return `<rasero.Report ${JSON.stringify(document.title || document.id)} as of ${as_of}: ${[...said, ...more].join(', ')}>`
  }

  /** @internal */
  [inspect.custom](): string {
    return this.toString()
  }

  /** A page of HTML that stands by itself; with `fragment`, a piece of another page. */
  toHTML(options: { readonly fragment?: boolean } = {}): string {
    return calling(() => native.reportHtml(this.#judged.held(), options.fragment === true))
  }

  #found(find: typeof native.reportFinding, name: string, subject: string | undefined): unknown {
    if (typeof name !== 'string' || !['string', 'undefined'].includes(typeof subject)) {
      throw misuse('usage/report', 'indicators and findings are asked for by a name and, if need be, a JSON Pointer')
    }
    const found = calling(() => find(this.#judged.held(), name, subject))
    return found === null ? undefined : JSON.parse(found)
  }

  #part<Part extends keyof ReportData>(part: Part): ReportData[Part] {
    if (!this.#parts.has(part)) this.#parts.set(part, JSON.parse(native.reportPart(this.#judged.held(), part)))
    return this.#parts.get(part) as ReportData[Part]
  }
}

/** What an indicator says, in a word. */
function inShort(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'points':
      return `${indicator.permille}/1000`
    case 'level':
      return indicator.level ?? 'no level'
    case 'compliance':
      return indicator.complies
    case 'code':
      return indicator.code
  }
}

type Head = Omit<RuleVerdict, 'verdict'>

/** Heads of findings as they came last. A scorer mostly says the same of the next document: then they need not be decoded again. */
let last: { readonly text: string; readonly heads: readonly Head[] } = { text: '[]', heads: [] }

function verdictsOf(held: NativeReport): RuleVerdict[] {
  const text = native.reportHeads(held)
  if (text !== last.text) last = { text, heads: JSON.parse(text) as Head[] }
  const { heads } = last
  const verdicts = JSON.parse(native.reportVerdicts(held)) as Verdict[]
  // Fields one by one: spreading a decoded object costs fifty times as much.
  return verdicts.map((verdict, at) => {
    const { pack, rule, clause, subject } = heads[at] as Head
    return { pack, rule, clause, subject, verdict }
  })
}
