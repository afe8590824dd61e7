// The scorer: packs chosen once, any number of documents scored.

import { readFileSync } from 'node:fs'

import type { Comparison, Matrix, RuleRow, Validation } from './answers'
import { type Batch, type Inputs, pieces } from './batch'
import type { Input, SchemaName } from './data'
import { Desk } from './desk'
import { Draft } from './draft'
import { calling, misuse } from './errors'
import { type Content, type Form, type Format, native, type NativeScorer } from './native'
import { callbackOf, manyOf, optionsOf, signalOf } from './options'
import { Report } from './report'
import { type StandardSchema, standardSchema } from './standard'
import { dayOf, localDay, sourceOf } from './values'

export interface ScorerOptions {
  /** Names of shipped packs, or paths of folders with a `pack.toml`. Without it: every shipped pack that applies. */
  readonly packs?: string | Iterable<string>
  /** Language of reasons and advice, such as `es`. Without it: that of each document. */
  readonly locale?: string
  /** The day on which documents are judged, such as `2026-03-01`. Without it: today. */
  readonly asOf?: string | Date
  /** Whether unknown fields and words are errors. */
  readonly strict?: boolean
  /** Path of a mapping of columns (TOML) for tables. Without it: the columns of OGP's public data. */
  readonly columns?: string | URL
}

export interface ScoreOptions {
  /** The format of a text. Without it: JSON, JSON Lines or YAML, as its first letters tell. */
  readonly format?: Format
  /** The day on which the document is judged. Without it: that of the scorer. */
  readonly asOf?: string | Date
}

export interface ScoreManyOptions extends ScoreOptions {
  /** Aborting it stops the work, rules in progress included; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called now and then with the number of reports that are done. */
  readonly onProgress?: (done: number) => void
}

const OF_SCORER = ['packs', 'locale', 'asOf', 'strict', 'columns'] as const
const OF_SCORING = ['format', 'asOf'] as const
const OF_MANY = [...OF_SCORING, 'signal', 'onProgress'] as const

/** Packs, compiled once, ready to score any number of plans and commitments. */
export class Scorer {
  readonly #native: NativeScorer
  readonly #desk: Desk
  readonly #asOf: string | undefined
  /** This scorer's validation for libraries of forms and routes that take a Standard Schema (standardschema.dev). */
  readonly '~standard': StandardSchema

  /** @throws {RaseroError} with everything that is wrong with the packs. */
  constructor(options: ScorerOptions = {}) {
    const { packs = [], locale, asOf, strict = false, columns } = optionsOf(options, OF_SCORER)
    const names = typeof packs === 'string' ? [packs] : isList(packs) ? [...packs] : [packs]
    if (!names.every((name) => typeof name === 'string')) {
      throw misuse('usage/packs', 'packs are names of shipped packs, or paths of folders')
    }
    if (locale !== undefined && typeof locale !== 'string') throw misuse('usage/locale', 'a locale is a text such as es')
    this.#asOf = asOf === undefined ? undefined : checkedDay(asOf)
    const mapping = columns === undefined ? undefined : textOf(columns)
    const file = columns === undefined ? undefined : String(columns)
    this.#native = calling(() => native.open(names, locale, strict === true, mapping, file))
    this.#desk = new Desk(this.#native)
    this['~standard'] = standardSchema((value) => this.validate(value))
  }

