import { definitionOf, type TableName } from '../definitions.ts'

/** A column looked up once, for tables so large that looking it up in every row would be felt. */
export interface ColumnPlace {
  readonly key: string
  /** Its place among the columns of its table's definition. */
  readonly place: number
}

/** Columns of a table by their keys, each looked up once. */
export function columnsOf<Key extends string>(
  table: TableName,
  keys: readonly Key[],
): Readonly<Record<Key, ColumnPlace>> {
  const { columns } = definitionOf(table)
  const places = keys.map((key): [Key, ColumnPlace] => {
    return [key, { key, place: columns.findIndex((column) => column.key === key) }]
  })
  return Object.fromEntries(places) as Record<Key, ColumnPlace> // one for each key
}

/** Where the columns of a table stand in its rows as sent. */
export interface ColumnsSent {
  readonly byKey: ReadonlyMap<string, number>
  /** By the column's place in the definition; −1 for one that was not sent. */
  readonly byPlace: readonly number[]
}

/** Where columns stand; of several of one key the last one. */
export function columnsSent(table: TableName, keys: readonly string[]): ColumnsSent {
  const byKey = new Map(keys.map((key, at) => [key, at]))
  return { byKey, byPlace: definitionOf(table).columns.map(({ key }) => byKey.get(key) ?? -1) }
}
