import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { definitionOf, type Cell, type TableRows } from '#shared/tables/index.ts'
import { placedInCells, readSheet } from '#shared/workbook/index.ts'
import { NOT_AVAILABLE, resultColumns } from '#shared/workbook/layout/result-columns.ts'
import { workbookModel } from '#shared/workbook/layout/workbook-model.ts'
import { inputSheets, SHEETS } from '#shared/workbook/sheet-names.ts'
import { tablesRead } from '#shared/workbook/tables-read.ts'
import { fillWorkbook, readWorkbook, writeTemplate } from '#functions/workbooks/index.ts'
import { EXAMPLE_YEARS, exampleYear } from './example-years.ts'
import { cellXml, sheetXml } from './package.ts'

/** Rows as objects, empty cells left out and numbers as numbers, for comparison whatever the order of columns. */
function contents(tables: readonly TableRows[]) {
  return Object.fromEntries(
    tables.map(({ table, columns, rows }) => [
      table,
      rows
        .map((row) =>
          Object.fromEntries(
            columns.flatMap((key, at): [string, Cell][] => {
              const cell = row[at] ?? null
              const kind = definitionOf(table).columns.find((one) => one.key === key)?.kind
              return cell === null || cell === '' ? [] : [[key, kind === 'text' ? String(cell) : cell]]
            }),
          ),
        )
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]),
  )
}

describe.each(EXAMPLE_YEARS)('$name：示例年度', ({ name, scheme, example, appraisal }) => {
  let filled: Uint8Array
  beforeAll(async () => {
    filled = await writeTemplate(scheme, example.tables, appraisal)
  })

  it('每个对象都有得分、名次和等次；只有银海区留着一处并列待裁定', () => {
    const undecided = appraisal.results.filter(
      ({ gradeState }) => gradeState !== 'decided' && gradeState !== 'not-graded',
    )
    expect(undecided.map(({ name: unit }) => unit)).toEqual(name === '银海区' ? ['区卫计局', '区文体广电局'] : [])
    expect(appraisal.results.filter(({ provisional }) => provisional !== null)).toEqual([])
    expect(appraisal.groups.filter(({ final }) => !final)).toHaveLength(name === '银海区' ? 1 : 0)
    expect(appraisal.findings.filter(({ severity }) => severity === 'error')).toHaveLength(name === '银海区' ? 1 : 0)
  })

  it('每一行都标明是示例', () => {
    for (const { table, columns, rows } of example.tables) {
      const unmarked = rows.filter((row) => !row.some((cell) => typeof cell === 'string' && cell.includes('示例')))
      // a full score needs no reason and no document, and so has nothing to mark; its units are marked in the roster
      const full = columns.includes('maxPoints')
        ? unmarked.filter((row) => row[columns.indexOf('score')] === row[columns.indexOf('maxPoints')])
        : []
      expect([table, unmarked.length - full.length]).toEqual([
        table,
        table === 'confirmations' && name === '银海区' ? 3 : 0,
      ])
    }
  })

  it('只有办法用得着的表；每张表都认得出来，表头没有要说明的', () => {
    const read = tablesRead(scheme)
    const given = example.tables.filter(({ rows }) => rows.length > 0).map(({ table }) => table)
    expect(given.filter((table) => !read.has(table))).toEqual([])
    const { sheets } = workbookModel(scheme, example.tables, appraisal)
    for (const { name: sheet, table } of inputSheets(scheme)) {
      const rows = sheets.find((one) => one.name === sheet)?.rows ?? []
      const reading = readSheet({ sheet, cells: rows.map((row) => row.map((cell) => cell?.value ?? null)) }, { scheme })
      expect([sheet, reading.recognised, reading.table, reading.findings]).toEqual([sheet, 'yes', table, []])
    }
  })

  it('写成工作簿再读回来，还是这些行，没有要说的；结果逐字节相同', async () => {
    const { tables, findings } = await readWorkbook(filled, scheme)
    expect(findings).toEqual([])
    const back = contents(tables)
    for (const [table, rows] of Object.entries(contents(example.tables)))
      expect([table, back[table]]).toEqual([table, rows])
    expect(JSON.stringify(evaluate(scheme, tables))).toBe(JSON.stringify(appraisal))
  })

  it('空白模板读回来没有要说的，也没有给谁打了分', async () => {
    const { tables, findings } = await readWorkbook(await writeTemplate(scheme), scheme)
    expect(findings).toEqual([])
    expect(evaluate(scheme, tables).results.filter(({ total }) => total !== null)).toEqual([])
  })

  it('交来工作簿，取回的汇总中每个人每一列都是结果里的值', async () => {
    const sent = await writeTemplate(scheme, example.tables)
    const { tables, findings, cellOf } = await readWorkbook(sent, scheme)
    const again = evaluate(scheme, tables)
    const returned = await fillWorkbook(sent, scheme, again, [...findings, ...placedInCells(again.findings, cellOf)])
    const sheet = sheetXml(returned, SHEETS.summary)
    expect(sheet).not.toContain('_xldudf_')
    const { sheets } = workbookModel(scheme, example.tables, appraisal)
    const rows = sheets.find((one) => one.name === SHEETS.summary)?.rows.slice(3) ?? []
    expect(rows).toHaveLength(appraisal.results.length)
    rows.forEach((row, at) => {
      resultColumns(scheme).forEach((_, offset) => {
        const shown = row[3 + offset]?.value ?? null
        const xml = cellXml(sheet, `${String.fromCharCode(68 + offset)}${at + 4}`)
        if (typeof shown === 'number') expect(xml).toContain(`<v>${shown}</v>`)
        else if (shown === NOT_AVAILABLE) expect(xml).toContain('t="e"><v>#N/A</v>')
        else if (shown !== null) expect(xml).toContain(`>${shown}</t>`)
      })
    })
    const { tables: kept } = await readWorkbook(returned, scheme)
    expect(contents(kept)).toEqual(contents(tables))
  })
})