  /** Ids of the packs that were asked for; empty for every shipped pack that applies. */
  get packs(): string[] {
    return native.packs(this.#native)
  }

  /**
   * Scores one plan, commitment or collection: an object, JSON or YAML text, or bytes of one.
   * @throws {RaseroError} with all faults of the input at once.
   */
  score(plan: Input, options?: ScoreOptions): Report {
    const asOf = this.#day(optionsOf(options, OF_SCORING))
    return new Report(calling(() => taken(plan, options, (content, form) => this.#desk.judge(content, form, asOf))))
  }

  /**
   * Scores many, off the main thread and on all cores; the reports come in order. A text is many documents: JSON Lines, or CSV
   * with that `format`.
   */
  async scoreMany(plans: Inputs, options?: ScoreManyOptions): Promise<Report[]> {
    const reports: Report[] = []
    const batch = this.#batch(options)
    for await (const piece of pieces(batch, manyOf(plans))) {
      for (const report of piece) reports.push(report)
      batch.onProgress?.(reports.length)
    }
    return reports
  }

  /** The same, one report after the other as they are done: memory stays flat. Leaving the loop stops the work. */
  async *scoreEach(
    plans: Inputs,
    options?: ScoreManyOptions,
  ): AsyncGenerator<Report, void, undefined> {
    let done = 0
    const batch = this.#batch(options)
    for await (const piece of pieces(batch, manyOf(plans))) {
      yield* piece
      batch.onProgress?.((done += piece.length))
    }
  }

  /**
   * Scores a document and keeps what each verdict read, to score it again while somebody edits it.
   * @throws {RaseroError} with all faults of the input at once.
   */
  draft(plan: Input, options?: ScoreOptions): Draft {
    const asOf = this.#day(optionsOf(options, OF_SCORING))
    return new Draft(calling(() => taken(plan, options, (content, form) => native.draft(this.#native, content, form, asOf))))
  }

  /** What is wrong with a body, errors and warnings, each by its JSON Pointer. Never throws for a body that is wrong. */
  validate(body: unknown): Validation {
    // A text is a document here as it is in `score`.
    return JSON.parse(taken(body, undefined, (content, form) => native.validate(this.#native, content, form))) as Validation
  }

  /** The rules of the packs. */
  rules(): RuleRow[] {
    return JSON.parse(calling(() => native.rules(this.#native))) as RuleRow[]
  }

  /**
   * The structure of a pack's standard against its rules and, given a report of this scorer, their verdicts. Without a pack: that
   * of the only one.
   */
  matrix(pack?: string, report?: Report): Matrix {
    const held = report === undefined ? undefined : Report.nativeOf(report)
    return JSON.parse(calling(() => native.matrix(this.#native, pack, held))) as Matrix
  }

  /** A JSON Schema (2020-12) of the input by its name. */
  schema(name: SchemaName): Record<string, unknown> {
    return schema(name)
  }

  /** What changed from one report to another. */
  compare(before: Report, after: Report): Comparison {
    return JSON.parse(native.compare(Report.nativeOf(before), Report.nativeOf(after))) as Comparison
  }

  #day(options: ScoreOptions): string {
    return options.asOf === undefined ? (this.#asOf ?? localDay(new Date())) : checkedDay(options.asOf)
  }

  #batch(given: ScoreManyOptions | undefined): Batch {
    const options = optionsOf(given, OF_MANY)
    const [signal, onProgress] = [signalOf(options.signal), callbackOf(options.onProgress)]
    return { scorer: this.#native, asOf: this.#day(options), signal, onProgress, format: checkedFormat(options.format) }
  }
}

/** A JSON Schema (2020-12) of the input by its name: works as it is with Ajv's 2020 class. */
export function schema(name: SchemaName): Record<string, unknown> {
  if (typeof name !== 'string') throw misuse('usage/unknown-schema', 'a schema is asked for by its name')
  return JSON.parse(calling(() => native.schema(name))) as Record<string, unknown>
}

function taken<T>(input: unknown, options: ScoreOptions | undefined, take: (content: Content, form: Form) => T): T {
  const { content, form } = sourceOf(input, checkedFormat(options?.format))
  return take(content, form)
}

function isList(packs: unknown): packs is Iterable<string> {
  return typeof packs === 'object' && packs !== null && Symbol.iterator in packs
}

function checkedFormat(format: Format | undefined): Format | undefined {
  if (format === undefined || ['json', 'yaml', 'jsonl', 'csv'].includes(format)) return format
  throw misuse('usage/unknown-format', 'a format is one of json, yaml, jsonl, csv')
}

function textOf(file: string | URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw misuse('input/unreadable', `the mapping of columns cannot be read: ${String(error)}`)
  }
}

function checkedDay(asOf: unknown): string {
  const day = dayOf(asOf)
  calling(() => native.checkDay(day))
  return day
}
