// Many documents: handed over in pieces, scored off the main thread, taken back in order.

import type { Input } from './data'
import { alone } from './desk'
import { translated } from './errors'
import {
  type Content,
  type Form,
  type Format,
  native,
  type NativeReading,
  type NativeScorer,
  type NativeStopper,
} from './native'
import { Report } from './report'
import { sourceOf } from './values'

/** Documents of a piece: enough to keep all cores busy, few enough to stop soon and to keep memory flat. */
const AT_ONCE = 64

/** Many documents: one by one, or in one text of JSON Lines or CSV. */
export type Inputs = Iterable<Input> | AsyncIterable<Input> | string | Uint8Array

/** What one call scores with. */
export interface Batch {
  readonly scorer: NativeScorer
  readonly asOf: string
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((done: number) => void) | undefined
  readonly format: Format | undefined
}

/** A document to be scored. */
interface Given {
  readonly content: Content | NativeReading
  readonly form: Form
}

/** Reports of documents, in order, piece by piece. While a piece is scored, the next one is read. */
export async function* pieces(
  batch: Batch,
  plans: Inputs,
): AsyncGenerator<Report[], void, undefined> {
  const { signal } = batch
  signal?.throwIfAborted()
  const stopper = native.stopper()
  let refuse = (_reason: unknown): void => undefined
  const aborted = new Promise<never>((_, reject) => (refuse = reject))
  aborted.catch(() => undefined)
  const abort = (): void => {
    native.stop(stopper)
    refuse(signal?.reason)
  }
  signal?.addEventListener('abort', abort, { once: true })
  const given = chunks(batch, plans)
  let running: Promise<Report[]> | undefined
  try {
    let first = 0
    for (;;) {
      // Whoever gives the documents may keep us waiting for ever.
      const { done, value: sources } = await Promise.race([given.next(), aborted])
      if (done === true) break
      const next = scored(batch, sources, first, stopper)
      first += sources.length
      if (running !== undefined) yield await running
      running = next
    }
    if (running !== undefined) yield await running
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', abort)
    // Whoever leaves early leaves nothing running.
    abort()
    given.return().catch(() => undefined)
    await running?.catch(() => undefined)
  }
}

async function* chunks(batch: Batch, plans: Inputs): AsyncGenerator<Given[], void, undefined> {
  let chunk: Given[] = []
  for await (const given of givens(batch, plans)) {
    batch.signal?.throwIfAborted()
    chunk.push(given)
    if (chunk.length === AT_ONCE) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

async function* givens(batch: Batch, plans: Inputs): AsyncGenerator<Given, void, undefined> {
  if (typeof plans === 'string' || plans instanceof Uint8Array) {
    const { content, form } = sourceOf(plans, batch.format)
    for (const reading of await native.readAll(batch.scorer, content, form)) yield { content: reading, form }
    return
  }
  for await (const plan of plans) yield sourceOf(plan, batch.format)
}

function scored(batch: Batch, sources: readonly Given[], first: number, stopper: NativeStopper): Promise<Report[]> {
  const contents = sources.map(({ content }) => content)
  const forms = sources.map(({ form }) => form)
  const work = native.scoreMany(batch.scorer, contents, forms, first, batch.asOf, stopper)
  const reports = work.then(
    (held) => held.map((one) => new Report(alone(one))),
    (error: unknown) => {
      batch.signal?.throwIfAborted()
      throw translated(error)
    },
  )
  // Its error is told when its turn comes, which may be later than its end.
  reports.catch(() => undefined)
  return reports
}

