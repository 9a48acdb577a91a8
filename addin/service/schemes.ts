import { readScheme } from '#shared/api/read-scheme.ts'
import { schemeSchema, type Scheme } from '#shared/scheme/schema.ts'
import { callEndpoint } from './call-endpoint.ts'
import type { Send } from './request.ts'

/** Published schemes; a version never changes, so one that was read once stays, across restarts too. */
export interface Schemes {
  readonly get: (id: string) => Promise<Scheme>
}

/** Reads schemes through the service, keeping them in `storage` under the tenant, for when the service is away. */
export function createSchemes(
  send: Send,
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  tenant: () => string,
): Schemes {
  const held = new Map<string, Promise<Scheme>>()

  async function fetched(id: string, key: string): Promise<Scheme> {
    const { scheme } = await callEndpoint(send, readScheme, { params: { scheme: id } })
    storage?.setItem(key, JSON.stringify(scheme))
    return scheme
  }

  return {
    get(id) {
      const key = `appraise.scheme.${tenant()}.${id}`
      const known = held.get(key) ?? remembered(storage?.getItem(key)) ?? fetched(id, key)
      held.set(key, known)
      known.catch(() => held.delete(key))
      return known
    },
  }
}

function remembered(text: string | null | undefined): Promise<Scheme> | undefined {
  if (typeof text !== 'string') return undefined
  const scheme = schemeSchema.safeParse(JSON.parse(text))
  return scheme.success ? Promise.resolve(scheme.data) : undefined
}
