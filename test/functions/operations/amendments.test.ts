import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTemplate } from '#functions/workbooks/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import {
  amendCycle,
  appraiseCycle,
  approveCycle,
  checkWorkbook,
  compareEvaluations,
  confirmAllocation,
  exportMethodPaper,
  moveCycle,
  proposeAllocation,
  publishCycle,
  readAudit,
  readCycle,
  readResult,
  readScheme,
  recompute,
  withdrawAmendment,
  type InputOf,
} from '#shared/api/index.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { AMENDMENT as SECOND, beginHoboksar, must, ROWS } from './hoboksar-year.ts'
import { officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const params = { cycle: '2011' }
type Body = InputOf<typeof amendCycle>['body']

describe.each(DOORS)('年中修订，through %s', (door) => {
  const as = officeOf(`amended-${DOORS.indexOf(door)}`)
  const cycle = async () => readCycle.output.parse(await must(doors.call(door, readCycle, { as, params })))
  const amend = async (body: Partial<Body> = {}, key?: string) => {
    const { version: seen } = await cycle()
    const call = { as, params, body: { ...SECOND, seen, ...body }, ...(key === undefined ? {} : { key }) }
    return answerOf(await doors.call(door, amendCycle, call))
  }
  const withdraw = async (reason: string) => {
    const { version: seen } = await cycle()
    return answerOf(await doors.call(door, withdrawAmendment, { as, params, body: { seen, reason } }))
  }
  const totals = async () => {
    const body = await must(doors.call(door, appraiseCycle, { as, params }))
    return appraiseCycle.output.parse(body).results.map(({ total, grade }) => [total?.published, grade])
  }
  const propose = async () =>
    proposeAllocation.output.parse(await must(doors.call(door, proposeAllocation, { as, params })))
  const confirm = async (allocationVersion: number) =>
    answerOf(await doors.call(door, confirmAllocation, { as, params, body: { allocationVersion } }))

  test('修订以前：甲局 0.86×40+0.92×60=89.6，乙局 0.88×40+0.9×60=89.2，丙局 0.7×40+0.75×60=73', async () => {
    await beginHoboksar(doors, door, as.tenant)
    expect(await totals()).toEqual([
      ['89.60', '先进'],
      ['89.20', '达标'],
      ['73.00', '不达标'],
    ])
  })

  test.each<[string, Partial<Body>, number, string]>([
    ['没有采用过的版本', { scheme: 'hoboksar@2011.9' }, 404, '没有考核办法“hoboksar@2011.9”'],
    ['已在施行的版本', { scheme: 'hoboksar@2011.1' }, 422, '已经采用“hoboksar@2011.1”'],
    ['施行日期是第一天', { from: '2011-01-01' }, 422, '施行日期须在2011年1月1日之后、2011年12月31日以前'],
    ['施行日期在考核期以后', { from: '2012-01-01' }, 422, '施行日期须在2011年1月1日之后、2011年12月31日以前'],
    ['没有依据文号', { documentNumber: ' ' }, 422, ''],
    ['考核周期已被他人变动', { seen: 1 }, 409, '考核周期刚有变动'],
  ])('不受理：%s', async (_, body, status, sentence) => {
    const answer = await amend(body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ detail: expect.stringContaining(sentence) as string })
    expect((await cycle()).schemes).toHaveLength(1)
  })

  test('修订以前先比较：甲局退、乙局进，第一步不同在三季度；什么也不保存', async () => {
    const { from, scheme } = SECOND
    const body = { before: { cycle: '2011' }, after: { cycle: '2011', scheme, from } }
    const compared = compareEvaluations.output.parse(await must(doors.call(door, compareEvaluations, { as, body })))
    expect(compared.moves.map(({ name, total, grade, through }) => [name, total, grade, through?.part])).toEqual([
      [
        '甲局（示例）',
        { before: '89.60', after: '88.75', difference: '-0.85' },
        { before: '先进', after: '达标' },
        'quarterly',
      ],
      [
        '乙局（示例）',
        { before: '89.20', after: '89.50', difference: '0.3' },
        { before: '达标', after: '先进' },
        'quarterly',
      ],
      ['丙局（示例）', { before: '73.00', after: '72.50', difference: '-0.5' }, undefined, 'quarterly'],
    ])
    expect([compared.before.scheme, compared.after.scheme]).toEqual(['hoboksar@2011.1', 'hoboksar@2011.2'])
    const same = { before: { cycle: '2011' }, after: { cycle: '2011', scheme, from: '2011-01-01' } }
    expect(await answerOf(await doors.call(door, compareEvaluations, { as, body: same }))).toMatchObject({
      status: 422,
    })
    expect((await cycle()).schemes).toHaveLength(1)
  })

  test('拟定等次之后修订，要重新拟定才能确认', async () => {
    const { allocationVersion } = await propose()
    const first = await amend({}, 'amend-1')
    expect(first).toMatchObject({ status: 200, body: { findings: [] } })
    expect((await cycle()).schemes).toEqual([{ scheme: 'hoboksar@2011.1', from: '2011-01-01' }, SECOND])
    expect(await confirm(allocationVersion)).toMatchObject({
      status: 409,
      body: { detail: '拟定等次之后考核办法的施行版本有变动，请重新拟定后再确认。' },
    })
  })

  test('一、二季度按六比四，三、四季度各半：甲局 (0.86+0.86+0.85+0.85)/4×50+46=88.75，乙局 (0.88+0.88+0.9+0.9)/4×50+45=89.5', async () => {
    expect(await totals()).toEqual([
      ['88.75', '达标'],
      ['89.50', '先进'],
      ['72.50', '不达标'],
    ])
  })

  test('上传的工作簿按考核周期各版本计算，甲局季考核 42.75：不是第一版的 0.86×40，也不是第二版的 0.85×50', async () => {
    const second = await must(doors.call(door, readScheme, { as, params: { scheme: 'hoboksar@2011.2' } }))
    const { scheme } = readScheme.output.parse(second)
    const body = await writeTemplate(scheme, ROWS, evaluate(scheme, ROWS))
    const quarters = async (by: InputOf<typeof checkWorkbook>['query']) => {
      const { appraisal } = checkWorkbook.output.parse(
        await must(doors.call(door, checkWorkbook, { as, query: by, body })),
      )
      return appraisal?.results.map(({ parts }) => parts['quarterly']?.exact) ?? []
    }
    expect(await quarters({ scheme: 'hoboksar@2011.1' })).toEqual(['34.4', '35.2', '28'])
    expect(await quarters({ scheme: 'hoboksar@2011.2' })).toEqual(['42.5', '45', '35'])
    expect(await quarters(params)).toEqual(['42.75', '44.5', '35'])
    for (const by of [{}, { ...params, scheme: 'hoboksar@2011.1' }])
      expect(await answerOf(await doors.call(door, checkWorkbook, { as, query: by, body }))).toMatchObject({
        status: 422,
        body: { detail: '请写明按哪个考核办法或哪个考核周期计算，两者写一个。' },
      })
  })

  test('确认之后再修订，原确认的等次不能办到下一环节；撤销修订即恢复', async () => {
    const { allocationVersion } = await propose()
    expect((await confirm(allocationVersion)).status).toBe(200)
    expect((await withdraw('示例：修订文件尚未印发')).status).toBe(200)
    const { version, next } = await cycle()
    expect(next?.demands.map(({ problem }) => problem)).toEqual([{ code: 'scheme-amended' }])
    const moved = await answerOf(
      await doors.call(door, moveCycle, { as, params, body: { to: 'approval', seen: version } }),
    )
    expect(moved).toMatchObject({ status: 409, body: { detail: expect.stringContaining('施行版本有变动') as string } })
    expect((await totals()).map(([total]) => total)).toEqual(['89.60', '89.20', '73.00'])
    expect(await withdraw('再撤一次')).toMatchObject({
      status: 409,
      body: { detail: '本考核周期没有年中修订，不需要撤销。' },
    })
    // 施行日落在一期之中，只提醒
    expect(await amend({ from: '2011-08-15' })).toMatchObject({
      status: 200,
      body: {
        findings: [
          { severity: 'warning', problem: { code: 'amended-within-period', period: '8月' } },
          { severity: 'warning', problem: { code: 'amended-within-period', period: '三季度' } },
        ],
      },
    })
    expect((await withdraw('示例：施行日期应为7月1日')).status).toBe(200)
    expect((await amend()).status).toBe(200)
    expect((await cycle()).next?.demands).toEqual([])
  })

  test('操作记录写明修订的版本、施行日期、文号和撤销的理由', async () => {
    const { entries } = readAudit.output.parse(await must(doors.call(door, readAudit, { as, params })))
    const own = entries.filter(({ action }) => action === 'cycle.amend' || action === 'cycle.withdraw-amendment')
    expect(own.map(({ action, reason }) => [action, reason])).toEqual([
      ['cycle.amend', undefined],
      ['cycle.withdraw-amendment', '示例：修订文件尚未印发'],
      ['cycle.amend', undefined],
      ['cycle.withdraw-amendment', '示例：施行日期应为7月1日'],
      ['cycle.amend', undefined],
    ])
  })

  test('计分明细写明每一期用的版本；口径说明列出各版本；按存档复算逐字相同', async () => {
    const body = await must(doors.call(door, readResult, { as, params: { ...params, subject: '甲局（示例）' } }))
    const quarterly = readResult.output.parse(body).trace.filter(({ part }) => part === 'quarterly')
    expect(quarterly.map(({ label, exact, reason }) => [label, exact, reason])).toEqual([
      ['季考核·一季度', '43', 'hoboksar@2011.1'],
      ['季考核·二季度', '43', 'hoboksar@2011.1'],
      ['季考核·三季度', '42.5', 'hoboksar@2011.2'],
      ['季考核·四季度', '42.5', 'hoboksar@2011.2'],
      ['季考核', '42.75', undefined],
    ])
    expect((await answerOf(await doors.call(door, exportMethodPaper, { as, params }))).status).toBe(200)
    const again = recompute.output.parse(await must(doors.call(door, recompute, { as, params })))
    expect(again).toMatchObject({ sameBytes: true, differences: [], count: 0 })
  })

  test('办到审定以后不能再修订；公布的结果按全部版本复算逐字相同', async () => {
    const move = async (to: string) => {
      const { version: seen } = await cycle()
      await must(doors.call(door, moveCycle, { as, params, body: { to, seen } }))
    }
    await move('approval')
    expect(await withdraw('太晚')).toMatchObject({
      status: 409,
      body: { detail: '本考核周期现在是“审定”环节，不能撤销修订。' },
    })
    expect(await amend({ scheme: 'hoboksar@2011.1' })).toMatchObject({ status: 422 })
    const approval = { minutesNumber: '示例纪要〔2012〕1号', date: '2012-01-10', decidedBy: '县委（示例）' }
    await must(doors.call(door, approveCycle, { as, params, body: approval }))
    await move('publication')
    await must(doors.call(door, publishCycle, { as, params, body: { date: '2012-01-20' } }))
    const again = recompute.output.parse(await must(doors.call(door, recompute, { as, params })))
    expect(again).toMatchObject({ sameBytes: true, differences: [] })
  })
})
