const KEY = 'Appraise.Cycle'

/** The cycle this workbook was last used for. */
export function readCycleSetting(): string | undefined {
  const value: unknown = Office.context.document.settings.get(KEY)
  return typeof value === 'string' ? value : undefined
}

/** Keeps the cycle with the workbook. */
export function writeCycleSetting(cycle: string): void {
  const { settings } = Office.context.document
  settings.set(KEY, cycle)
  settings.saveAsync()
}
