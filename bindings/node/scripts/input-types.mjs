// Writes ts/generated/input.ts: the types of the input, from the JSON Schemas that the core generates from its own types.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

const schemas = new URL('../../../core/schemas/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, schemas), 'utf8'))
const names = { 'action-plan': 'ActionPlan', collection: 'Collection', commitment: 'Commitment' }
const definitions = Object.assign({}, ...Object.keys(names).map((name) => read(name).$defs))
const schema = {
  anyOf: Object.values(names).map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: definitions,
}
const bannerComment = '// Generated from core/schemas by scripts/input-types.mjs: the types of the input.'
const style = { semi: false, singleQuote: true, printWidth: 120 }
const text = await compile(schema, 'Document', { bannerComment, style, additionalProperties: true, unknownAny: true })
// Words that are not listed are accepted: editors go on offering the listed ones, which `| string` would swallow.
const open = text.replaceAll(/\)\s*\| string\b/g, ') | (string & {})')
const folder = new URL('../ts/generated/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('input.ts', folder), open)
