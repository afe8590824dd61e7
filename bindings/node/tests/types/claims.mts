// Claims on the types: what must be accepted, and what must not.

import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { FastifyReply } from 'fastify'
import rasero, { type Commitment, type Indicator, RaseroError, Report, Scorer, type Verdict } from 'rasero'

type IsAny<T> = 0 extends 1 & T ? true : false
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const sure = <T extends true>(): T => true as T

export const scorer = new rasero.Scorer({ packs: new Set(['smart']), asOf: new Date() })
export const standard: StandardSchemaV1 = scorer
export const reports: Promise<Report[]> = scorer.scoreMany([{ id: 'c1', title: 'x' }], { signal: AbortSignal.timeout(1000) })

sure<Same<Indicator['kind'], 'compliance' | 'points' | 'level' | 'code'>>()
sure<Same<RaseroError['kind'], 'input' | 'pack' | 'rule' | 'limit'>>()
sure<Same<IsAny<ReturnType<Scorer['schema']>[string]>, false>>()
sure<Same<IsAny<Commitment['title']>, false>>()

export function permille(report: Report): number | null {
  const found = report.indicator('smart')
  switch (found?.kind) {
    case 'points':
    case 'code':
      return found.permille
    case 'level':
      return found.cells.length
    case 'compliance':
      return found.complies === 'yes' ? 1000 : 0
    default:
      return found ?? null
  }
}

export function answer(reply: FastifyReply, error: RaseroError): FastifyReply {
  return reply.code(error.problem.status).send(error.problem)
}

export const commitment: Commitment = { id: 'c1', title: 'x', milestones: [{ id: 'm1', title: 'y', end: 2026 }], own_field: 1 }

// @ts-expect-error no such verdict
export const verdict: Verdict = 'fulfilled'
// @ts-expect-error a commitment has a title
export const untitled: Commitment = { id: 'c1' }
// @ts-expect-error a number is no plan
scorer.score(7)
// @ts-expect-error no such schema
scorer.schema('plan')
// @ts-expect-error reports are not made by hand
new Report()
// @ts-expect-error reports are not written to
scorer.score('').findings.push()
