// The JSON of reports, as every surface gives it, and the inputs. `tests/types.test.mjs` holds what the core writes against these
// types: a key too many or too few is an error there.

import type { ActionPlan, Collection, Commitment } from './generated/input'

/** What may be scored: an object, JSON or YAML text, or bytes of one. The named types say what the objects may hold. */
export type Input = ActionPlan | Commitment | Collection | object | string | Uint8Array | ArrayBuffer

/** Names of the JSON Schemas. */
export type SchemaName = 'action-plan' | 'collection' | 'commitment' | 'document'

export type Verdict =
  | 'met'
  | 'partly_met'
  | 'met_by_alternative'
  | 'not_met'
  | 'no_evidence'
  | 'not_applicable'
  | 'for_a_person'
  | 'undetermined'

/** How surely a rule was read in its source: `draft` is shown and never counted, `own` is this project's proposal. */
export type Status = 'stable' | 'draft' | 'own'

export interface ReportData {
  /** Version of the engine. */
  readonly rasero: string
  /** The day on which the document was judged, `2026-03-01`. */
  readonly as_of: string
  /** Language of the texts. */
  readonly locale: string
  readonly document: DocumentSummary
  /** What the pointers of findings and indicators stand for. */
  readonly subjects: readonly SubjectSummary[]
  readonly packs: readonly PackSummary[]
  readonly rules: readonly RuleSummary[]
  readonly indicators: readonly Indicator[]
  readonly findings: readonly Finding[]
  readonly ignored_fields: readonly IgnoredField[]
  readonly notes: readonly string[]
}

export interface DocumentSummary {
  readonly kind: 'action_plan' | 'commitment' | 'collection'
  readonly id: string
  readonly title: string
  /** SHA-256 of its decoded content, in hexadecimal. */
  readonly digest: string
  /** Who wrote the record, and whether they took part in what it records. */
  readonly recorded_by: { readonly name: string; readonly took_part: boolean } | null
  /** What stopped before the day of the report, the first one first: what fell due later is not asked. */
  readonly stops: readonly StopSummary[]
}

/** How a plan or commitment stopped before its end, itself or with its member. */
export interface StopSummary {
  readonly cause: 'suspended' | 'withdrawn' | 'member_suspended' | 'member_inactive' | 'member_withdrew'
  /** A day, month or year. */
  readonly date: string
  /** JSON Pointer of the date. */
  readonly pointer: string
}

export interface SubjectSummary {
  /** JSON Pointer. */
  readonly pointer: string
  readonly id: string
  readonly title: string
}

export interface PackSummary {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly chosen_because: string
  readonly changes: readonly PackChange[]
}

/** A change that a pack makes to a rule of its parent. */
export interface PackChange {
  readonly rule: string
  readonly setting: string
  readonly from: string
  readonly to: string
  readonly reason: string
  /** The last day, month or year on which it holds. */
  readonly until: string | null
  readonly lapsed: boolean
}

export interface RuleSummary {
  readonly pack: string
  readonly id: string
  readonly clause: string | null
  readonly title: string
  readonly parts: readonly { readonly id: string; readonly title: string }[]
  readonly group: string | null
  readonly tier: string | null
  readonly status: Status
  readonly points: number
  readonly source: { readonly document: string; readonly section: string; readonly url: string }
}

interface IndicatorBase {
  readonly pack: string
  readonly id: string
  /** JSON Pointer of the subject. */
  readonly subject: string
  /** How many of the rules that count the record answered. */
  readonly coverage: Coverage
  /** Ids of the rules that would lift it to its next step, in the order to take them. */
  readonly next: readonly string[]
}

export interface Coverage {
  readonly answered: number
  readonly of: number
}

/** Points earned over points attainable, in thousandths of a point. */
export interface PointsIndicator extends IndicatorBase {
  readonly kind: 'points'
  readonly earned: number
  readonly attainable: number
  readonly permille: number
  readonly groups: readonly { readonly id: string; readonly earned: number; readonly attainable: number; readonly permille: number }[]
}

/** A level over dimensions; `range` when a gate is not known. */
export interface LevelIndicator extends IndicatorBase {
  readonly kind: 'level'
  readonly level: string | null
  readonly range: { readonly from: string; readonly to: string } | null
  readonly cells: readonly { readonly dimension: string; readonly level: string | null; readonly rules: readonly string[] }[]
}

/** Requirements by tier. */
export interface ComplianceIndicator extends IndicatorBase {
  readonly kind: 'compliance'
  readonly complies: 'yes' | 'no' | 'if_accepted' | 'not_decided'
  readonly tiers: readonly Tier[]
  readonly in_the_way: readonly string[]
}

export interface Tier {
  readonly tier: string
  readonly met: number
  readonly pending: number
  /** Met in part; the rest is unmet, or the record does not say. */
  readonly partly_met: number
  readonly not_met: number
  readonly no_evidence: number
  readonly draft: number
  /** The phases of the standard that those belong to. */
  readonly draft_phases: readonly string[]
}

/** One code of a code list; `permille` is its finer order, where it has one. */
export interface CodeIndicator extends IndicatorBase {
  readonly kind: 'code'
  readonly code: string
  /** False where all that it still waits for does not apply to the subject, or not yet: the code then says nothing. */
  readonly applies: boolean
  readonly code_list: readonly string[]
  readonly permille: number | null
}

export type Indicator = PointsIndicator | LevelIndicator | ComplianceIndicator | CodeIndicator

export interface Finding {
  readonly pack: string
  readonly rule: string
  readonly clause: string | null
  /** JSON Pointer of the subject; empty for a document that is one commitment, or the plan itself. */
  readonly subject: string
  readonly verdict: Verdict
  /** How much of the rule is met, 0 to 1000. */
  readonly share: number
  readonly pending: boolean
  /**
   * JSON Pointer of the field whose absence left the verdict without an answer (`no_evidence`), or the rest of it (a `partly_met`
   * that a standard then counts as not decided).
   */
  readonly missing: string | null
  readonly parts: readonly Part[]
  readonly reason: Reason
  /** What to do next; empty when nothing is to be done. */
  readonly advice: string
  readonly evidence: readonly Evidence[]
  /** JSON Pointers of everything that the rule read, absences included. */
  readonly reads: readonly string[]
  readonly error: RuleFailure | null
}

/** Which rule says what of which subject: a finding without its reasons. */
export interface RuleVerdict extends Pick<Finding, 'pack' | 'rule' | 'clause' | 'subject' | 'verdict'> {}

export interface Part {
  readonly id: string
  readonly verdict: Verdict
}

export interface Reason {
  readonly id: string
  readonly text: string
}

export interface Evidence {
  readonly pointer: string
  readonly quote: string
  /** From and to, in Unicode code points; `null` for a whole value. */
  readonly span: readonly [number, number] | null
  readonly basis: string
  readonly by: string | null
}

export interface RuleFailure {
  readonly code: string
  readonly message: string
  readonly path: string
  readonly line: number | null
  readonly column: number | null
}

export interface IgnoredField {
  readonly pointer: string
  readonly nearest: string | null
}
