// The JSON of validations, lists of rules, matrices, comparisons and changes of drafts, as every surface gives it, and of the patches
// that drafts take. Held against what the core writes like the reports in `data.ts`.

import type { Coverage, DocumentSummary, Indicator, PackChange, Reason, Status, Verdict } from './data'

/** One thing that is wrong with an input or a pack. What is not known is `null`. */
export interface Fault {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** JSON Pointer into the document. */
  readonly pointer: string | null
  readonly pack: string | null
  readonly path: string | null
  readonly line: number | null
  readonly column: number | null
  readonly expected: string | null
  readonly found: string | null
  readonly nearest: string | null
  readonly help: string | null
}

export interface Validation {
  /** Whether the body can be scored. */
  readonly valid: boolean
  /** Everything that is wrong, errors and warnings, in the order of the body. */
  readonly faults: readonly Fault[]
  /** Messages of the errors by JSON Pointer: what forms show beside their fields. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** The body of an answer that refuses it, for `application/problem+json`; `null` when it is sound. */
  readonly problem: ProblemDetails | null
}

/** Problem details (RFC 9457). */
export interface ProblemDetails {
  readonly type: 'about:blank'
  readonly title: 'Unprocessable Content'
  readonly status: 422
  readonly detail: string
  /** Every error; `pointer` is a JSON Pointer as a URI fragment, such as `#/title`. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string; readonly code: string }[]
}

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string }

/** What an edit of a draft did. */
export interface DraftChangeData {
  readonly findings: readonly Flip[]
  readonly indicators: readonly IndicatorFlip[]
  readonly next: readonly NextStep[]
  readonly warnings: readonly Fault[]
}

/** A finding that flipped, came or went. */
export interface Flip {
  readonly pack: string
  readonly rule: string
  /** JSON Pointer of the subject, as it is after the edit; of one that went, as it was. */
  readonly subject: string
  /** The verdict before; `null` for a finding that is new. */
  readonly from: Verdict | null
  /** The verdict now; `null` for a finding that went with its subject. */
  readonly to: Verdict | null
  readonly share_from: number
  readonly share_to: number
  /** Why; empty for a finding that went. */
  readonly reason: string
}

/** An indicator that says something else now. */
export interface IndicatorFlip {
  /** What it said before; `null` for a subject that is new. */
  readonly from: Indicator | null
  /** What it says now; `null` for a subject that went. */
  readonly to: Indicator | null
}

/** What would lift an indicator most. */
export interface NextStep {
  readonly pack: string
  readonly indicator: string
  readonly subject: string
  readonly rule: string
  readonly advice: string
}

export interface RuleRow {
  readonly pack: string
  readonly id: string
  readonly clause: string | null
  readonly subject: 'plan' | 'commitment' | 'milestone'
  readonly tier: string | null
  readonly group: string | null
  readonly points: number
  readonly status: Status
  readonly title: string
}

/** The structure of a standard against the rules of its pack. */
export interface Matrix {
  readonly pack: string
  readonly version: string
  readonly title: string
  /** Id of the pack whose structure this is: the pack itself, or the parent that it takes it from. */
  readonly structure_of: string
  readonly locale: string
  readonly document: DocumentSummary | null
  readonly as_of: string | null
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  readonly cells: readonly MatrixCell[]
  readonly other_rules: readonly MatrixRule[]
}

export interface MatrixHead {
  readonly id: string
  readonly title: string
}

export interface MatrixCell {
  readonly row: string
  readonly column: string | null
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly rules: readonly MatrixRule[] }[]
  readonly rules: readonly MatrixRule[]
}

export interface MatrixRule {
  readonly id: string
  readonly title: string
  readonly status: Status
  readonly tier: string | null
  /** Id of the pack that wrote it. */
  readonly pack: string
  /** Whether the pack has switched it off. */
  readonly off: boolean
  readonly changes: readonly PackChange[]
  readonly for_a_person: boolean
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[]
}

/** What changed from one report to another. */
export interface Comparison {
  readonly before: ComparisonSide
  readonly after: ComparisonSide
  readonly conditions: readonly {
    readonly what: 'engine' | 'as_of' | 'locale' | 'pack_version' | 'pack_digest'
    readonly pack: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly subjects: readonly { readonly movement: 'added' | 'gone' | 'moved'; readonly subject: SubjectRef }[]
  readonly indicators: readonly IndicatorChange[]
  readonly findings: readonly FindingChange[]
  readonly unchanged: number
}

export interface ComparisonSide {
  readonly document: DocumentSummary
  readonly as_of: string
  readonly locale: string
}

export interface SubjectRef {
  readonly before: string | null
  readonly after: string | null
  readonly id: string
  readonly title: string
}

export interface IndicatorChange {
  readonly pack: string
  readonly id: string
  readonly subject: SubjectRef
  readonly changed: boolean
  readonly before: Standing | null
  readonly after: Standing | null
}

export interface Standing {
  readonly kind: Indicator['kind']
  readonly permille: number | null
  readonly value: string | null
  readonly range: { readonly from: string; readonly to: string } | null
  readonly coverage: Coverage
}

export interface FindingChange {
  readonly pack: string
  readonly rule: string
  readonly clause: string | null
  readonly title: string
  readonly subject: SubjectRef
  readonly direction: 'better' | 'worse' | 'other'
  readonly before: Told | null
  readonly after: Told | null
}

export interface Told {
  readonly verdict: Verdict
  readonly share: number
  readonly reason: Reason
}
