// The packages that are given away, installed as a user installs them. `RASERO_PACKAGES` is the folder in which `release` left them.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { commitment, scorer } from './support.mjs'

const folder = process.env.RASERO_PACKAGES

test('the packages that are given away work together', { skip: !folder && 'bindings/node/release has not made them' }, () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tgz')).map((file) => join(folder, file))
  assert.equal(files.length, 2, `${files}`)
  const home = mkdtempSync(join(tmpdir(), 'rasero-user-'))
  try {
    writeFileSync(join(home, 'package.json'), '{"private": true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...files], { cwd: home, stdio: 'pipe' })
    const manifest = JSON.parse(readFileSync(join(home, 'node_modules', 'rasero', 'package.json'), 'utf8'))
    assert.ok(Object.keys(manifest.optionalDependencies).length >= 8)
    assert.equal(manifest.dependencies, undefined)
    const program = `
      import { Scorer } from 'rasero'
      const scorer = new Scorer({ packs: 'smart', locale: 'en', asOf: '2026-03-01' })
      process.stdout.write(scorer.score(${JSON.stringify(commitment())}).toJSONText())
    `
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: home, encoding: 'utf8' })
    assert.equal(text, scorer().score(commitment()).toJSONText())
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
