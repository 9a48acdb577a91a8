import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followsUnits } from '#shared/engine/quota.ts'
import { schemeName } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { addressOf, rangeOf } from '#shared/workbook/index.ts'
import { workbookModel } from '#shared/workbook/layout/workbook-model.ts'
import type { ModelCell, SheetModel } from '#shared/workbook/model.ts'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { exampleYear } from '#test/functions/workbooks/example-years.ts'
import { startLoopback, type Loopback } from '../loopback.ts'
import { enter, functionsBundle, openWithFunctions } from './functions-in-pane.ts'

describe.each(['市妇联', '滕州市住建局', '格尔木', '75中'] as const)('%s的示例工作簿，在单元格里', (name) => {
  const { scheme, example, appraisal } = exampleYear(name)
  const { sheets } = workbookModel(scheme, example.tables, appraisal)
  const inputs = sheets.filter(({ table }) => table !== undefined)
  const sheetNamed = (wanted: string): SheetModel | undefined => sheets.find((sheet) => sheet.name === wanted)
  const grid = (sheet: SheetModel): Cell[][] => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))
  let service: Loopback
  let addin: string
  beforeAll(async () => {
    service = await startLoopback(scheme)
    addin = await functionsBundle(service.origin)
  })
  afterAll(() => service.close())

  /** A formula of the workbook as a person types it: tables by their cells, the scheme by its name, names from another sheet. */
  function typed(text: string): string {
    let formula = text
      .replace(/^_xldudf_APPRAISE_(\w+)\(/, 'APPRAISE.$1(')
      .replace('APPRAISE_Scheme', `"${schemeName(scheme)}"`)
    for (const { name: sheet, table } of inputs)
      if (table)
        formula = formula.replace(`${table.name}[#All]`, `'${sheet}'!${rangeOf(table.area.from, table.area.to)}`)
    return `=${formula.replace(/\$C\$4:/, "'名单'!$C$4:").replace(/\b([A-C])4:([A-C])/g, "'名额表'!$14:$2")}`
  }

  const formulasOf = (sheet: SheetModel): ModelCell[] =>
    sheet.rows.flatMap((row) => row.flatMap((cell) => (cell?.formula?.text.startsWith('_xldudf_') ? [cell] : [])))

  it('汇总的每一列溢出的都是结果里的值，一列都没有报错，一个请求', async () => {
    const summary = sheetNamed(SHEETS.summary)
    if (!summary) throw new Error('no 汇总')
    const names = summary.rows.map((row) => row.slice(0, 3).map((cell) => cell?.value ?? null))
    const pane = await openWithFunctions(addin, [
      ...inputs.map((sheet) => [sheet.name, grid(sheet)] as const),
      ['名单', names] as const,
    ])
    const formulas = formulasOf(summary).map(({ formula }) => typed(formula?.text ?? ''))
    const last = addressOf(appraisal.results.length - 1, formulas.length - 1)
    const shown = await enter(pane, [formulas], `A1:${last}`)
    const expected = summary.rows.slice(3).map((row) => row.slice(3).map((cell) => cell?.value ?? ''))
    expect(shown).toEqual(expected)
    expect(service.evaluations).toHaveLength(1)
    expect(pane.missing).toEqual([])
  })

  it.runIf(sheets.some((sheet) => sheet.name === SHEETS.quota))('名额的公式与结果中的名额一致', async () => {
    const quota = sheetNamed(SHEETS.quota)
    if (!quota) throw new Error('no 名额')
    const pane = await openWithFunctions(addin, [['名额表', grid(quota)] as const])
    const [cell] = formulasOf(quota)
    const { from, to } = cell?.formula?.spill ?? { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } }
    const shown = await enter(
      pane,
      [[typed(cell?.formula?.text ?? '')]],
      `A1:${addressOf(to.row - from.row, to.column - from.column)}`,
    )
    expect(shown).toEqual(quota.rows.slice(from.row).map((row) => row.map((one) => one?.value ?? '')))
  })

  it.runIf(followsUnits(scheme))('单位考评结果一变，名额的比例随之变化', async () => {
    const pane = await openWithFunctions(addin, [])
    const line = '一般干部职工·公务员'
    const shown = async (result: string) => {
      const formula = `=APPRAISE.QUOTA("${schemeName(scheme)}","${line}",20,,"${result}")`
      return (await enter(pane, [[formula]], 'A1:D2'))[1]
    }
    expect(await shown('优秀')).toEqual(['优秀', '25%', '5', 1])
    expect(await shown('不合格')).toEqual(['优秀', '15%', '3', 1])
    expect(await shown('合格')).toEqual(['优秀', '20%', '4', 1])
    expect(await shown('')).toEqual(['优秀', '20%', '4', 1])
  })
})
