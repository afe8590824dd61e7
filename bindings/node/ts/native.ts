// Finds the native half: built in this folder, or in the package of this platform.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

declare const kept: unique symbol

/** A value that only the native half can look into. */
export interface Held<Name extends string> {
  readonly [kept]: Name
}

export type NativeScorer = Held<'scorer'>
export type NativeReport = Held<'report'>
export type NativeDraft = Held<'draft'>
export type NativeStopper = Held<'stopper'>

/** Formats of texts. */
export type Format = 'json' | 'yaml' | 'jsonl' | 'csv'
/** How something is handed over: text of a document in some format, values as JSON, values as a list of events. */
export type Form = Format | 'text' | 'values' | 'events'
export type Content = string | Uint8Array
/** A document that was read before. */
export type NativeReading = Held<'reading'>

/** What the native half gives, as `src/*.rs` declares it. */
export interface Native {
  open(
    packs: readonly string[],
    locale: string | undefined,
    strict: boolean,
    columns: string | undefined,
    columnsFile: string | undefined,
  ): NativeScorer
  packs(scorer: NativeScorer): string[]
  score(scorer: NativeScorer, content: Content, form: Form, asOf: string): NativeReport
  scoreAt(place: NativeReport, scorer: NativeScorer, content: Content, form: Form, asOf: string): void
  scoreMany(
    scorer: NativeScorer,
    contents: readonly (Content | NativeReading)[],
    forms: readonly Form[],
    first: number,
    asOf: string,
    stopper: NativeStopper,
  ): Promise<NativeReport[]>
  readAll(scorer: NativeScorer, content: Content, form: Form): Promise<NativeReading[]>
  stopper(): NativeStopper
  stop(stopper: NativeStopper): void
  validate(scorer: NativeScorer, content: Content, form: Form): string
  rules(scorer: NativeScorer): string
  matrix(scorer: NativeScorer, pack: string | undefined, report: NativeReport | undefined): string
  checkDay(day: string): void
  schema(name: string): string
  schemaNames(): string[]
  reportText(report: NativeReport): string
  reportHeads(report: NativeReport): string
  reportVerdicts(report: NativeReport): string
  reportPart(report: NativeReport, part: string): string
  reportIndicator(report: NativeReport, name: string, subject: string | undefined): string | null
  reportFinding(report: NativeReport, name: string, subject: string | undefined): string | null
  reportWorst(report: NativeReport, count: number): string
  reportHtml(report: NativeReport, fragment: boolean): string
  reportOfText(text: string): NativeReport
  compare(before: NativeReport, after: NativeReport): string
  draft(scorer: NativeScorer, content: Content, form: Form, asOf: string): NativeDraft
  draftSet(draft: NativeDraft, pointer: string, value: string, form: Form): string
  draftRemove(draft: NativeDraft, pointer: string): string
  draftApply(draft: NativeDraft, patch: string, form: Form): string
  draftReport(draft: NativeDraft): NativeReport
  draftText(draft: NativeDraft): string
}

/** What is missing, by name, and what to do about it. */
class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly code: string
  /** The package that this platform needs. */
  readonly packageName: string

  constructor(code: string, packageName: string, message: string, cause: unknown) {
    super(message, { cause })
    this.code = code
    this.packageName = packageName
  }
}

/** The names of the builds that may fit, likeliest first. */
function builds(): string[] {
  const { platform, arch } = process
  if (platform === 'linux') {
    const [first, second] = usesMusl() ? ['musl', 'gnu'] : ['gnu', 'musl']
    return [`linux-${arch}-${first}`, `linux-${arch}-${second}`]
  }
  return [platform === 'win32' ? `win32-${arch}-msvc` : `${platform}-${arch}`]
}

function usesMusl(): boolean {
  return ['x86_64', 'aarch64'].some((arch) => existsSync(`/lib/ld-musl-${arch}.so.1`)) && !existsSync('/lib64')
}

function load(): Native {
  const names = builds()
  const local = names.map((name) => join(__dirname, '..', `rasero.${name}.node`)).find((file) => existsSync(file))
  if (local !== undefined) return require(local) as Native
  const failures: unknown[] = []
  for (const name of names) {
    try {
      return require(`rasero-${name}`) as Native
    } catch (error) {
      failures.push(error)
    }
  }
  throw refusal(`rasero-${names[0]}`, failures)
}

function refusal(name: string, failures: readonly unknown[]): PlatformError {
  const present = failures.find((error) => (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND')
  if (present !== undefined) {
    const said = present instanceof Error ? present.message : String(present)
    const message = `rasero found the package "${name}", but it cannot be loaded here: ${said}`
    return new PlatformError('package/unloadable', name, message, present)
  }
  const advice =
    `install it with "npm install ${name}". npm leaves it out with --omit=optional or --no-optional, and when node_modules was ` +
    'made on another platform: then install again here. Where there is no such package, build it: see the README of rasero'
  const message = `rasero needs the package "${name}" on this platform, and it is not installed; ${advice}`
  return new PlatformError('package/not-installed', name, message, failures[0])
}

export const native: Native = load()
