import { LABELS } from './labels.ts'
import type { Path } from './term-at.ts'

const KEYS = new Map(Object.entries(LABELS).map(([key, label]) => [label, key]))
const POSITION = /^第([1-9]\d{0,5})项$/
const SEGMENT = /“((?:[^”]|””)*)”(?=·|$)|([^·“][^·]*)/y

/** The path of a section itself. */
export const WHOLE_SECTION = '（本节）'

/** A path as a person reads it: 名额·各等次比例·第1项. */
export function pathText(path: Path): string {
  if (path.length === 0) return WHOLE_SECTION
  return path.map((one) => (typeof one === 'number' ? `第${one + 1}项` : labelOf(one))).join('·')
}

/** A key's name on the sheets; the key itself, quoted where it could be taken for another, when it has none. */
export function labelOf(key: string): string {
  const label = LABELS[key]
  if (label !== undefined) return label
  const plain = key !== '' && !KEYS.has(key) && !POSITION.test(key) && !/[·“：；、\s]/.test(key)
  return plain ? key : `“${key.replaceAll('”', '””')}”`
}

/** The key that a name on the sheets stands for. */
export function keyOf(label: string): string {
  if (label.length > 1 && label.startsWith('“') && label.endsWith('”')) return label.slice(1, -1).replaceAll('””', '”')
  return KEYS.get(label) ?? label
}

/** The path that a text names, or nothing where it cannot be read. */
export function parsePath(text: string): Path | undefined {
  if (text === WHOLE_SECTION) return []
  if (text === '') return undefined
  const path: (string | number)[] = []
  let at = 0
  while (at < text.length) {
    SEGMENT.lastIndex = at
    const found = SEGMENT.exec(text)
    if (!found) return undefined
    const [whole, , plain] = found
    const position = POSITION.exec(plain?.trim() ?? '')
    path.push(position ? Number(position[1]) - 1 : keyOf(whole.trim()))
    at += whole.length
    if (at < text.length && text[at] !== '·') return undefined
    at += 1
  }
  return text.endsWith('·') ? undefined : path
}
