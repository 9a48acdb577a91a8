import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import { WORDS } from './words.ts'
import { labelOf } from './path-text.ts'
import { readValue } from './read-value.ts'
import { isRecord, sameJson } from './same-json.ts'
import { termAt, type Path } from './term-at.ts'

/** The most characters written into one cell; more is written as rows. */
const LONGEST = 2000

/**
 * A piece of the document as one cell, or nothing where it does not fit into one. Whatever is written is read again
 * first, so that a cell never says anything else than the document does.
 */
export function writeValue(value: Json, path: Path): Cell | undefined {
  return candidates(value, path).find((cell) => {
    if (typeof cell === 'string' && (cell.length > LONGEST || cell.trim() !== cell || cell === '')) return false
    const read = readValue(cell, path)
    return 'value' in read && sameJson(read.value, value)
  })
}

function candidates(value: Json, path: Path): Cell[] {
  if (typeof value === 'number') return [value]
  const token = tokensOf(value, path)
  if (token.length > 0) return token
  if (Array.isArray(value)) return listTexts(value, path)
  if (!isRecord(value)) return []
  if ('choose' in value) return chooseTexts(value, path)
  if (Object.keys(value).length === 1 && Array.isArray(value['join'])) {
    const lists = value['join'].map((one) => (Array.isArray(one) ? listTexts(one, path)[0] : undefined))
    return lists.every((one) => one !== undefined) ? [`【合并】${lists.join('；')}`] : []
  }
  const entries = entryTexts(value, path)
  return entries ? [`【项】${entries.join('；')}`, `【项】\n${entries.join('\n')}`] : []
}

/** A word, number or reference as it may be written. */
function tokensOf(value: Json, path: Path): Cell[] {
  if (value === null) return ['（无）']
  if (typeof value === 'boolean') return [value ? '是' : '否', value ? 'TRUE' : 'FALSE']
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    const word = WORDS[termAt(path).name]?.[value]
    return [...(word === undefined ? [] : [word]), value, `“${value}”`]
  }
  if (Array.isArray(value)) return value.length === 0 ? ['（空列表）'] : []
  const keys = Object.keys(value)
  if (keys.length === 0) return ['（空）']
  const { reading, parameter, key } = value
  if (typeof reading === 'string' && keys.length === 1) return [`【口径 ${reading}】`]
  if (typeof parameter === 'string' && keys.length === 1) return [`【参数 ${parameter}】`]
  if (typeof parameter === 'string' && typeof key === 'string' && keys.length === 2)
    return [`【参数 ${parameter}·${key}】`]
  return []
}

/** The word for something inside a list, map or choice; read back alone it must say the same. */
function tokenOf(value: Json, path: Path): string | undefined {
  const found = tokensOf(value, path).find((token) => {
    if (typeof token !== 'string' || /[\n]/.test(token)) return false
    const read = readValue(`【项】x：${token}`, path)
    const inner = 'value' in read && isRecord(read.value) ? read.value['x'] : undefined
    return inner !== undefined && sameJson(inner, value)
  })
  return typeof found === 'string' ? found : undefined
}

function listTexts(items: readonly Json[], path: Path): string[] {
  const tokens = items.map((one) => {
    const [choice] = isRecord(one) && 'choose' in one ? chooseTexts(one, [...path, 0]) : []
    return choice ?? tokenOf(one, [...path, 0])
  })
  if (!tokens.every((one) => one !== undefined)) return []
  const lines = tokens.join('\n')
  return [
    ...(tokens.some((one) => one.includes('【按口径')) ? [] : [tokens.join('、')]),
    lines,
    `【列】${tokens.join('、')}`,
    `【列】\n${lines}`,
  ]
}

function chooseTexts(value: Readonly<Record<string, Json>>, path: Path): string[] {
  const { choose, ...branches } = value
  if (typeof choose !== 'string') return []
  const lines = Object.entries(branches).map(([option, branch]) => {
    const list = Array.isArray(branch) && branch.length > 0 ? listTexts(branch, path)[0] : undefined
    const text = list ?? tokenOf(branch, path)
    return text === undefined ? undefined : `${option === 'otherwise' ? '其余' : option}：${text}`
  })
  return lines.every((one) => one !== undefined)
    ? [`【按口径 ${choose}】${lines.join('；')}`, `【按口径 ${choose}】\n${lines.join('\n')}`]
    : []
}

function entryTexts(value: Readonly<Record<string, Json>>, path: Path): string[] | undefined {
  const lines = Object.entries(value).map(([key, item]) => {
    const inner = [...path, key]
    const list = Array.isArray(item) && item.length > 0 ? listTexts(item, inner)[0] : undefined
    const text = list ?? tokenOf(item, inner)
    return text === undefined ? undefined : `${labelOf(key)}：${text}`
  })
  return lines.every((one) => one !== undefined) ? lines : undefined
}
