// A back end for people who draft: POST begins a draft, PATCH (a JSON Patch) edits it and answers with what flipped. What cannot be
// scored is answered with problem details by JSON Pointer.

import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { type Commitment, type Draft, type PatchOperation, RaseroError, Scorer } from 'rasero'

const scorer = new Scorer({ packs: ['smart', 'ambition'], locale: 'en' })
const drafts = new Map<string, Draft>()
export const app = Fastify()

app.addContentTypeParser('application/json-patch+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'ignore'))

app.setErrorHandler((error, _request, reply) => {
  if (!(error instanceof RaseroError)) return reply.send(error)
  return reply.code(error.problem.status).type('application/problem+json').send(error.problem)
})

app.post<{ Body: Commitment }>('/drafts', async ({ body }, reply) => {
  const id = randomUUID()
  const draft = scorer.draft(body)
  drafts.set(id, draft)
  return reply.code(201).send({ id, indicators: draft.report().indicators })
})

app.patch<{ Body: PatchOperation[]; Params: { id: string } }>('/drafts/:id', async ({ body, params }, reply) => {
  const draft = drafts.get(params.id)
  if (draft === undefined) return reply.callNotFound()
  const { findings, indicators, next, warnings } = draft.apply(body)
  return { flipped: findings, indicators, next, warnings }
})

if (process.argv[1] === import.meta.filename) await app.listen({ port: 3000 })
