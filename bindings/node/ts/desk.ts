// Judged documents in the native half. A scorer keeps the last ones and uses their places again: what they take is freed when the
// next ones come, and not when the collector gets to it, which is never while a loop runs that does not wait for anything. A
// document that has lost its place is judged again when somebody asks for more of it: the same text on the same day gives the same
// report.

import { type Content, type Form, native, type NativeReport, type NativeScorer } from './native'

/** How many documents keep their place, but those that are longer, of which one does: memory stays bounded. */
const KEPT = 32
const LONGER = 32_768

/** A report in the native half. */
export interface Judged {
  /** It, for what is asked at once. */
  held(): NativeReport
  /** It, for as long as somebody holds on to it. */
  own(): NativeReport
}

/** A report that has no document to be judged again. */
export function alone(held: NativeReport): Judged {
  return { held: () => held, own: () => held }
}

/** Where a judged document lies. */
interface Place {
  readonly held: NativeReport
  owner: Judged
}

/** The places of a scorer. */
export class Desk {
  readonly #scorer: NativeScorer
  readonly #places: (Place | undefined)[] = []
  #judged = 0

  constructor(scorer: NativeScorer) {
    this.#scorer = scorer
  }

  /** Judges a document. */
  judge(content: Content, form: Form, asOf: string): Judged {
    const text = typeof content === 'string' ? content : copied(content)
    let place: Place
    const judged: Judged = {
      held: () => {
        if (place.owner !== judged) place = this.#put(judged, text, form, asOf)
        return place.held
      },
      own: () => {
        const held = judged.held()
        const at = this.#places.indexOf(place)
        if (at >= 0) this.#places[at] = undefined
        return held
      },
    }
    place = this.#put(judged, text, form, asOf)
    return judged
  }

  #put(owner: Judged, text: Content, form: Form, asOf: string): Place {
    const at = text.length > LONGER ? KEPT : this.#judged++ % KEPT
    const place = this.#places[at]
    if (place === undefined) {
      return (this.#places[at] = { held: native.score(this.#scorer, text, form, asOf), owner })
    }
    native.scoreAt(place.held, this.#scorer, text, form, asOf)
    place.owner = owner
    return place
  }
}

/** Bytes as they are now; none where they were given away to another thread. */
function copied(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(bytes)
  } catch {
    return new Uint8Array(0)
  }
}
