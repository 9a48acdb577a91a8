import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { explain } from '#addin/functions/explain.ts'
import { grade } from '#addin/functions/grade.ts'
import { part } from '#addin/functions/part.ts'
import { quota } from '#addin/functions/quota.ts'
import { rank } from '#addin/functions/rank.ts'
import { result } from '#addin/functions/result.ts'
import { score } from '#addin/functions/score.ts'
import { exampleScheme, exampleSheets, tablesOf } from '../example.ts'
import { startLoopback, type Loopback } from '../loopback.ts'
import { connectTo, invocation, ranges } from './calling.ts'

const scheme = exampleScheme()
const sheets = exampleSheets(scheme)
let service: Loopback

beforeAll(async () => {
  service = await startLoopback(scheme)
  connectTo(() => service.origin)
})
afterAll(() => service.close())

const says = (code: string, words: string): object => ({ code, message: expect.stringContaining(words) as string })

describe('单元格里的一句话', () => {
  it('办法写错、版本没有', async () => {
    await expect(score('银海', [['区委办']], ranges(sheets), invocation())).rejects.toMatchObject(
      says('#VALUE!', '不是考核办法及版本'),
    )
    await expect(score('yinhai@2099.1', [['区委办']], ranges(sheets), invocation())).rejects.toMatchObject(
      says('#VALUE!', 'yinhai@2099.1'),
    )
  })

  it('单位不在名册:单格整格报错,一列只有那一格报错', async () => {
    await expect(score('yinhai@2016.1', [['区某局']], ranges(sheets), invocation())).rejects.toMatchObject(
      says('#VALUE!', '区某局'),
    )
    const column = await score('yinhai@2016.1', [['区委办'], ['区某局'], ['']], ranges(sheets), invocation())
    expect(column).toMatchObject([[982], [says('#VALUE!', '区某局')], ['']])
  })

  it('单位可以写代码、全称、简称', async () => {
    expect(
      await score('yinhai@2016.1', [['C02'], ['区人大办'], ['人大办'], ['C02']], ranges(sheets), invocation()),
    ).toEqual([[979.6], [979.6], [979.6], [979.6]])
  })

  it('得分项写名称或代号;没有这一项时列出可填的', async () => {
    expect(await part('yinhai@2016.1', [['区委办']], '职能指标', ranges(sheets), invocation())).toEqual([[594]])
    expect(await part('yinhai@2016.1', [['区委办']], 'functional', ranges(sheets), invocation())).toEqual([[594]])
    await expect(part('yinhai@2016.1', [['区委办']], '体能', ranges(sheets), invocation())).rejects.toMatchObject(
      says('#VALUE!', '职能指标'),
    )
  })

  it('认不出的区域说出位置', async () => {
    const altered = {
      ...sheets,
      observations: [
        ['单位们', '题目', '数'],
        ['区委办', 'x', 1],
      ],
    }
    const addresses = ['', '', "'单位名册'!A1:G18", "'评 分'!B3:D4"]
    await expect(score('yinhai@2016.1', [['区委办']], ranges(altered), invocation(addresses))).rejects.toMatchObject(
      says('#VALUE!', '评 分'),
    )
  })

  it('数字格里的文字使该单位没有得分,说出单元格', async () => {
    const altered = {
      ...sheets,
      observations: sheets.observations.map((row) => row.map((cell) => (cell === 99 ? '优秀' : cell))),
    }
    const addresses = ['汇总!A1', '汇总!B2', '单位名册!A1:G18', '评分!A1:I35']
    await expect(score('yinhai@2016.1', [['区委办']], ranges(altered), invocation(addresses))).rejects.toMatchObject(
      says('#N/A', '工作表「评分」F2'),
    )
    await expect(score('yinhai@2016.1', [['区委办']], ranges(altered), invocation())).rejects.toMatchObject(
      says('#N/A', '「评分」表第 1 行'),
    )
    await expect(rank('yinhai@2016.1', [['区人大办']], ranges(altered), invocation(addresses))).rejects.toMatchObject(
      says('#N/A', '区委办'),
    )
  })

  it('空着的得分是缺项,不是零分', async () => {
    const empty = {
      ...sheets,
      observations: sheets.observations.map((row) => row.map((cell) => (cell === 99 ? null : cell))),
    }
    await expect(score('yinhai@2016.1', [['区委办']], ranges(empty), invocation())).rejects.toMatchObject(
      says('#N/A', '职能指标'),
    )
    const nought = {
      ...sheets,
      observations: sheets.observations.map((row) => row.map((cell) => (cell === 99 ? 0 : cell))),
    }
    expect(await score('yinhai@2016.1', [['区委办']], ranges(nought), invocation())).toEqual([[388]])
  })

  it('压线并列未裁定的等次说出原因', async () => {
    const tied = exampleSheets(scheme, 'C', (_, index) => (index === 7 ? 24 : index * 4))
    await expect(grade('yinhai@2016.1', [['区委统战部']], ranges(tied), invocation())).rejects.toMatchObject(
      says('#N/A', '区委统战部'),
    )
    expect(await grade('yinhai@2016.1', [['区委办']], ranges(tied), invocation())).toEqual([['一等']])
  })

  it('计分明细一次一个单位', async () => {
    await expect(
      explain('yinhai@2016.1', [['区委办'], ['区人大办']], ranges(sheets), invocation()),
    ).rejects.toMatchObject(says('#VALUE!', '一个单位'))
  })

  it('已记录的结果:还没有记录、内容写错、单位写错', async () => {
    await expect(result('2015', [['区委办']], '等次')).rejects.toMatchObject(says('#VALUE!', '2015'))
    service.official = evaluate(scheme, tablesOf(sheets))
    expect(await result('2016', [['区委办'], ['C02'], ['区某局']], '等次')).toMatchObject([
      ['一等'],
      ['一等'],
      [says('#VALUE!', '区某局')],
    ])
    expect(await result('2016', [['区委办']], '名次')).toEqual([[1]])
    expect(await result('2016', [['区委办']], '公众评议')).toEqual([[190]])
    await expect(result('2016', [['区委办']], '身高')).rejects.toMatchObject(says('#VALUE!', '综合得分'))
  })
})

