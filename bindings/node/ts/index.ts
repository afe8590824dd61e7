// The package `rasero`.

export type * from './answers'
export type * from './data'
export type { ActionPlan, Collection, Commitment } from './generated/input'
export { Draft, DraftChange } from './draft'
export type { Inputs } from './batch'
export { RaseroError, type RefusalKind } from './errors'
export type { Format } from './native'
export { Report } from './report'
export { schema, Scorer, type ScoreManyOptions, type ScoreOptions, type ScorerOptions } from './scorer'
export type { StandardResult, StandardSchema } from './standard'
