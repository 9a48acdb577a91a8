import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { membershipOf } from '#functions/store/index.ts'
import { listCycles, listMembers, me, putMember, removeMember, type Endpoint, type InputOf } from '#shared/api/index.ts'
import { answerOf, openDoors } from './doors.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

/** The service as a deployment runs it that keeps its people itself; its setting names the first administrator. */
function deployed() {
  const { issuer, audience, jwksUri } = doors.issuer
  const verify = createVerify(
    { issuer, audience, jwksUri },
    {
      claims: 'ignored',
      memberOf: (identity) => membershipOf(doors.db, identity),
      firstAdmins: { yinhai: ['wang'], shili: ['zhao'] },
    },
  )
  const app = createApp({ operations, service: createService({ db: doors.db }), verify, log: () => undefined })
  return async <E extends Endpoint>(subject: string, endpoint: E, given: Partial<InputOf<E>> = {}) => {
    // whatever the token claims does not count
    const claimed = { tenant: 'shili', roles: ['office', 'admin'] as const, subject }
    const headers = { authorization: `Bearer ${await doors.tokens.valid(claimed)}`, 'content-type': 'application/json' }
    const { subject: member = '' } = { ...(given.params as { subject?: string } | undefined) } // members' paths have one
    const query = new URLSearchParams(given.query as Record<string, string> | undefined).toString() // queries are texts
    const path = `${endpoint.path.replace('{subject}', encodeURIComponent(member))}?${query}`
    const body = endpoint.method === 'PUT' ? { body: JSON.stringify(given.body) } : {}
    return answerOf(await app.request(path, { method: endpoint.method, headers, ...body }))
  }
}

describe('people of an office', () => {
  const office = { name: '经办人（示例）', roles: ['office' as const] }
  const admin = { name: '管理员（示例）', roles: ['admin' as const] }

  test('whoever is no member is told whom to ask, whatever the token claims', async () => {
    expect(await deployed()('stranger', me)).toMatchObject({
      status: 403,
      body: { detail: '您还不是本系统的用户，请联系本单位的系统管理员登记。' },
    })
  })

  test('the first administrator, named by the deployment, takes others in; they have their roles at once', async () => {
    const ask = deployed()
    expect(await ask('wang', me)).toMatchObject({ body: { tenant: 'yinhai', roles: ['admin'] } })
    expect((await ask('wang', listCycles)).status).toBe(200)
    for (const [subject, membership] of [
      ['li', office],
      ['wang', admin],
      ['chen', { name: '评分人员（示例）', roles: ['evaluator' as const], scoringUnit: '区财政局' }],
    ] as const) {
      const body = { seen: 0, membership: { ...membership, roles: [...membership.roles] } }
      expect(await ask('wang', putMember, { params: { subject }, body })).toMatchObject({
        status: 200,
        body: { subject, version: 1, updatedBy: subject === 'chen' ? '管理员（示例）' : '经办人' },
      })
    }
    expect(await ask('li', me)).toMatchObject({ body: { name: '经办人（示例）', tenant: 'yinhai', roles: ['office'] } })
    expect((await ask('wang', listMembers)).body).toMatchObject({
      members: [{ subject: 'chen', scoringUnit: '区财政局' }, { subject: 'li' }, { subject: 'wang' }],
    })
  })

  test('what is said of a member must fit its roles', async () => {
    const ask = deployed()
    const put = async (membership: object) => {
      const body = { seen: 0, membership } as InputOf<typeof putMember>['body'] // wrong on purpose
      const answer = await ask('wang', putMember, { params: { subject: 'new' }, body })
      return [answer.status, (answer.body as { detail: string }).detail]
    }
    expect(await put({ name: '甲', roles: ['unit'] })).toEqual([422, expect.stringContaining('须注明所属单位')])
    expect(await put({ name: '甲', roles: ['office'], unit: '区统计局' })).toEqual([
      422,
      expect.stringContaining('其他人员不填'),
    ])
    expect(await put({ name: '甲', roles: ['evaluator'] })).toEqual([422, expect.stringContaining('须注明评分单位')])
    expect(await put({ name: '甲', roles: [] })).toEqual([422, expect.stringContaining('至少要有一个角色')])
    expect(await put({ name: '甲', roles: ['office', 'office'] })).toEqual([422, expect.stringContaining('只能列一次')])
    expect(await put({ name: '甲', roles: ['office'], tenant: 'shili' })).toEqual([422, expect.any(String)])
  })

  test('another office’s member, a stale version and the last administrator are refused, and stay', async () => {
    const ask = deployed()
    const refusals = [
      [
        await ask('zhao', putMember, { params: { subject: 'li' }, body: { seen: 0, membership: office } }),
        '其他考核办',
      ],
      [
        await ask('wang', putMember, { params: { subject: 'li' }, body: { seen: 7, membership: office } }),
        '刚被经办人修改',
      ],
      [
        await ask('wang', putMember, { params: { subject: 'wang' }, body: { seen: 1, membership: office } }),
        '最后一名',
      ],
      [await ask('wang', removeMember, { params: { subject: 'wang' }, query: { seen: '1' } }), '最后一名'],
    ] as const
    for (const [{ status, body }, words] of refusals) {
      expect(status).toBe(409)
      expect((body as { detail: string }).detail).toContain(words)
    }
    expect((await ask('wang', removeMember, { params: { subject: 'none' }, query: { seen: '3' } })).status).toBe(404)
    expect(
      (await ask('li', putMember, { params: { subject: 'li' }, body: { seen: 1, membership: admin } })).status,
    ).toBe(403)
    expect((await ask('zhao', listMembers)).body).toEqual({ members: [] })
  })

  test('whoever is put out is out with the next request', async () => {
    const ask = deployed()
    expect(await ask('wang', removeMember, { params: { subject: 'li' }, query: { seen: '1' } })).toMatchObject({
      status: 200,
      body: { removed: 'li' },
    })
    expect((await ask('li', me)).status).toBe(403)
  })
})
