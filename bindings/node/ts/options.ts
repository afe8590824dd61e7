// What calls are given besides documents: a word too many is a mistake, and so is what cannot be what it should be.

import type { Inputs } from './batch'
import { misuse } from './errors'

/** The options of a call, all of them known. */
export function optionsOf<T extends object>(options: T | undefined, known: readonly (keyof T & string)[]): Partial<T> {
  if (options === undefined) return {}
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw misuse('usage/options', `options are an object with any of ${known.join(', ')}`)
  }
  for (const name of Object.keys(options)) {
    if ((known as readonly string[]).includes(name)) continue
    const near = known.find((one) => beginning(one) === beginning(name))
    const advice = near === undefined ? `options are ${known.join(', ')}` : `did you mean \`${near}\`?`
    throw misuse('usage/unknown-option', `there is no option \`${name}\`; ${advice}`)
  }
  return options
}

/** How a name begins, however it is written: `as_of` as `asOf`, `local` as `locale`. */
function beginning(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '').slice(0, 3)
}

/** Many documents, or a refusal of what has none to give. */
export function manyOf(plans: unknown): Inputs {
  if (typeof plans === 'string' || (typeof plans === 'object' && plans !== null && isMany(plans))) return plans as Inputs
  throw misuse('usage/plans', 'many documents are a list of them or anything else to be iterated over, or a text that holds them')
}

function isMany(plans: object): boolean {
  return plans instanceof Uint8Array || Symbol.iterator in plans || Symbol.asyncIterator in plans
}

/** A signal that stops work. */
export function signalOf(signal: unknown): AbortSignal | undefined {
  if (signal === undefined || signal instanceof AbortSignal) return signal
  throw misuse('usage/signal', 'a signal is an AbortSignal')
}

/** What is called as the work goes on. */
export function callbackOf<T extends (...given: never[]) => void>(callback: T | undefined): T | undefined {
  if (callback === undefined || typeof callback === 'function') return callback
  throw misuse('usage/on-progress', 'onProgress is a function')
}
