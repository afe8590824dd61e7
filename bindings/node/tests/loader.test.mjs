// A missing or broken native half is named, with what to do about it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { PACKAGE } from './support.mjs'

let folder

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'rasero-'))
  const home = join(folder, 'node_modules', 'rasero')
  for (const part of ['dist', 'index.mjs', 'package.json']) cpSync(join(PACKAGE, part), join(home, part), { recursive: true })
})
after(() => rmSync(folder, { recursive: true, force: true }))

function imported(kind) {
  const program = kind === 'import' ? "await import('rasero')" : "require('rasero')"
  const show = `try { ${program}; console.log('{}') } catch (error) { console.log(JSON.stringify({ code: error.code, name: error.packageName, message: error.message })) }`
  const type = kind === 'import' ? 'module' : 'commonjs'
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', show], { cwd: folder, encoding: 'utf8' })
  assert.equal(stderr, '')
  return JSON.parse(stdout)
}

for (const kind of ['import', 'require']) {
  test(`without the package of this platform, ${kind} names it`, () => {
    const { code, name, message } = imported(kind)
    assert.equal(code, 'package/not-installed')
    assert.match(name, new RegExp(`^rasero-${process.platform}-${process.arch}`))
    assert.ok(message.includes(`npm install ${name}`), message)
    assert.match(message, /--omit=optional/)
  })
}

test('one that is there and cannot be loaded is told apart', () => {
  const { name } = imported('require')
  const home = join(folder, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'broken.node' }))
  writeFileSync(join(home, 'broken.node'), 'no library')
  const { code, message } = imported('require')
  assert.equal(code, 'package/unloadable')
  assert.ok(message.includes(name), message)
  rmSync(home, { recursive: true })
})

test('one that is there is used', () => {
  const { name } = imported('require')
  const home = join(folder, 'node_modules', name)
  const binary = `${name.replace('rasero-', 'rasero.')}.node`
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: binary }))
  cpSync(join(PACKAGE, binary), join(home, binary))
  assert.deepEqual(imported('require'), {})
  assert.deepEqual(imported('import'), {})
})
