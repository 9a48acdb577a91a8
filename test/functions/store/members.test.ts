import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changeMember,
  counted,
  listMembers,
  membershipOf,
  readMember,
  verifyAudit,
  verifyRecords,
} from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { faulty } from './faulty.ts'
import { clerk, expectOnly, openStore } from './open-store.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const issuer = 'https://sso.example.gov.cn'
const who = (subject: string) => ({ issuer, subject })
const admin = { name: '系统管理员', roles: ['admin'] }
const office = { name: '考核办经办人', roles: ['office'] }
const put = (tenant: string, subject: string, seen: number, membership: typeof admin | undefined, db = store.db) =>
  changeMember(db, { identity: who(subject), seen, membership }, clerk(tenant))

test('a member is found by its identity alone, and by its office', async () => {
  await put('yinhai', 'wang', 0, admin)
  await put('yinhai', 'zhang', 0, office)
  expect(await membershipOf(store.db, who('zhang'))).toMatchObject({ tenant: 'yinhai', ...office, version: 1 })
  expect(await membershipOf(store.db, { issuer: 'https://other', subject: 'zhang' })).toBeUndefined()
  expect((await listMembers(store.db, 'yinhai')).map(({ subject }) => subject).sort()).toEqual(['wang', 'zhang'])
  expect(await listMembers(store.db, 'shili')).toEqual([])
})

test('whoever belongs to one office cannot be taken by another until the first lets go', async () => {
  expect(await put('shili', 'zhang', 0, office)).toEqual({ conflict: { kind: 'elsewhere' } })
  expect(await put('yinhai', 'zhang', 1, undefined)).toMatchObject({ answer: null })
  expect(await membershipOf(store.db, who('zhang'))).toBeUndefined()
  expect(await put('shili', 'zhang', 0, office)).toMatchObject({ answer: { version: 1 } })
  expect(await membershipOf(store.db, who('zhang'))).toMatchObject({ tenant: 'shili' })
  expect(await readMember(store.db, 'yinhai', who('zhang'))).toBeUndefined()
})

test('the last administrator stays one; with a second, the first may go', async () => {
  expect(await put('yinhai', 'wang', 1, undefined)).toEqual({ conflict: { kind: 'last-admin' } })
  expect(await put('yinhai', 'wang', 1, office)).toEqual({ conflict: { kind: 'last-admin' } })
  await put('yinhai', 'li', 0, admin)
  expect(await put('yinhai', 'wang', 1, undefined)).toMatchObject({ answer: null })
  expect(await put('yinhai', 'li', 1, undefined)).toEqual({ conflict: { kind: 'last-admin' } })
})

test('of two administrators who go at the same moment one stays', async () => {
  await put('race', 'a', 0, admin)
  await put('race', 'b', 0, admin)
  const outcomes = await Promise.all([put('race', 'a', 1, undefined), put('race', 'b', 1, undefined)])
  expect(outcomes.filter((one) => 'conflict' in one)).toEqual([{ conflict: { kind: 'last-admin' } }])
  expect(await listMembers(store.db, 'race')).toHaveLength(1)
})

test('a change on what is no longer stored is a conflict that shows what is', async () => {
  const conflict = expectOnly(await put('yinhai', 'li', 7, office), 'conflict')
  expect(conflict).toMatchObject({ kind: 'stale', stored: { version: 1, roles: ['admin'] } })
})

test('contention and throttling double nobody, and the trail tells each change', async () => {
  const db = faulty(store.db, [{ instead: { busy: 'conflict' } }, { instead: { busy: 'throttled' } }])
  expect(await put('faults', 'a', 0, admin, db)).toMatchObject({ answer: { version: 1 } })
  const head = keys.office('faults', 'MEMBERS')
  expect(await verifyAudit(store.db, 'faults', head)).toEqual({ intact: true, entries: 1 })
  expect(await store.db.get(head)).toMatchObject({ admins: 1 })
  const { trails } = await verifyRecords(store.db, 'yinhai', '')
  expect(trails).toContainEqual({ name: 'members', intact: true, entries: 5 })
})

test('finding out who calls is one read, however many members and offices there are', async () => {
  const db = counted(store.db)
  await membershipOf(db, who('li'))
  expect(db.take()).toMatchObject({ calls: 1, itemsRead: 1 })
  for (let at = 0; at < 20; at++) await put('many', `u${at}`, 0, office)
  db.take()
  await put('many', 'u0', 1, admin, db)
  expect(db.take()).toMatchObject({ calls: 4, transactions: 1 })
})
