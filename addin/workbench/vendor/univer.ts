import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-table/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import { mergeLocales } from '@univerjs/core'
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'
import core from '@univerjs/preset-sheets-core/locales/zh-CN'
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/zh-CN'
import table from '@univerjs/preset-sheets-table/locales/zh-CN'

export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LifecycleStages,
  LocaleType,
  Univer,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
export { FUniver } from '@univerjs/core/facade'
export { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
export {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFunctionService,
  LexerTreeBuilder,
  NumberValueObject,
  StringValueObject,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core'
export { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
export { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table'

/** The spreadsheet's words in Chinese. */
export const chineseWords = mergeLocales(core, table, dataValidation, conditionalFormatting)
