import { createRequire } from 'node:module'

// Required, and not imported: an error of the loader would then come twice, once where nobody can catch it (Node 20).
const rasero = createRequire(import.meta.url)('./dist/index.js')

export const { Draft, DraftChange, RaseroError, Report, Scorer, schema } = rasero
export default rasero
