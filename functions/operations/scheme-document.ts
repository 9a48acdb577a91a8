import type { ShippedScheme } from '../schemes/catalogue.ts'

/** What of a shipped regulation an office must know to adopt it. */
export function documentOf({ id, version, title, document }: ShippedScheme) {
  return { id, version, title, readings: { ...document.readings }, parameters: { ...document.parameters } }
}
