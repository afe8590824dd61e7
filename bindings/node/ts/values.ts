// Values of JavaScript on their way to the core: as JSON where they are plain, else as a list of events in which whatever a
// document has no place for stands by its name. Objects that misbehave become events, too: nothing they throw gets through.

import { types } from 'node:util'

import { misuse } from './errors'
import type { Content, Form } from './native'

/** What is handed over, and how. */
export interface Source {
  readonly content: Content
  readonly form: Form
}

/** Deeper and larger than any document may be: the core then says so. */
const DEEPEST = 80
const MOST_VALUES = 1_000_100

/** Takes what a caller hands over as a document: text, bytes of one, or values. */
export function sourceOf(input: unknown, form: Form = 'text'): Source {
  if (typeof input === 'string') return input.isWellFormed() ? { content: input, form } : valueOf(input)
  // These ask the engine, and not the object, which may be a proxy.
  if (types.isUint8Array(input)) return { content: input, form }
  if (types.isAnyArrayBuffer(input)) return { content: new Uint8Array(input), form }
  return valueOf(input)
}

/** Takes a value of JavaScript: a text is a text then, and no document. */
export function valueOf(value: unknown): { readonly content: string; readonly form: Form } {
  const text = plainText(value)
  return text === undefined ? { content: events(value), form: 'events' } : { content: text, form: 'values' }
}

/** A day as text. */
export function dayOf(day: unknown): string {
  if (typeof day === 'string') return day
  if (day instanceof Date && !Number.isNaN(day.getTime())) return dayOfDate(day)
  throw misuse('usage/as-of', 'asOf takes a day such as 2026-03-01, or a Date')
}

/** The day of a moment: where the process runs, or in UTC for its midnight, which `new Date('2026-03-01')` is. */
export function dayOfDate(date: Date): string {
  return date.getTime() % 86_400_000 === 0 ? date.toISOString().slice(0, -14) : localDay(date)
}

/** The day of a moment where the process runs. */
export function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** JSON of a plain value; nothing for one that JSON would leave out or change without a word. */
function plainText(value: unknown): string | undefined {
  try {
    return isPlain(value, 0, { left: MOST_VALUES }) ? (JSON.stringify(value) ?? 'null') : undefined
  } catch {
    return undefined
  }
}

function isPlain(value: unknown, depth: number, count: { left: number }): boolean {
  if (depth > DEEPEST || count.left-- <= 0) return false
  switch (typeof value) {
    case 'string':
      return value.isWellFormed()
    case 'number':
      return Number.isFinite(value)
    case 'boolean':
    case 'undefined':
      return true
    case 'object':
      if (value === null) return true
      return Array.isArray(value) ? isPlainList(value, depth, count) : isPlainObject(value, depth, count)
    default:
      return false
  }
}

function isPlainList(list: readonly unknown[], depth: number, count: { left: number }): boolean {
  if (list.length > count.left || 'toJSON' in list) return false
  for (let index = 0; index < list.length; index++) {
    if (!isPlain(list[index], depth + 1, count)) return false
  }
  return true
}

function isPlainObject(object: object, depth: number, count: { left: number }): boolean {
  const prototype: unknown = Object.getPrototypeOf(object)
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in object) return false
  for (const key of Object.keys(object)) {
    if (!key.isWellFormed() || !isPlain((object as Record<string, unknown>)[key], depth + 1, count)) return false
  }
  return true
}

/** One step of a walk over values, as `src/events.rs` reads it. */
type Event =
  | 'null'
  | 'list'
  | 'object'
  | 'end'
  | 'cycle'
  | 'lone_surrogate'
  | { readonly bool: boolean }
  | { readonly number: string }
  | { readonly no_number: string }
  | { readonly text: string }
  | { readonly key: string }
  | { readonly key_not_text: string }
  | { readonly not_a_value: string }
  | { readonly unreadable: string }

/** The events of any value, as JSON. */
function events(value: unknown): string {
  const walk = new Walk()
  walk.push(value)
  return JSON.stringify(walk.events)
}

