// The JSON Schemas work as they are with Ajv and with Fastify, and agree with the core; its own validation has the shapes that
// answers and forms use.

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import Ajv from 'ajv/dist/2020.js'
import Fastify from 'fastify'
import { schema, Scorer } from 'rasero'

import { commitment, PLANS, read, scorer } from './support.mjs'

const NAMES = ['action-plan', 'collection', 'commitment', 'document']

test('Ajv compiles every schema in its strict mode', () => {
  const ajv = new Ajv({ strict: true, strictRequired: true, allErrors: true })
  for (const name of NAMES) ajv.addSchema(schema(name))
  for (const name of NAMES) assert.equal(typeof ajv.getSchema(`urn:rasero:schema:${name}`), 'function')
})

test('Ajv and the core agree on what is sound', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema('document'))
  const core = new Scorer({ packs: 'smart' })
  const change = (change) => ({ ...commitment(), ...change })
  const samples = [
    commitment(), change({ title: 7 }), change({ title: ' ' }), change({ end: 'soon' }), change({ end: '2026-02-30' }), change({ end: 2026 }),
    change({ lead: 'x' }), change({ milestones: {} }), change({ milestones: [{ title: 1 }] }), change({ budget: { amount: 'a lot' } }),
    change({ colour: 'red' }), change({ kind: 'action_plan', commitments: [] }), { id: 'c1' }, {}, [], null, 7,
  ]
  for (const name of readdirSync(PLANS).filter((name) => name.endsWith('.json'))) samples.push(JSON.parse(read(PLANS, name)))
  for (const sample of samples) {
    assert.equal(validate(sample), core.validate(sample).valid, JSON.stringify(sample).slice(0, 200))
  }
})

function app() {
  const ajv = new Ajv({ allErrors: true })
  const fastify = Fastify()
  fastify.setValidatorCompiler(({ schema }) => ajv.compile(schema))
  fastify.post('/drafts', { schema: { body: schema('commitment') } }, async ({ body }) => scorer().score(body))
  return fastify
}

test('Fastify takes a schema as the schema of a body, and a report as an answer', async () => {
  const fastify = app()
  const sound = await fastify.inject({ method: 'POST', url: '/drafts', body: commitment() })
  assert.equal(sound.statusCode, 200)
  assert.equal(sound.body, scorer().score(commitment()).toJSONText())
  const refused = await fastify.inject({ method: 'POST', url: '/drafts', body: { ...commitment(), end: 'soon' } })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.json().message, /body\/end/)
})

test('a validation has messages by field, and problem details to answer with', () => {
  const sound = scorer().validate({ ...commitment(), colour: 'red' })
  assert.deepEqual([sound.valid, sound.problem, sound.fields], [true, null, {}])
  assert.deepEqual(sound.faults.map(({ severity, pointer }) => [severity, pointer]), [['warning', '/colour']])
  const { valid, faults, fields, problem } = scorer().validate({ id: 'c1', title: 7, milestones: [{ title: 'x', end: 'soon' }] })
  assert.equal(valid, false)
  assert.deepEqual(fields['/title'], ['expected a text, found the number `7`'])
  assert.equal(problem.type, 'about:blank')
  assert.equal(problem.status, 422)
  assert.equal(problem.errors.length, faults.length)
  assert.deepEqual(problem.errors.map(({ pointer }) => pointer).sort(), Object.keys(fields).map((pointer) => `#${pointer}`))
})

test('a scorer is a Standard Schema', () => {
  const standard = scorer()['~standard']
  assert.deepEqual([standard.version, standard.vendor], [1, 'rasero'])
  const value = commitment()
  assert.equal(standard.validate(value).value, value)
  const { issues } = standard.validate({ ...commitment(), milestones: [{ title: 'x', end: 'soon', 'a/b': 1 }] })
  assert.ok(issues.some(({ path }) => path.join('.') === 'milestones.0.end'))
})
