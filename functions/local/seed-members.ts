import type { Service } from '#functions/context.ts'
import { changeMember, isKnown } from '#functions/store/index.ts'
import { people } from './issuer/index.ts'

/** Takes the sample people in as members of their offices; whom an administrator has put out stays out. */
export async function seedMembers({ db, now }: Service, issuer: string): Promise<void> {
  for (const { subject, tenant, name, roles, unit, scoringUnit } of people) {
    const identity = { issuer, subject }
    if (await isKnown(db, identity)) continue
    const own = { ...(unit === undefined ? {} : { unit }), ...(scoringUnit === undefined ? {} : { scoringUnit }) }
    await changeMember(
      db,
      { identity, seen: 0, membership: { name, roles, ...own } },
      { tenant, actor: { subject: 'local', name: '本机示例' }, at: now().toISOString() },
    )
  }
}
