/** One formula and the cells it filled. */
export interface Frozen {
  readonly sheet: string
  readonly address: string
  readonly formula: string
  readonly values: readonly (readonly unknown[])[]
}

const OURS = /(?:APPRAISE\.|_xldudf_APPRAISE_)/i

/** 转为数值: every formula of this add-in gives way to the values it shows, spilled ones with all their cells. */
export async function freezeValues(): Promise<readonly Frozen[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load('items/name')
    await context.sync()
    const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }))
    for (const { range } of used) range.load('formulas, values, rowIndex, columnIndex')
    await context.sync()
    const cells = used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : formulasIn(sheet, range)))
    for (const { spill } of cells) spill.load('address, values')
    await context.sync()
    const frozen = cells.map(({ sheet, cell, formula, value, spill }) => {
      const values = spill.isNullObject ? [[value]] : spill.values
      const target = spill.isNullObject ? cell : spill
      target.values = values
      return { sheet, formula, values, target }
    })
    for (const { target } of frozen) target.load('address')
    await context.sync()
    return frozen.map(({ target, ...rest }) => ({ ...rest, address: target.address.replace(/^.*!/, '') }))
  })
}

function formulasIn(
  sheet: Excel.Worksheet,
  range: Excel.Range,
): { sheet: string; cell: Excel.Range; formula: string; value: unknown; spill: Excel.Range }[] {
  return range.formulas.flatMap((row: readonly unknown[], r) =>
    row.flatMap((formula, c) => {
      if (typeof formula !== 'string' || !formula.startsWith('=') || !OURS.test(formula)) return []
      const cell = sheet.getCell(range.rowIndex + r, range.columnIndex + c)
      const value: unknown = range.values[r]?.[c]
      return [{ sheet: sheet.name, cell, formula, value, spill: cell.getSpillingToRangeOrNullObject() }]
    }),
  )
}
