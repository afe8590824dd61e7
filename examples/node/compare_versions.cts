// Two versions of a commitment, from CommonJS: what flipped between them.

import rasero = require('rasero')

const scorer = new rasero.Scorer({ packs: 'smart', locale: 'en', asOf: '2026-01-15' })
const before: rasero.Commitment = { id: 'c1', title: 'Publish the register of contracts' }
const after: rasero.Commitment = { ...before, milestones: [{ id: 'm1', title: 'Publish the register online', end: '2026-12-31' }] }
const { findings } = scorer.compare(scorer.score(before), scorer.score(after))
for (const { rule, direction, after: now } of findings) console.log(`${direction}: ${rule} -> ${now?.reason.text ?? 'gone'}`)
