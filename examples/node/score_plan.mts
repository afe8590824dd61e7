// One plan: its score, its three costliest findings, and what to do about them.

import { readFileSync } from 'node:fs'
import { Scorer } from 'rasero'

const plans = process.env['PLANS'] ?? 'examples/plans'
const report = new Scorer({ packs: 'smart', locale: 'en' }).score(readFileSync(`${plans}/uk-company-owners.yaml`))
const smart = report.indicator('smart')
if (smart?.kind === 'points') console.log(`${report.document.title}: ${smart.permille} of 1000`)
for (const { verdict, reason, advice } of report.worst(3)) {
  console.log(`${verdict}: ${reason.text}\n  -> ${advice}`)
}
