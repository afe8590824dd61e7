// Drafts: documents that are scored while somebody writes them.

import type { DraftChangeData, PatchOperation } from './answers'
import type { Input } from './data'
import { alone } from './desk'
import { calling, misuse } from './errors'
import { native, type NativeDraft } from './native'
import { Report } from './report'
import { valueOf } from './values'

/** What an edit did. Decoded when a part of it is asked for. */
export class DraftChange implements DraftChangeData {
  readonly #text: string
  #data: DraftChangeData | undefined

  /** @internal */
  constructor(text: string) {
    this.#text = text
  }

  /** Findings whose verdict or share is another one now. */
  get findings(): DraftChangeData['findings'] {
    return this.toJSON().findings
  }
  /** Indicators that say something else now, with what they said before. */
  get indicators(): DraftChangeData['indicators'] {
    return this.toJSON().indicators
  }
  /** The first thing to do for each of these indicators that can still rise. */
  get next(): DraftChangeData['next'] {
    return this.toJSON().next
  }
  /** What is odd about the changed values, but no reason to refuse them. */
  get warnings(): DraftChangeData['warnings'] {
    return this.toJSON().warnings
  }

  /** The change as plain values. */
  toJSON(): DraftChangeData {
    this.#data ??= JSON.parse(this.#text) as DraftChangeData
    return this.#data
  }
}

/**
 * A document that is scored while somebody writes it: an edit asks again only the rules that read what changed. An edit that could
 * not be scored is refused with a `RaseroError`, and the draft stays as it was.
 */
export class Draft {
  readonly #native: NativeDraft

  /** @internal */
  constructor(held: NativeDraft) {
    this.#native = held
  }

  /**
   * Puts a value at a JSON Pointer, whether there is one already or not. Objects on the way are made, and lists grow by one item
   * (`/milestones/-`). `null` and `undefined` take a field away.
   */
  set(pointer: string, value: unknown): DraftChange {
    const { content, form } = valueOf(value)
    return this.#changed(() => native.draftSet(this.#native, asPointer(pointer), content, form))
  }

  /** Takes away what stands at a JSON Pointer; the items behind it move up. */
  remove(pointer: string): DraftChange {
    return this.#changed(() => native.draftRemove(this.#native, asPointer(pointer)))
  }

  /** Makes all changes of a JSON Patch (RFC 6902), or none. */
  apply(patch: readonly PatchOperation[]): DraftChange {
    const { content, form } = valueOf(patch)
    return this.#changed(() => native.draftApply(this.#native, content, form))
  }

  /** The report on the document as it is now: that of scoring it again, byte for byte. */
  report(): Report {
    return new Report(alone(calling(() => native.draftReport(this.#native))))
  }

  /** The document as it is now. */
  toJSON(): Input {
    return JSON.parse(this.toJSONText()) as Input
  }

  /** The document as it is now, as JSON on one line: keys sorted, absent fields left out. */
  toJSONText(): string {
    return native.draftText(this.#native)
  }

  #changed(edit: () => string): DraftChange {
    return new DraftChange(calling(edit))
  }
}

function asPointer(pointer: unknown): string {
  if (typeof pointer === 'string') return pointer
  throw misuse('usage/pointer', 'a place in a draft is told by a JSON Pointer, such as /milestones/0/end')
}
