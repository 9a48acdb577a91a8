import type { TableRows } from '#shared/tables/index.ts'
import { cellText } from './cells.ts'

/** A name as it is compared: full-width digits and letters like half-width ones, no blanks. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '')
}

/** Every way the roster names a subject, with the subject's id: its code, else its name. */
export function rosterNames(tables: readonly TableRows[]): [name: string, id: string][] {
  return tables
    .filter(({ table }) => table === 'roster' || table === 'persons')
    .flatMap(({ columns, rows }) => {
      const at = (row: readonly unknown[], key: string): string => cellText(row[columns.indexOf(key)])
      return rows.flatMap((row): [string, string][] => {
        const id = at(row, 'code') || at(row, 'name')
        return [at(row, 'code'), at(row, 'name'), at(row, 'shortName')]
          .filter((name) => name !== '')
          .map((name) => [name, id])
      })
    })
}

/** The ids of subjects as typed; a text the roster does not know stays as it is, for the engine to name. */
export function idsOf(tables: readonly TableRows[], texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const names = rosterNames(tables).map(([name, id]): [string, string] => [plainName(name), id])
  return texts.flatMap((text) => {
    const ids = names.filter(([name]) => name === plainName(text)).map(([, id]) => id)
    return ids.length > 0 ? [...new Set(ids)] : [text]
  })
}
