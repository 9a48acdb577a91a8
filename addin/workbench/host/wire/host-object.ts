import type { Area } from '../../grid.ts'
import type { Json } from './messages.ts'

/** What a program may read, and set where `set` is given. */
export interface Property {
  readonly get: () => Json
  readonly set?: (value: Json) => void
}

/** What a method gives or is given: an object, a value, or nothing. */
export type Outcome = HostObject | Json | undefined

/** A method; its arguments are JSON, or objects of this host. */
export type Method = (given: readonly Outcome[]) => Outcome

/** A method that gives nothing back. */
export type Deed = (given: readonly Outcome[]) => void

/** What an object answers for. Names are as on the wire: Values, GetRange. */
export interface Members {
  readonly type: string
  readonly properties?: Readonly<Record<string, Property>>
  readonly children?: Readonly<Record<string, () => HostObject>>
  readonly methods?: Readonly<Record<string, Method>>
  readonly deeds?: Readonly<Record<string, Deed>>
  /** What a collection holds. */
  readonly items?: () => readonly HostObject[]
  /** What the client is told whenever the object is made known to it. */
  readonly identity?: Readonly<Record<string, Json>>
  /** The cells a range stands for. */
  readonly area?: Area
  /** Whose registrations and removals of event handlers are taken note of, by event name. */
  readonly events?: (event: string, wanted: boolean) => void
}

/** Something a client can hold and talk to; a class because the client refers to one and the same object again. */
export class HostObject {
  readonly members: Members
  referenceId: string | undefined

  constructor(members: Members) {
    this.members = members
  }
}

/** What stands where nothing was found. */
export const nothing = new HostObject({ type: 'Null' })

/** A property that cannot be set. */
export function readOnly(get: () => Json): Property {
  return { get }
}
