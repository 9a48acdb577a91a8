import { expect, test } from 'vitest'
import { callerOf } from '#functions/auth/admit.ts'

const issuer = 'https://sso.example.gov.cn'
const payload = { sub: 'zhang', name: '张（令牌）', tenant: 'other', roles: ['admin'] }
const member = { tenant: 'yinhai', name: '张', roles: ['evaluator', 'owner'], scoringUnit: '区委组织部' }
const memberOf = (who: { issuer: string; subject: string }) =>
  Promise.resolve(who.issuer === issuer && who.subject === 'zhang' ? member : undefined)

test('a membership wins over whatever the token claims', async () => {
  expect(await callerOf(payload, issuer, { claims: 'believed', memberOf })).toEqual({
    caller: {
      ...{ issuer, subject: 'zhang', name: '张', tenant: 'yinhai', roles: ['evaluator'], scoringUnit: '区委组织部' },
    },
  })
})

test('the same subject of another issuer is another person', async () => {
  expect(await callerOf(payload, 'https://other.example', { claims: 'ignored', memberOf })).toEqual({
    problem: 'not-a-member',
  })
})

test('claims count only where the deployment says so', async () => {
  const stranger = { ...payload, sub: 'li' }
  expect(await callerOf(stranger, issuer, { claims: 'ignored', memberOf })).toEqual({ problem: 'not-a-member' })
  expect(await callerOf(stranger, issuer, { claims: 'believed', memberOf })).toMatchObject({
    caller: { tenant: 'other', roles: ['admin'] },
  })
  expect(await callerOf({ sub: 'li' }, issuer, { claims: 'believed' })).toEqual({ problem: 'token-foreign' })
})

test('the deployment names the first administrator, who is nothing else, until a membership says otherwise', async () => {
  const firstAdmins = { yinhai: ['wang', 'zhang'] }
  expect(
    await callerOf({ sub: 'wang', tenant: 'x', roles: ['office'] }, issuer, { claims: 'ignored', firstAdmins }),
  ).toEqual({ caller: { issuer, subject: 'wang', name: 'wang', tenant: 'yinhai', roles: ['admin'] } })
  const admitted = await callerOf(payload, issuer, { claims: 'ignored', memberOf, firstAdmins })
  expect(admitted).toMatchObject({ caller: { roles: ['evaluator'] } })
})
