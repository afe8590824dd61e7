// What the front page and the page of this package promise in JavaScript runs as it stands there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { commitment, PACKAGE, read, ROOT, scratch } from './support.mjs'

const FOLDER = scratch('pages')
const LISTENS = /^await app\.listen\(.*\)$/m

for (const [page, folder] of [['front', ROOT], ['package', PACKAGE]]) {
  const snippets = [...read(folder, 'README.md').matchAll(/```js\n(.*?)```/gs)].map(([, snippet]) => snippet)
  test(`the ${page} page has snippets`, () => assert.ok(snippets.length >= 1))
  for (const [number, snippet] of snippets.entries()) {
    const file = join(FOLDER, `${page}-${number}.mjs`)
    const isServer = LISTENS.test(snippet)
    // A server is asked without a port: for that it is handed out, and all else runs as it stands.
    writeFileSync(file, isServer ? snippet.replace(LISTENS, 'export { app }') : snippet)
    if (isServer) test(`snippet ${number} of the ${page} page answers`, () => answers(snippet, file))
    else test(`snippet ${number} of the ${page} page runs`, () => runs(file))
  }
}

function runs(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.ok(stdout.length > 20)
}

async function answers(snippet, file) {
  assert.ok(snippet.split('\n').filter((line) => line.trim()).length <= 15, 'fifteen lines')
  const { app } = await import(file)
  const sound = await app.inject({ method: 'POST', url: '/drafts', body: { ...commitment(), colour: 'red' } })
  assert.equal(sound.statusCode, 200)
  const { score, todo, warnings } = sound.json()
  assert.ok(score > 0 && todo.length === 3 && todo[0].advice.length > 0)
  assert.equal(warnings[0].pointer, '/colour')
  const refused = await app.inject({ method: 'POST', url: '/drafts', body: { id: 'c1', title: 'x', end: 'soon' } })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.headers['content-type'], /^application\/problem\+json/)
  assert.deepEqual(refused.json().errors.map(({ pointer, code }) => [pointer, code]), [['#/end', 'model/wrong-type']])
}