describe('名额', () => {
  it('一组一张表', async () => {
    expect(await quota('yinhai@2016.1', [['C']], [['17']])).toEqual([
      ['等次', '比例', '测算数', '核定名额'],
      ['一等', '40%', '6.8', 7],
      ['二等', '50%', '8.5', 8],
      ['三等', '10%', '1.7', 2],
    ])
  })

  it('组和家数各一列时所有组一张表', async () => {
    const table = await quota('yinhai@2016.1', [['A'], ['B'], ['党委群团类单位']], [['14'], ['14'], ['17']])
    expect(table[0]).toEqual(['考核组', '等次', '比例', '测算数', '核定名额'])
    expect(table.slice(1).map((row) => row[4])).toEqual([6, 7, 1, 6, 7, 1, 7, 8, 2])
  })

  it('家数写错、组不存在', async () => {
    await expect(quota('yinhai@2016.1', [['C']], [['十七']])).rejects.toMatchObject(says('#VALUE!', '十七'))
    await expect(quota('yinhai@2016.1', [['A'], ['B']], [['14'], ['14']], [['1']])).rejects.toMatchObject(
      says('#VALUE!', '考核组与不合格家数的单元格个数不同'),
    )
    await expect(quota('yinhai@2016.1', [['C']], [['17']], [['']], [['优秀']])).rejects.toMatchObject(
      says('#VALUE!', '不随单位考评结果变化'),
    )
    await expect(quota('yinhai@2016.1', [['D']], [['17']])).rejects.toMatchObject(says('#VALUE!', '考核组“D”'))
  })
})