describe('各办法的看点都在示例里', () => {
  const resultOf = (year: ReturnType<typeof exampleYear>, subject: string) =>
    year.appraisal.results.find((one) => one.name === subject)

  it('市妇联：奖励分封顶，本人票不计，见习人员计分排名只写评语，一等奖线上的并列已裁定，奖金恰好发完', () => {
    const year = exampleYear('市妇联')
    expect(resultOf(year, '示例07')?.parts['rewards']).toMatchObject({ published: '3.00' })
    expect(resultOf(year, '示例16')).toMatchObject({ standing: 'comments-only', rank: 11, grade: null })
    expect(resultOf(year, '示例09')?.total).toEqual(resultOf(year, '示例12')?.total)
    expect([resultOf(year, '示例12')?.prize, resultOf(year, '示例09')?.prize]).toEqual(['一等奖', '二等奖'])
    const cents = year.appraisal.results.map(({ money }) => Math.round(Number(money) * 100))
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(10_000_000)
  })

  it('滕州市住建局：扣分达到 30 分的不设奖，名次在后的得三等奖；只评半年的照样排名', () => {
    const year = exampleYear('滕州市住建局')
    expect(resultOf(year, '燃气总公司(华润燃气)')).toMatchObject({ rank: 6, grade: '无', eligibility: ['一票否决'] })
    expect(resultOf(year, '城建开发集团(城市建设综合开发公司)')).toMatchObject({ rank: 7, grade: '三等奖' })
    expect(resultOf(year, '新型墙体材料应用领导小组办公室')).toMatchObject({ rank: 2, grade: '二等奖' })
  })

  it('格尔木：诫勉不得评优，名额递补；追责定为一般；领导按分管部门计分；没有动态指标的折算', () => {
    const year = exampleYear('格尔木')
    expect(resultOf(year, '示例财政局')).toMatchObject({ rank: 1, grade: '良好', eligibility: ['诫勉'] })
    expect(resultOf(year, '示例农牧局')).toMatchObject({ rank: 4, grade: '优秀' })
    expect(resultOf(year, '示例旅游局')).toMatchObject({ grade: '一般', eligibility: ['追责'] })
    expect(resultOf(year, '示例旅游局')?.consequences).toHaveLength(2)
    expect(resultOf(year, '示例司法局')?.parts['dynamic']).toBeUndefined()
    expect(resultOf(year, '示例领导01')?.total).not.toBeNull()
  })

  it('威海经区：44 个单位，先进单位 22 个、优秀单位 16 个', () => {
    const grades = exampleYear('威海经区').appraisal.results.map(({ grade }) => grade)
    expect([
      grades.length,
      ...['先进单位', '优秀单位', '不授予'].map((one) => grades.filter((grade) => grade === one).length),
    ]).toEqual([44, 22, 16, 6])
  })

  it('和布克赛尔：一个月没有填报按零分，连续两年不达标要组织调整，并列按已决定的次序分开', () => {
    const year = exampleYear('和布克赛尔')
    expect(resultOf(year, '示例三场')?.consequences).toContain('组织调整')
    expect([resultOf(year, '县地税局'), resultOf(year, '县发改委')]).toMatchObject([
      { rank: 3, grade: '先进', marks: ['tie-by-chain'] },
      { rank: 3, grade: '达标' },
    ])
    const months = year.example.tables.find(({ table }) => table === 'observations')
    const of = (unit: string) => months?.rows.filter((row) => row.includes(unit) && row.includes('月评议')).length
    expect([of('示例四镇'), of('示例一乡')]).toEqual([11, 12])
  })

  it('75中：五个等次都有人，课时费和奖金到分，暂缓的不排名', () => {
    const year = exampleYear('75中')
    expect(new Set(year.appraisal.results.map(({ grade }) => grade))).toEqual(
      new Set(['杰出', '优秀', '良好', '合格', '待改进', null]),
    )
    expect(resultOf(year, '示例20')).toMatchObject({ standing: 'pending', rank: null })
    const bonus = year.appraisal.results.map(({ pay }) =>
      Math.round(Number(pay?.find(({ id }) => id === 'bonus')?.cents) * 100),
    )
    expect(bonus.reduce((sum, one) => sum + one, 0)).toBe(2_000_000)
  })
})
