import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castBallot, issueCodes, listBallots, openBallot, readBallotPaper } from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'
import { CLASSES, PEOPLE, reviewOffice, through, votesOf } from './review-office.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const CODE = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/

describe.each(DOORS)('through %s', (door) => {
  const tenant = door === DOORS[0] ? 'ballots' : 'ballots-lambda'
  let at: Awaited<ReturnType<typeof reviewOffice>>
  let ballot = ''
  beforeAll(async () => {
    at = await reviewOffice(through(doors, door), tenant)
  }, 60_000)
  const inBallot = () => ({ ...at.params, ballot })
  const turnout = async () => {
    const { ballots } = await at.done(listBallots, { params: at.params })
    const found = ballots.find((one) => one.ballot === ballot)
    return found?.classes.map(({ title, voters, issued, cast }) => [title, voters, issued, cast])
  }

  test('a ballot asks what the scheme asks, about those of the roster whom the part is scored for', async () => {
    const opened = await at.open()
    ballot = opened.ballot
    expect(opened).toMatchObject({
      ...{ part: 'democratic', partTitle: '民主评议', table: 'votes', state: 'open', ownBallots: 'excluded' },
      asks: { kind: 'points', from: 0, to: 100, decimals: 2 },
      subjects: PEOPLE.map((name, index) => ({ subject: `P${index + 1}`, name })),
      counts: null,
      findings: [],
    })
    expect(await turnout()).toEqual([
      ['主要负责同志', 1, 0, 0],
      ['单位副职', 2, 0, 0],
      ['干部职工', 5, 0, 0],
    ])
  })

  test.each([
    [
      'a part that is none',
      { part: '纪律评议' },
      '“纪律评议”不是分类评议的得分项，可用的有“市管干部民主测评”、“民主评议”。',
    ],
    [
      'a part that is scored otherwise',
      { part: '奖励分' },
      '“奖励分”不是分类评议的得分项，可用的有“市管干部民主测评”、“民主评议”。',
    ],
    [
      'a class that is none',
      { classes: [{ evaluatorClass: '服务对象', voters: 3 }] },
      '考核办法没有评议主体“服务对象”，可用的有“主要负责同志”、“单位副职”、“干部职工”。',
    ],
    [
      'a class twice',
      { classes: [...CLASSES, { evaluatorClass: 'deputies', voters: 1 }] },
      '评议主体“单位副职”列了两次。',
    ],
    [
      'a signed class of several',
      { classes: [{ evaluatorClass: '主要负责同志', voters: 2 }] },
      '“主要负责同志”是署名评分，由一人作出，不能发放 2 个票码；请直接填写评分。',
    ],
    [
      'more valid ballots than voters',
      { classes: [{ evaluatorClass: '单位副职', voters: 2, minimum: 3 }] },
      '“单位副职”有 2 人，有效票下限不能是 3。',
    ],
    ['a day that is over', { lastDay: '2019-12-20' }, '投票的最后一天不能早于今天。'],
    ['somebody not in the roster', { subjects: ['甲', '王某'] }, '有 1 个对象不能参加测评，请改正。'],
    [
      'a part nobody is scored for',
      { part: 'city-review', classes: [{ evaluatorClass: 'city', voters: 9 }] },
      '名册中没有“市管干部民主测评”所评的对象，请先填写名册。',
    ],
  ])('%s is refused in one sentence', async (_, changed, sentence) => {
    const body = { title: '另一次', part: 'democratic', classes: CLASSES, lastDay: '2999-12-20', ...changed }
    expect(await at.refused(openBallot, { params: at.params, body })).toEqual([422, sentence])
  })

  test('the same people are not asked twice about the same ones at once', async () => {
    const body = { title: '另一次', part: 'democratic', classes: CLASSES.slice(1, 2), lastDay: '2999-12-20' }
    expect(await at.refused(openBallot, { params: at.params, body })).toEqual([
      409,
      '“2019年度民主测评”正在请同一类人评同样的对象，请先结束或取消那一次。',
    ])
  })

  test('a ballot that is opened again under the same key is the one that is open', async () => {
    const body = { title: '民主测评', part: 'democratic', classes: CLASSES, subjects: ['戊'], lastDay: '2999-12-20' }
    const office = await reviewOffice(through(doors, door), `${tenant}-again`)
    const given = { as: office.office, key: 'again', params: office.params, body }
    const [first, second] = [await doors.call(door, openBallot, given), await doors.call(door, openBallot, given)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await second.json()).toEqual(await first.json())
    expect((await office.done(listBallots, { params: office.params })).ballots).toHaveLength(1)
  })

  test('codes are as many as voters, each readable and none like another', async () => {
    const codes = await at.codes(ballot, '单位副职')
    expect(codes).toHaveLength(2)
    for (const code of codes) expect(code).toMatch(CODE)
    expect(new Set(codes).size).toBe(2)
    expect(await turnout()).toContainEqual(['单位副职', 2, 2, 0])
  })

  test('the paper says who asks whom about what; the code may be typed in any way', async () => {
    const [code = ''] = await at.codes(ballot, '主要负责同志')
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `.replace(/[a-z]/, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    )
    expect(await at.done(readBallotPaper, { body: { code: typed } })).toEqual({
      office: tenant,
      title: '2019年度民主测评',
      partTitle: '民主评议',
      evaluatorClass: '主要负责同志',
      signed: true,
      asks: { kind: 'points', from: 0, to: 100, decimals: 2 },
      ownBallots: 'excluded',
      subjects: PEOPLE.map((name, index) => ({ subject: `P${index + 1}`, name })),
      lastDay: '2999-12-20',
    })
  })

  test('everything that is wrong with a ballot is told at once, and it can be cast once mended', async () => {
    const [code = ''] = await at.codes(ballot, '单位副职')
    const votes = [
      { subject: 'P1', score: 100.5 },
      { subject: 'P2', score: 90.125 },
      { subject: 'P2', score: 90 },
      { subject: 'P9', score: 90 },
      { subject: 'P3', option: '满意' },
    ]
    const { status, body } = await at.ask(castBallot, { body: { code, votes } })
    expect(status).toBe(422)
    const { findings } = castBallotProblem(body)
    expect(findings.map(({ problem }) => problem.code).sort()).toEqual(
      [
        'outside-range',
        'score-too-fine',
        'ballot-answered-twice',
        'ballot-subject-unknown',
        'not-a-number',
        'ballot-unanswered',
        'ballot-unanswered',
      ].sort(),
    )
    expect(await turnout()).toContainEqual(['单位副职', 2, 2, 0])
    expect(await at.done(castBallot, { body: { code, votes: votesOf([94, 93, 91, 89, 92]) } })).toEqual({ cast: true })
    expect(await turnout()).toContainEqual(['单位副职', 2, 2, 1])
  })

  test('a code votes once, and of many who use it at the same time exactly one does', async () => {
    const codes = await at.codes(ballot, '干部职工')
    const [code = ''] = codes
    const votes = votesOf([95, 92, 91, 85, 91])
    const answers = await Promise.all(Array.from({ length: 8 }, () => at.ask(castBallot, { body: { code, votes } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409])
    expect(await at.refused(castBallot, { body: { code, votes } })).toEqual([
      409,
      '此票码已经投过票，每个票码只能投一次。',
    ])
    expect(await turnout()).toContainEqual(['干部职工', 5, 5, 1])
  })

  test('codes given again are as many as are still unused; those of before are void', async () => {
    const before = await at.codes(ballot, '干部职工')
    const again = await at.done(issueCodes, { params: inBallot(), body: { evaluatorClass: '干部职工' } })
    expect([before.length, again.codes.length, again.voided]).toEqual([4, 4, 4])
    for (const code of before)
      expect(await at.refused(readBallotPaper, { body: { code } })).toEqual([
        409,
        '此票码已作废：票码已重新发放，请向组织测评的部门领取新的票码。',
      ])
    expect(await turnout()).toContainEqual(['干部职工', 5, 5, 1])
  })

  test.each(['K7QM-2FHD-9RWX', 'K7QM', '请投票', '0OI1-0OI1-0OI1'])('%s is no code', async (code) => {
    expect(await at.refused(readBallotPaper, { body: { code } })).toEqual([
      404,
      '没有这个票码，请核对票码，注意不要多填、漏填。',
    ])
  })

  test('more than a ballot paper is not read from somebody who has not signed in', async () => {
    const code = 'K'.repeat(300_000)
    const { status, body } = await at.ask(castBallot, { body: { code, votes: [] } })
    expect([status, body]).toMatchObject([413, { detail: '请求内容超过 200 kB，请减少一次发送的内容。' }])
  })
})

function castBallotProblem(body: unknown) {
  return body as { findings: { problem: { code: string } }[] } // problems with findings have them
}
