import { optionsAndCallback, succeeded } from './async-result.ts'
import { hostPort } from './port.ts'

/** Office.context.document.settings: kept with the workbook, stored when saveAsync is called. */
export function documentSettings() {
  let values: Record<string, unknown> = {}
  return {
    load: (stored: Readonly<Record<string, unknown>>) => {
      values = { ...stored }
    },
    api: {
      get: (name: string): unknown => values[name] ?? null,
      set: (name: string, value: unknown) => {
        values[name] = value
      },
      remove: (name: string) => {
        values = Object.fromEntries(Object.entries(values).filter(([each]) => each !== name))
      },
      saveAsync: (...given: unknown[]) => {
        const { options, callback } = optionsAndCallback(given)
        hostPort.post({ workbench: 'settings', settings: values })
        queueMicrotask(() => callback(succeeded(undefined, options['asyncContext'])))
      },
    },
  }
}
