import type { Json } from '../scheme/document.ts'
import { isRecord } from './same-json.ts'

/** An entry of a list, where it stands in it, and the reading it holds under. */
export interface ListEntry {
  readonly item: Readonly<Record<string, Json>>
  /** From the list to the entry: its number, with the options on the way. */
  readonly path: readonly (string | number)[]
  readonly condition: string | null
}

const WHOLE = '整表 '
const CONDITION =
  /^(整表\s+)?([A-Za-z][A-Za-z0-9-]*)：([A-Za-z][A-Za-z0-9-]*|其余)(?:；无：([A-Za-z0-9、-]+|[A-Za-z0-9、-]*其余))?$/

/** The entries of a list that can stand in rows, or nothing where it cannot. */
export function entriesOf(list: Json | undefined): readonly ListEntry[] | undefined {
  if (Array.isArray(list)) return everyEntry(list.map((item, index) => entryOf(item, index)))
  if (!isRecord(list) || typeof list['choose'] !== 'string') return undefined
  const { choose, ...branches } = list
  const entries = Object.entries(branches).flatMap(([option, branch]): (ListEntry | undefined)[] => {
    if (!Array.isArray(branch) || branch.length === 0) return [undefined]
    return branch.map((one, index) => {
      const item = itself(one)
      return item && { item, path: [option, index], condition: `${WHOLE}${choose}：${said(option)}` }
    })
  })
  return everyEntry(entries)
}

function everyEntry(entries: readonly (ListEntry | undefined)[]): readonly ListEntry[] | undefined {
  const all = entries.filter((one) => one !== undefined)
  return all.length > 0 && all.length === entries.length ? all : undefined
}

function entryOf(one: Json, index: number): ListEntry | undefined {
  const plain = itself(one)
  if (plain) return { item: plain, path: [index], condition: null }
  if (!isRecord(one) || typeof one['choose'] !== 'string') return undefined
  const { choose, ...branches } = one
  const [held, ...more] = Object.entries(branches).filter(([, branch]) => branch !== null)
  const item = itself(held?.[1])
  if (!held || !item || more.length > 0) return undefined
  const none = Object.keys(branches).filter((option) => option !== held[0])
  const left = none.length === 0 ? '' : `；无：${none.map(said).join('、')}`
  return { item, path: [index, held[0]], condition: `${choose}：${said(held[0])}${left}` }
}

/** Whether a piece stands for itself rather than for a reading's or a parameter's value. */
function itself(item: Json | undefined): Record<string, Json> | undefined {
  return isRecord(item) && !['choose', 'reading', 'parameter', 'join'].some((key) => key in item) ? item : undefined
}

/** What the cell 口径条件 says: the reading, the option the row is for, and those under which there is none. */
export interface Condition {
  readonly whole: boolean
  readonly reading: string
  readonly option: string
  readonly none: readonly string[]
}

/** The condition a text names, or nothing where it cannot be read. */
export function parseCondition(text: string): Condition | undefined {
  const [, whole, reading, option, none] = CONDITION.exec(text.trim()) ?? []
  if (reading === undefined || option === undefined) return undefined
  const names = none === undefined ? [] : none.split('、').filter((one) => one !== '')
  return { whole: whole !== undefined, reading, option: meant(option), none: names.map(meant) }
}

function said(option: string): string {
  return option === 'otherwise' ? '其余' : option
}

function meant(option: string): string {
  return option === '其余' ? 'otherwise' : option
}
