// Validation as a Standard Schema (standardschema.dev), which libraries of forms and routers take.

import type { Validation } from './answers'

/** What the property `~standard` of a scorer holds. */
export interface StandardSchema {
  readonly version: 1
  readonly vendor: 'rasero'
  readonly validate: (value: unknown) => StandardResult
}

/** A sound value as it came, or what is wrong with it. */
export type StandardResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly string[] }[] }

/** A Standard Schema over a validation. */
export function standardSchema(validation: (value: unknown) => Validation): StandardSchema {
  const validate = (value: unknown): StandardResult => {
    const { valid, faults } = validation(value)
    if (valid) return { value }
    const errors = faults.filter(({ severity }) => severity === 'error')
    return { issues: errors.map(({ message, pointer }) => ({ message, path: steps(pointer ?? '') })) }
  }
  return { version: 1, vendor: 'rasero', validate }
}

/** The steps of a JSON Pointer (RFC 6901). */
function steps(pointer: string): string[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
