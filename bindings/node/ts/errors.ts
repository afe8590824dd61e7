// Why an input, a pack, a rule or a call was refused.

import type { Fault, ProblemDetails } from './answers'

/** What was refused: what a call was given, a pack, a rule, or an input beyond a limit (and work that was stopped). */
export type RefusalKind = 'input' | 'pack' | 'rule' | 'limit'

/** A refusal as the native half tells it. */
interface Failure {
  readonly kind: RefusalKind
  readonly code: string
  readonly message: string
  readonly pointer: string | null
  readonly path: string | null
  readonly line: number | null
  readonly column: number | null
  readonly expected: string | null
  readonly found: string | null
  readonly faults: readonly Fault[]
  readonly index: number | null
  readonly problem: ProblemDetails
}

/** Why an input, a pack, a rule or a call was refused. What is not known is `null`. */
export class RaseroError extends Error {
  override readonly name = 'RaseroError'
  readonly kind: RefusalKind
  /** Stable code of the first error, the same in every language. */
  readonly code: string
  /** JSON Pointer of the first error. */
  readonly pointer: string | null
  /** File of the first error: of a pack, in its folder. */
  readonly path: string | null
  /** Line of the first error, from 1. */
  readonly line: number | null
  /** Column of the first error in code points, from 1. */
  readonly column: number | null
  readonly expected: string | null
  readonly found: string | null
  /** Everything that is wrong, warnings included. */
  readonly faults: readonly Fault[]
  /** Which of many inputs it was, from 0. */
  readonly index: number | null
  /** The body of an answer that refuses the input: problem details (RFC 9457). */
  readonly problem: ProblemDetails

  /** @internal */
  constructor(failure: Failure) {
    super(failure.message)
    this.kind = failure.kind
    this.code = failure.code
    this.pointer = failure.pointer
    this.path = failure.path
    this.line = failure.line
    this.column = failure.column
    this.expected = failure.expected
    this.found = failure.found
    this.faults = failure.faults
    this.index = failure.index
    this.problem = failure.problem
  }
}

/** A call that makes no sense, found by this half. */
export function misuse(code: string, message: string): RaseroError {
  const none = { pointer: null, path: null, line: null, column: null, expected: null, found: null, index: null }
  const fault = { ...none, code, message, severity: 'error', pack: null, nearest: null, help: null } as const
  const errors = [{ pointer: '#', detail: message, code }]
  const problem = { type: 'about:blank', title: 'Unprocessable Content', status: 422, detail: message, errors } as const
  return new RaseroError({ ...none, kind: 'input', code, message, faults: [fault], problem })
}

/** Calls the native half, whose errors carry the failure as JSON. */
export function calling<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translated(error)
  }
}

/** The `RaseroError` in an error of the native half; any other error as it is. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RaseroError) return error
  try {
    return new RaseroError(JSON.parse(error.message) as Failure)
  } catch {
    return error
  }
}
