import { writeXlsx } from 'hucre/xlsx'
import type { Appraisal } from '#shared/engine/result.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { workbookModel } from '#shared/workbook/layout/workbook-model.ts'
import type { WorkbookModel } from '#shared/workbook/model.ts'
import { finishPackage } from './finish-package.ts'
import { DEFAULT_FONT } from './styles.ts'
import { toSheet } from './to-sheet.ts'

/** A fixed date, so that a workbook written twice is the same bytes. */
const WRITTEN = new Date('2016-01-01T00:00:00Z')

/** The workbook of a scheme as .xlsx; with rows it is filled in, with an appraisal its results are shown; `named` names the versions of a year with an amendment. */
export async function writeTemplate(
  scheme: Scheme,
  tables: readonly TableRows[] = [],
  appraisal?: Appraisal,
  named = schemeName(scheme),
): Promise<Uint8Array> {
  return writeModel(workbookModel(scheme, tables, appraisal, named))
}

/** Any workbook model as .xlsx. */
export async function writeModel(model: WorkbookModel): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: model.sheets.map(toSheet),
    properties: { title: model.title, creator: 'Appraise', created: WRITTEN, modified: WRITTEN },
    namedRanges: model.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
    defaultFont: DEFAULT_FONT,
  })
  return finishPackage(bytes)
}
