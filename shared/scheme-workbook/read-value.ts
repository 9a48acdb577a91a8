import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import { WORDS } from './words.ts'
import { keyOf } from './path-text.ts'
import { termAt, type Path, type Term } from './term-at.ts'

/** What a cell says, or what is wrong with how it is written. */
export type ValueReading = { readonly value: Json } | { readonly wrong: string }

const READING = /^【口径\s*([A-Za-z][A-Za-z0-9-]*)】$/
const PARAMETER = /^【参数\s*([A-Za-z][A-Za-z0-9-]*)(?:·([^】]+))?】$/
const CHOOSE = /^【按口径\s*([A-Za-z][A-Za-z0-9-]*)】/
const NUMBER = /^-?\d+(\.\d+)?$/
const FIXED: Readonly<Record<string, Json>> = { '（无）': null, '（空列表）': [], '（空）': {} }

/** What a cell of a 方案 workbook says of a place of the document. */
export function readValue(cell: Cell, path: Path): ValueReading {
  const term = termAt(path)
  // a person may type a version as a number; the id of a reading is never one
  if (typeof cell === 'number') return { value: term.text && term.name !== 'choose' ? String(cell) : cell }
  if (typeof cell !== 'string') return { value: cell }
  const text = cell.trim()
  const choose = CHOOSE.exec(text)
  if (choose) return readChoose(choose[1] ?? '', text.slice(choose[0].length), path)
  if (text.startsWith('【列】')) return all(listItems(text.slice(3)).map((one) => readToken(one, [...path, 0])))
  if (text.startsWith('【项】')) return readMap(text.slice(3), path)
  if (text.startsWith('【合并】'))
    return wrapped(
      'join',
      all(
        text
          .slice(4)
          .split(/[；;]/)
          .map((one) => listOf(one, path)),
      ),
    )
  if (isList(text, term)) return listOf(text, path)
  const token = readToken(text, path, term.whole)
  return 'value' in token && text.startsWith('【') && token.value === text
    ? { wrong: '【】里应写“口径 编号”“参数 编号”“按口径 编号”“列”“项”或“合并”' }
    : token
}

function isList(text: string, { list, mixed }: Term): boolean {
  return (list || (mixed && /[、\n]/.test(text))) && !isSpecial(text)
}

function isSpecial(text: string): boolean {
  return text in FIXED || READING.test(text) || PARAMETER.test(text)
}

/** One word of a cell; inside a list, map or choice (`counts`) digits are a number. */
function readToken(text: string, path: Path, counts = true): ValueReading {
  const fixed = FIXED[text]
  if (fixed !== undefined) return { value: structuredClone(fixed) }
  if (text.length > 1 && text.startsWith('“') && text.endsWith('”')) return { value: text.slice(1, -1) }
  const reading = READING.exec(text)
  if (reading) return { value: { reading: reading[1] ?? '' } }
  const parameter = PARAMETER.exec(text)
  if (parameter) {
    const [, name = '', key] = parameter
    return { value: key === undefined ? { parameter: name } : { parameter: name, key } }
  }
  const term = termAt(path)
  if (term.yesNo && (text === '是' || text === '否')) return { value: text === '是' }
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE' }
  if (counts && !term.text && NUMBER.test(text) && String(Number(text)) === text) return { value: Number(text) }
  return { value: wordMeant(text, term) }
}

/** The scheme's own word for what a person chose. */
export function wordMeant(text: string, { name, choices }: Term): string {
  const words = Object.entries(WORDS[name] ?? {})
  return words.find(([word, said]) => said === text && choices.includes(word))?.[0] ?? text
}

function readChoose(reading: string, text: string, path: Path): ValueReading {
  const branches: Record<string, Json> = { choose: reading }
  for (const line of entriesOf(text)) {
    const [option, value] = splitEntry(line)
    if (option === undefined || value === undefined) return { wrong: `“${line}”应写作“选项：内容”` }
    const key = option === '其余' ? 'otherwise' : option
    if (key in branches) return { wrong: `选项“${option}”写了不止一次` }
    const read = isList(value, termAt(path)) ? listOf(value, path) : readToken(value, path)
    if ('wrong' in read) return read
    branches[key] = read.value
  }
  return { value: branches }
}

function readMap(text: string, path: Path): ValueReading {
  const map: Record<string, Json> = {}
  for (const line of entriesOf(text)) {
    const [label, value] = splitEntry(line)
    if (label === undefined || value === undefined) return { wrong: `“${line}”应写作“名称：内容”` }
    const key = keyOf(label)
    if (key in map) return { wrong: `“${label}”写了不止一次` }
    const inner = [...path, key]
    const read = isList(value, termAt(inner)) ? listOf(value, inner) : readToken(value, inner)
    if ('wrong' in read) return read
    map[key] = read.value
  }
  return { value: map }
}

function listOf(text: string, path: Path): ValueReading {
  const items = listItems(text)
  return all(
    items.map((one) => {
      const choose = CHOOSE.exec(one)
      return choose
        ? readChoose(choose[1] ?? '', one.slice(choose[0].length), [...path, 0])
        : readToken(one, [...path, 0])
    }),
  )
}

/** The items of a list: a line each, or all in one line. */
function listItems(text: string): string[] {
  const items = text.includes('\n') ? text.split('\n') : text.split('、')
  return items.map((one) => one.trim()).filter((one) => one !== '')
}

function entriesOf(text: string): string[] {
  const entries = text.includes('\n') ? text.split('\n') : text.split('；')
  return entries.map((one) => one.trim()).filter((one) => one !== '')
}

function splitEntry(line: string): [string | undefined, string | undefined] {
  const at = line.startsWith('“') ? line.indexOf('：', line.indexOf('”')) : line.indexOf('：')
  return at < 0 ? [undefined, undefined] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

function all(readings: readonly ValueReading[]): ValueReading {
  const values: Json[] = []
  for (const one of readings) {
    if ('wrong' in one) return one
    values.push(one.value)
  }
  return { value: values }
}

function wrapped(key: string, reading: ValueReading): ValueReading {
  return 'wrong' in reading ? reading : { value: { [key]: reading.value } }
}