class Walk {
  readonly events: Event[] = []
  readonly #open: object[] = []
  #values = 0

  /** Beyond the limit nothing more is written: the core has refused the whole by then. */
  get #isFull(): boolean {
    return this.#values > MOST_VALUES
  }

  push(value: unknown): void {
    this.#values += 1
    if (!this.#isFull) this.#value(value)
  }

  #value(value: unknown): void {
    switch (typeof value) {
      case 'undefined':
        return this.#add('null')
      case 'boolean':
        return this.#add({ bool: value })
      case 'number':
        return this.#add(Number.isFinite(value) ? { number: String(value) } : { no_number: String(value) })
      case 'bigint':
        return this.#add({ number: shortened(value) })
      case 'string':
        return this.#add(value.isWellFormed() ? { text: value } : 'lone_surrogate')
      case 'object':
        return value === null ? this.#add('null') : this.#object(value)
      default:
        return this.#add({ not_a_value: typeof value })
    }
  }

  #add(event: Event): void {
    this.events.push(event)
  }

  #object(object: object): void {
    if (this.#open.includes(object)) return this.#add('cycle')
    if (this.#open.length > DEEPEST) return this.#add('null')
    const before = this.events.length
    this.#open.push(object)
    try {
      this.#within(object)
    } catch (error) {
      // What was begun cannot be ended as the object wanted: its place holds what it said.
      this.events.length = before
      this.#add({ unreadable: said(error) })
    } finally {
      this.#open.pop()
    }
  }

  #within(object: object): void {
    if (object instanceof Date) {
      return this.#add(Number.isNaN(object.getTime()) ? { not_a_value: 'Invalid Date' } : { text: dayOfDate(object) })
    }
    if ('toJSON' in object && typeof object.toJSON === 'function') return this.push(object.toJSON())
    if (Array.isArray(object)) return this.#list(object)
    if (object instanceof Map) return this.#map(object)
    if (object instanceof String || object instanceof Number || object instanceof Boolean) {
      return this.push(object.valueOf())
    }
    if (Symbol.iterator in object || ArrayBuffer.isView(object) || object instanceof Promise || object instanceof Error) {
      return this.#add({ not_a_value: nameOf(object) })
    }
    this.#fields(object)
  }

  #list(list: readonly unknown[]): void {
    this.#add('list')
    for (let index = 0; index < list.length && !this.#isFull; index++) {
      this.#read(() => list[index])
    }
    this.#add('end')
  }

  #map(map: ReadonlyMap<unknown, unknown>): void {
    this.#add('object')
    for (const [key, value] of map) {
      if (typeof key !== 'string') this.#add({ key_not_text: key === null ? 'null' : typeof key })
      else this.#field(key, () => value)
    }
    this.#add('end')
  }

  #fields(object: object): void {
    this.#add('object')
    for (const key of Object.keys(object)) {
      this.#field(key, () => (object as Record<string, unknown>)[key])
    }
    this.#add('end')
  }

  #field(key: string, read: () => unknown): void {
    if (this.#isFull) return
    if (!key.isWellFormed()) return this.#add('lone_surrogate')
    this.#add({ key })
    this.#read(read)
  }

  /** Pushes what is read; what fails says so in its place. */
  #read(read: () => unknown): void {
    let found: unknown
    try {
      found = read()
    } catch (error) {
      return this.#add({ unreadable: said(error) })
    }
    this.push(found)
  }
}

/** The digits of a big integer; one beyond all limits without writing it out, which may take long. */
function shortened(value: bigint): string {
  const limit = 10n ** 40n
  return value > limit || value < -limit ? '1e41' : value.toString()
}

function nameOf(object: object): string {
  const { constructor } = object as { constructor?: { name?: unknown } }
  return typeof constructor?.name === 'string' ? constructor.name.toWellFormed().slice(0, 80) : 'object'
}

function said(error: unknown): string {
  try {
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return words.toWellFormed().replace(/\s+/g, ' ').slice(0, 200)
  } catch {
    return 'an error that cannot be shown'
  }
}
