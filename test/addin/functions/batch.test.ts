import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { explain } from '#addin/functions/explain.ts'
import { grade } from '#addin/functions/grade.ts'
import { rank } from '#addin/functions/rank.ts'
import { score } from '#addin/functions/score.ts'
import { exampleScheme, exampleSheets } from '../example.ts'
import { startLoopback, type Loopback } from '../loopback.ts'
import { connectTo, invocation, ranges, type Runtime } from './calling.ts'

const scheme = exampleScheme()
const sheets = exampleSheets(scheme)
const units = sheets.roster.slice(1).map((row) => String(row[2]))
let service: Loopback
let runtime: Runtime

beforeAll(async () => {
  service = await startLoopback(scheme)
})
afterAll(() => service.close())
beforeEach(() => {
  service.evaluations.length = 0
  service.paths.length = 0
  service.failWith = undefined
  runtime = connectTo(() => service.origin)
})

describe('一次计算的所有调用', () => {
  it('四列溢出公式与逐格公式合成一个请求,相同的区域只传一次', async () => {
    const column = units.map((unit) => [unit])
    const calls = [
      score('yinhai@2016.1', column, ranges(sheets), invocation()),
      rank('yinhai@2016.1', column, ranges(sheets), invocation()),
      grade('yinhai@2016.1', column, ranges(sheets), invocation()),
      ...units.map((unit) => score('yinhai@2016.1', [[unit]], ranges(sheets), invocation())),
    ]
    const [scores, ranks, grades, ...single] = await Promise.all(calls)
    expect(service.evaluations).toHaveLength(1)
    expect(service.evaluations[0]?.evaluations).toHaveLength(1)
    expect(service.evaluations[0]?.tables).toHaveLength(8)
    expect(scores?.slice(0, 2)).toEqual([[982], [979.6]])
    expect(ranks?.flat()).toEqual(units.map((_, index) => index + 1))
    expect(grades?.flat().filter((each) => each === '一等')).toHaveLength(7)
    expect(single.map((value) => value[0])).toEqual(scores)
  })

  it('再算一遍不再请求,改一个单元格只请求一次', async () => {
    const ask = (): Promise<unknown[][]> => score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())
    await ask()
    expect(await ask()).toEqual([[982]])
    expect(service.evaluations).toHaveLength(1)
    const changed = {
      ...sheets,
      observations: sheets.observations.map((row) => row.map((cell) => (cell === 99 ? 90 : cell))),
    }
    expect(await score('yinhai@2016.1', [['区委办']], ranges(changed), invocation())).toEqual([[928]])
    expect(service.evaluations).toHaveLength(2)
  })

  it('区域的先后不算两次', async () => {
    const { roster, ...rest } = sheets
    await Promise.all([
      score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation()),
      score('yinhai@2016.1', [['区委办']], ranges({ ...rest, roster }), invocation()),
    ])
    expect(service.evaluations[0]?.evaluations).toHaveLength(1)
  })

  it('两千个单格公式合成一个请求', async () => {
    const calls = Array.from({ length: 2000 }, (_, index) =>
      score('yinhai@2016.1', [[units[index % units.length] ?? '']], ranges(sheets), invocation()),
    )
    const values = await Promise.all(calls)
    expect(values).toHaveLength(2000)
    expect(service.evaluations).toHaveLength(1)
  })

  it('已取消的调用不再计算,其余照常', async () => {
    const cancelled = invocation()
    const dropped = score('yinhai@2016.1', [['区委办']], ranges(exampleSheets(scheme, 'A')), cancelled)
    const kept = score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())
    cancelled.onCanceled?.()
    await expect(dropped).rejects.toBeDefined()
    expect(await kept).toEqual([[982]])
    expect(service.evaluations.flatMap((request) => request.evaluations)).toHaveLength(1)
  })

  it('计分明细与得分同在一个请求,只要这一个单位的明细', async () => {
    const [lines] = await Promise.all([
      explain('yinhai@2016.1', [['委办']], ranges(sheets), invocation()),
      score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation()),
    ])
    expect(service.evaluations).toHaveLength(1)
    expect(service.evaluations[0]?.evaluations[0]?.trace).toEqual(['C01'])
    expect(lines[0]).toEqual(['得分项', '计算', '得分', '满分', '依据', '事由', '证明材料', '评分单位'])
    expect(lines.find((line) => line[0] === '职能指标')?.slice(1, 4)).toEqual(['99 / 100 × 600 = 594', 594, 600])
    expect(lines.flat()).toContain('示例:一项任务未按期完成')
  })
})

describe('请求不成功', () => {
  it('一次失败,所带的每个调用都得到同一句话,下次计算重新请求', async () => {
    await score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())
    runtime.forget()
    service.failWith = 500
    const calls = ['区委办', '区人大办'].map((unit) => score('yinhai@2016.1', [[unit]], ranges(sheets), invocation()))
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ code: '#N/A', message: '示例:这一次没有成功。' })
    service.failWith = undefined
    expect(await score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())).toEqual([[982]])
  })

  it('连不上服务时在本机计算,数相同', async () => {
    await score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())
    runtime.forget()
    service.failWith = 503
    expect(await score('yinhai@2016.1', [['区人大办']], ranges(sheets), invocation())).toEqual([[979.6]])
    expect(runtime.offline).toEqual([false, true])
  })

  it('没有登录只说请先登录', async () => {
    connectTo(() => service.origin, null)
    await expect(score('yinhai@2016.1', [['区委办']], ranges(sheets), invocation())).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('请先登录') as string,
    })
  })
})
