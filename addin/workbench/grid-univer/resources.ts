import type { IWorkbookData } from '@univerjs/core'
import type { FileSheet, WorkbookFile } from '../workbook-file.ts'
import { toBounds } from './engine.ts'

/** What Univer's plugins keep beside the cells: names, tables, validations, conditional looks. */
export function resourcesOf(file: WorkbookFile): NonNullable<IWorkbookData['resources']> {
  const bySheet = (entries: (sheet: FileSheet) => readonly object[]): Record<string, readonly object[]> =>
    Object.fromEntries(
      file.sheets.map((sheet) => [sheet.id, entries(sheet)] as const).filter(([, list]) => list.length !== 0),
    )
  const names = Object.fromEntries(
    file.names.map(({ name, formula }) => [
      name,
      {
        id: name,
        name,
        formulaOrRefString: formula.replace(/^=/, ''),
        comment: '',
        localSheetId: 'AllDefaultWorkbook',
      },
    ]),
  )
  const resources = {
    SHEET_DEFINED_NAME_PLUGIN: names,
    SHEET_TABLE_PLUGIN: bySheet(tables),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet(validations),
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet(conditionalLooks),
  }
  return Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) }))
}

function tables(sheet: FileSheet): object[] {
  return sheet.tables.map(({ name, rect, columns, headers }) => ({
    id: `table-${name}`,
    name,
    range: toBounds(rect),
    options: { tableStyleId: 'table-default-4', showHeader: headers },
    filters: { tableColumnFilterList: [], tableFilteredOutRows: [] },
    columns: columns.map((title, index) => ({
      id: `column-${index}`,
      displayName: title,
      dataType: 'general',
      formula: '',
      meta: {},
      style: {},
    })),
    meta: {},
  }))
}

/** A list is chosen from behind an arrow, as in Excel. */
const arrow = 1

function validations(sheet: FileSheet): object[] {
  return sheet.validations.map((each, index) => ({
    uid: `validation-${sheet.id}-${index}`,
    type: each.type,
    operator: each.operator,
    ranges: each.rects.map(toBounds),
    formula1: each.formula1,
    formula2: each.formula2,
    allowBlank: each.allowBlank,
    renderMode: arrow,
    errorStyle: 1,
    error: each.error,
    showErrorMessage: each.error !== undefined,
    prompt: each.prompt,
    showInputMessage: each.prompt !== undefined,
  }))
}

function conditionalLooks(sheet: FileSheet): object[] {
  return sheet.conditionalLooks.map((each, index) => ({
    cfId: `look-${sheet.id}-${index}`,
    ranges: each.rects.map(toBounds),
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      ...('formula' in each.condition
        ? { subType: 'formula', value: each.condition.formula }
        : { subType: 'number', ...each.condition }),
      style: {
        ...(each.color === undefined ? {} : { cl: { rgb: each.color } }),
        ...(each.fill === undefined ? {} : { bg: { rgb: each.fill } }),
      },
    },
  }))
}
