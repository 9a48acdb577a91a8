/** The settings an add-in keeps with a workbook; the browser stands in for the file. */
export function storedSettings(workbook: string) {
  const key = `workbench-settings:${workbook}`
  return {
    read: (): Readonly<Record<string, unknown>> => {
      const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}')
      return typeof stored === 'object' && stored !== null ? { ...stored } : {}
    },
    write: (settings: Readonly<Record<string, unknown>>) => window.localStorage.setItem(key, JSON.stringify(settings)),
  }
}
