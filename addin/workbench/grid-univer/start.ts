import type { IWorkbookData } from '@univerjs/core'
import {
  chineseWords,
  FormulaDataModel,
  FUniver,
  IFunctionService,
  LifecycleStages,
  LocaleType,
  Univer,
  UniverSheetsConditionalFormattingPreset,
  UniverSheetsCorePreset,
  UniverSheetsDataValidationPreset,
  UniverSheetsTablePreset,
} from '../vendor/univer.ts'
import type { Engine } from './engine.ts'
import { beginFormulasOutsideBrackets } from './lexer.ts'

/** Starts Univer in an element and opens a workbook in it. */
export function startUniver(container: HTMLElement, workbook: Partial<IWorkbookData>): Engine {
  beginFormulasOutsideBrackets()
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: chineseWords } })
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: 'simple', menu: {} }),
    UniverSheetsTablePreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ]
  const registered = new Set<string>()
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      const constructor = Array.isArray(plugin) ? plugin[0] : plugin
      const given: unknown = Array.isArray(plugin) ? plugin[1] : undefined
      const options = constructor.pluginName === 'SHEET_TABLE_UI_PLUGIN' ? { hideAnchor: true } : given
      if (registered.has(constructor.pluginName)) continue
      registered.add(constructor.pluginName)
      univer.registerPlugin(constructor, options)
    }
  }
  const api = FUniver.newAPI(univer)
  const rendered = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) resolve()
    })
  })
  api.createWorkbook(workbook)
  let depth = 0
  return {
    api,
    rendered,
    formulas: univer.__getInjector().get(FormulaDataModel),
    functions: univer.__getInjector().get(IFunctionService),
    asProgram: (change) => {
      depth++
      try {
        return change()
      } finally {
        depth--
      }
    },
    byProgram: () => depth > 0,
  }
}
