import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleScheme, exampleSheets } from '../example.ts'
import { startLoopback, type Loopback } from '../loopback.ts'
import { enter, functionsBundle, openWithFunctions } from './functions-in-pane.ts'

const scheme = exampleScheme()
const sheets = Object.entries(exampleSheets(scheme))
const data = sheets
  .map(([name, rows]) => `${name}!A1:${String.fromCharCode(64 + (rows[0]?.length ?? 1))}${rows.length}`)
  .join(',')
let service: Loopback
let addin: string

beforeAll(async () => {
  service = await startLoopback(scheme)
  addin = await functionsBundle(service.origin)
})
afterAll(() => service.close())

/** A workbook with the sample tables, one sheet each. */
const open = () => openWithFunctions(addin, sheets)

describe('在单元格里', () => {
  it('三列溢出公式得全组得分、名次、等次,一个请求', async () => {
    const pane = await open()
    service.evaluations.length = 0
    const subjects = 'roster!C2:C18'
    const values = await enter(
      pane,
      [['SCORE', 'RANK', 'GRADE'].map((name) => `=APPRAISE.${name}("yinhai@2016.1",${subjects},${data})`)],
      'A1:C17',
    )
    expect(values[0]).toEqual([982, 1, '一等'])
    expect(values.map((row) => row[1])).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
    expect(values.map((row) => row[2]).filter((grade) => grade === '二等')).toHaveLength(8)
    expect(service.evaluations).toHaveLength(1)
    expect(pane.missing).toEqual([])
  })

  it('空的得分格使该单位显示 #N/A,不算零分', async () => {
    const pane = await open()
    await pane.run(`await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('observations').getRange('F2').values = [['']]
      await context.sync()
    })`)
    expect(await enter(pane, [[`=APPRAISE.SCORE("yinhai@2016.1","区委办",${data})`]], 'A1')).toEqual([['#N/A']])
  })

  it('期限在单元格里是日期序列号，同一年起算的只问一次放假安排', async () => {
    const pane = await open()
    service.paths.length = 0
    const formulas = ['42786', '"2017-01-20"'].map((start) => [
      `=APPRAISE.DEADLINE("yinhai@2016.1","objection",${start})`,
    ])
    expect(await enter(pane, [...formulas, ['=APPRAISE.DEADLINE("yinhai@2016.1","adjustment")']], 'A1:A3')).toEqual([
      [42795],
      [42770],
      [42699],
    ])
    expect(service.paths.filter((path) => path.startsWith('/v1/holidays/')).sort()).toEqual(
      ['2016', '2017', '2017', '2018'].map((year) => `/v1/holidays/${year}`),
    )
  })

  it('名额表溢出,计分明细溢出', async () => {
    const pane = await open()
    expect(await enter(pane, [['=APPRAISE.QUOTA("yinhai@2016.1","C",17)']], 'A1:D4')).toEqual([
      ['等次', '比例', '测算数', '核定名额'],
      ['一等', '40%', '6.8', 7],
      ['二等', '50%', '8.5', 8],
      ['三等', '10%', '1.7', 2],
    ])
    const [headings, ...lines] = await enter(pane, [[`=APPRAISE.EXPLAIN("yinhai@2016.1","C01",${data})`]], 'A1:H14')
    expect(headings?.[0]).toBe('得分项')
    expect(lines.some((line) => line[0] === '综合得分' && line[2] === 982)).toBe(true)
  })
})
