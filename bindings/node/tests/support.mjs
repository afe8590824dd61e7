// What tests share: the folders of the project, a scorer, a small commitment.

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Scorer } from 'rasero'

export const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)))
export const ROOT = dirname(dirname(PACKAGE))
export const PLANS = join(ROOT, 'examples', 'plans')

export const scorer = () => new Scorer({ packs: 'smart', locale: 'en', asOf: '2026-03-01' })

export const commitment = () => ({
  id: 'c1',
  title: 'Publish the register of contracts',
  description: 'The ministry will publish every contract within 30 days of its signature.',
  lead: { institution: 'Ministry of Finance' },
  milestones: [{ id: 'm1', title: 'Register online', end: '2026-12-31' }],
})

export const read = (...parts) => readFileSync(join(...parts), 'utf8')

/** An empty folder inside the package, where `rasero` and what its tests use can be imported. */
export function scratch(name) {
  const folder = join(PACKAGE, '.scratch', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
