/** A signed-in person, until `expiresAt` (milliseconds since 1970). */
export interface Session {
  readonly accessToken: string
  readonly expiresAt: number
}

/** Where the token lives: in memory, and in the runtime's own sessionStorage so that a reload keeps it. */
export interface SessionStore {
  readonly current: () => Session | undefined
  readonly set: (session: Session | undefined) => void
  /** Calls `listener` on every change; the answer stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

const KEY = 'appraise.session'

/** Keeps the session; `storage` is sessionStorage where there is one, `now` the clock. */
export function createSessionStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
  now: () => number,
): SessionStore {
  const listeners = new Set<() => void>()
  let session = stored(storage?.getItem(KEY) ?? null)
  return {
    current: () => (session && session.expiresAt > now() ? session : undefined),
    set(next) {
      session = next
      if (next) storage?.setItem(KEY, JSON.stringify(next))
      else storage?.removeItem(KEY)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function stored(text: string | null): Session | undefined {
  if (text === null) return undefined
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' &&
    value !== null &&
    'accessToken' in value &&
    'expiresAt' in value &&
    typeof value.accessToken === 'string' &&
    typeof value.expiresAt === 'number'
    ? { accessToken: value.accessToken, expiresAt: value.expiresAt }
    : undefined
}
