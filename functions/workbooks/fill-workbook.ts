import type { Appraisal } from '#shared/engine/result.ts'
import type { Finding } from '#shared/findings.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { subjectWords } from '#shared/workbook/subject-words.ts'
import { addStyles } from './fill/add-styles.ts'
import { dropCalculationChain } from './fill/drop-calculation-chain.ts'
import { findingsSheet } from './fill/findings-sheet.ts'
import { patchCells, type CellPatch } from './fill/patch-cells.ts'
import { plainSheetXml } from './fill/plain-sheet.ts'
import { putSheet } from './fill/put-sheet.ts'
import { quotaPatches } from './fill/quota-cells.ts'
import { resultsSheet } from './fill/results-sheet.ts'
import { schemePatches } from './fill/scheme-cell.ts'
import { shownElsewhere } from './fill/shown-elsewhere.ts'
import { sheetParts, workbookPart } from './fill/sheet-directory.ts'
import { summaryCells } from './fill/summary-cells.ts'
import { openWorkbook } from './open-workbook.ts'
import { changeText, closePackage, openPackage, textOf } from './package-parts.ts'

/**
 * The same workbook with values in 汇总 and 名额, in place of formulas that only the add-in computes, with 校验结果, and
 * with `named` in the cell that names the scheme, so that it says what the values were computed by; every other cell,
 * sheet and part stays byte for byte.
 */
export async function fillWorkbook(
  bytes: Uint8Array,
  scheme: Scheme,
  appraisal: Appraisal,
  findings: readonly Finding[],
  named = schemeName(scheme),
): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes)
  const parts = openPackage(bytes)
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)
  const [summarySheet, quotaSheet] = [sheetNamed(SHEETS.summary), sheetNamed(SHEETS.quota)]
  const summary = summarySheet && summaryCells(summarySheet, scheme, appraisal)
  const patches = new Map<string, ReadonlyMap<string, CellPatch>>()
  if (summary) patches.set(SHEETS.summary, summary.patches)
  if (quotaSheet) patches.set(SHEETS.quota, quotaPatches(quotaSheet, scheme, appraisal))
  for (const [sheet, cells] of schemePatches(workbook, named))
    patches.set(sheet, new Map([...(patches.get(sheet) ?? []), ...cells]))
  for (const { name, path } of sheetParts(parts)) {
    const own = patches.get(name) ?? shownElsewhere(textOf(parts, path), patches)
    if (own.size > 0) changeText(parts, path, (xml) => patchCells(xml, own))
  }
  const styles = addStyles(parts, `${workbookPart(parts).path.replace(/[^/]+$/, '')}styles.xml`)
  const remarks: string[] = []
  const words = subjectWords(scheme)
  if (!summarySheet) putSheet(parts, SHEETS.summary, plainSheetXml(resultsSheet(scheme, appraisal, styles)))
  else if (!summary) remarks.push(`“汇总”中找不到表头“${words.subject}”，结果没有填入；请恢复表头后重新提交。`)
  else if (summary.added.length > 0) {
    remarks.push(`“汇总”原来没有的${words.kind}已补在表末，打印表中还没有：${summary.added.join('、')}。`)
  }
  putSheet(parts, SHEETS.findings, plainSheetXml(findingsSheet(scheme, appraisal, findings, remarks, styles)))
  dropCalculationChain(parts)
  return closePackage(parts)
}
