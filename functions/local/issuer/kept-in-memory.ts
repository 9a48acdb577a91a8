interface Kept {
  readonly uid?: string
  readonly grantId?: string
  consumed?: number
}

/** oidc-provider's storage of sign-ins under way, in this process: a restart ends them, and one begins anew by a click. */
export function keptInMemory(): (model: string) => object {
  const kept = new Map<string, { readonly content: Kept; readonly until: number }>()
  const now = () => Date.now() / 1000

  const find = (id: string): Kept | undefined => {
    const found = kept.get(id)
    return found && found.until > now() ? found.content : undefined
  }
  const dropOld = () => {
    for (const [id, { until }] of kept) if (until <= now()) kept.delete(id)
  }

  return (model) => {
    const idOf = (id: string) => `${model}:${id}`
    return {
      upsert: (id: string, content: Kept, seconds = 3600) => {
        dropOld()
        kept.set(idOf(id), { content, until: now() + seconds })
      },
      find: (id: string) => find(idOf(id)),
      findByUid: (uid: string) => {
        const found = [...kept].find(([id, { content }]) => id.startsWith(idOf('')) && content.uid === uid)
        return found && find(found[0])
      },
      consume: (id: string) => {
        const content = find(idOf(id))
        if (content) content.consumed = now()
      },
      destroy: (id: string) => {
        kept.delete(idOf(id))
      },
      revokeByGrantId: (grantId: string) => {
        for (const [id, { content }] of kept) if (content.grantId === grantId) kept.delete(id)
      },
    }
  }
}
