import type { Scheme } from '../scheme/schema.ts'
import type { Indicator, Subject } from './typed.ts'

/** How closely 适用单位 names a subject: by its own name, by its group, by saying nothing; not at all. */
export type Closeness = 'own' | 'group' | 'everyone' | 'none'

/** Tells how closely an indicator's 适用单位 names a subject. */
export function closenessIn({ groups }: Pick<Scheme, 'groups'>) {
  const titles = new Map(groups.map((group) => [group.id, group.title]))
  return ({ appliesTo }: Pick<Indicator, 'appliesTo'>, { id, name, group }: Subject): Closeness => {
    if (appliesTo === '') return 'everyone'
    const named = appliesTo.split(/[、，,;；\s]+/)
    if (named.includes(id) || named.includes(name)) return 'own'
    return named.includes(group) || named.includes(titles.get(group) ?? '') ? 'group' : 'none'
  }
}
