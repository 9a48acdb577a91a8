import type { Area } from '../../grid.ts'
import { invalidArgument } from './api-error.ts'
import { HostObject, type Outcome } from './host-object.ts'

/** A text argument. */
export function text(value: Outcome, location: string): string {
  if (typeof value !== 'string') throw invalidArgument(location)
  return value
}

/** A text argument that may be left out. */
export function optionalText(value: Outcome, location: string): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : text(value, location)
}

/** A whole-number argument. */
export function whole(value: Outcome, location: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(location)
  return value
}

/** A number or text, as an item of a collection is asked for. */
export function key(value: Outcome, location: string): string | number {
  return typeof value === 'number' ? value : text(value, location)
}

/** The cells of a range given as an argument, or undefined where it is not a range. */
export function areaOf(value: Outcome): Area | undefined {
  return value instanceof HostObject ? value.members.area : undefined
}
