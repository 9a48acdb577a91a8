import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { addFindingStyles } from './fill/add-styles.ts'
import { dropCalculationChain } from './fill/drop-calculation-chain.ts'
import { findingsSheet } from './fill/findings-sheet.ts'
import { patchCells, type CellPatch } from './fill/patch-cells.ts'
import { putSheet } from './fill/put-sheet.ts'
import { countCells, quotaCells, summaryCells, type CellValues } from './fill/result-cells.ts'
import { shownElsewhere } from './fill/shown-elsewhere.ts'
import { sheetParts, workbookPart } from './fill/sheet-directory.ts'
import { openWorkbook } from './open-workbook.ts'
import { changeText, closePackage, openPackage, textOf } from './package-parts.ts'

/**
 * The same workbook with values in 汇总 and 名额, in place of formulas that only the add-in computes, and with 校验结果;
 * every other cell, sheet and part stays byte for byte.
 */
export async function fillWorkbook(
  bytes: Uint8Array,
  scheme: Scheme,
  appraisal: Appraisal,
  findings: readonly Finding[],
): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes)
  const parts = openPackage(bytes)
  const sheets = sheetParts(parts)
  const values = new Map<string, CellValues>()
  const counts = new Map<string, CellValues>()
  for (const sheet of workbook.sheets) {
    if (sheet.name === SHEETS.summary) values.set(sheet.name, summaryCells(sheet, scheme, appraisal))
    if (sheet.name === SHEETS.quota) {
      values.set(sheet.name, quotaCells(sheet, scheme, appraisal))
      counts.set(sheet.name, countCells(sheet, scheme, appraisal))
    }
  }
  for (const { name, path } of sheets) {
    const own = values.get(name)
    const patches = own ? replacing(own, counts.get(name)) : shownElsewhere(textOf(parts, path), values)
    if (patches.size > 0) changeText(parts, path, (xml) => patchCells(xml, patches))
  }
  const folder = workbookPart(parts).path.replace(/[^/]+$/, '')
  const styles = addFindingStyles(parts, `${folder}styles.xml`)
  putSheet(parts, SHEETS.findings, findingsSheet(scheme, appraisal, findings, styles))
  dropCalculationChain(parts)
  return closePackage(parts)
}

/** Values in place of the add-in's formulas; Excel's own formulas stay, with their new value beside them. */
function replacing(values: CellValues, counts: CellValues = new Map()): Map<string, CellPatch> {
  return new Map([
    ...[...counts].map(([address, value]): [string, CellPatch] => [address, { value, keepFormula: true }]),
    ...[...values].map(([address, value]): [string, CellPatch] => [address, { value }]),
  ])
}
