import { strToU8, zipSync } from 'fflate'
import type { Cell, TableRows } from '#shared/tables/index.ts'

/** What stands in every formula's cell until it is computed; no score could be it. */
export const POISON = -987654

/** What stands for a grade where a tie across a line leaves it open. */
export const OPEN = '待裁定'

type Row = readonly (Cell | Formula)[]

/** A formula of the sheet. */
interface Formula {
  readonly formula: string
}

const SCORES = 30
const FUNCTIONAL = 22

/** Column letters: 0 is A. */
function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

/** How a workbook holds its ballots: on a sheet of their own as the request does, or sorted into the units' rows beforehand. */
export type BallotsIn = 'sheet' | 'columns'

/**
 * The bench's request as an office would keep it in a workbook of native formulas: a row for each unit with its scores,
 * ballots and ledger on sheets of their own, and SUMIFS, SUMPRODUCT, COUNTIFS and IF for parts, total, rank and grade, a
 * tie across a line left open. The total is the fourth column from the end, rank and grade are the last two.
 */
export function nativeWorkbook(tables: readonly TableRows[], ballotsIn: BallotsIn = 'sheet'): Uint8Array {
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? []
  const roster = rowsOf('roster')
  const scores = bySubject(rowsOf('observations'), 4)
  const ballots = rowsOf('ballots')
  const classes = [...new Set(ballots.map(([, one]) => String(one)))]
  const sorted = bySubject(ballots, 2)
  const last = roster.length + 1
  const head: Row = ['代码', '组', ...Array.from({ length: SCORES }, () => 10)]
  const units = roster.map(([code = null, , group = null], index): Row => {
    const row = index + 2
    const said =
      ballotsIn === 'columns' ? (sorted.get(code) ?? []) : classes.map((one) => scoreBy(one, row, ballots.length))
    const given = [...(scores.get(code) ?? []), ...said]
    return [code, group, ...given, ...formulas(row, last, rowsOf('events').length, rowsOf('inspections').length)]
  })
  const ledger = rowsOf('events').map(([code = null, , rule = null, points = null, multiplier = null]): Row => {
    return [code, rule, points ?? 0, multiplier ?? 0]
  })
  const inspections = rowsOf('inspections').map(([code = null, , points = null]): Row => [code, points])
  return workbook({ units: [head, ...units], ballots, ledger, inspections })
}

/** What a class of evaluators gave the unit of a row. */
function scoreBy(evaluatorClass: string, row: number, ballots: number): Formula {
  const column = (name: string) => `ballots!$${name}$1:$${name}$${ballots}`
  return { formula: `SUMIFS(${column('C')},${column('A')},$A${row},${column('B')},"${evaluatorClass}")` }
}

function formulas(row: number, last: number, events: number, inspections: number): Formula[] {
  const first = 2
  const functional = `${letter(first)}${row}:${letter(first + FUNCTIONAL - 1)}${row}`
  const common = `${letter(first + FUNCTIONAL)}${row}:${letter(first + SCORES - 1)}${row}`
  const maxima = (range: string) => range.replaceAll(String(row), '$1')
  const classAt = (index: number) => `${letter(first + SCORES + index)}${row}`
  const at = (index: number) => `${letter(first + SCORES + 4 + index)}${row}`
  const column = (index: number) => {
    const name = letter(first + SCORES + 4 + index)
    return `$${name}$2:$${name}$${last}`
  }
  const groups = `$B$2:$B$${last}`
  const gradeAt = (place: string) =>
    `IF(${place}<=${at(7)}*0.4,"一等",IF(${place}<=${at(7)}-${at(8)}-${at(9)},"二等","三等"))`
  const ledger = (name: string) => `ledger!$${name}$1:$${name}$${events}`
  return [
    `ROUND(SUMPRODUCT(${functional})/SUMPRODUCT(${maxima(functional)})*600,2)`,
    `ROUND(SUMPRODUCT(${common})/SUMPRODUCT(${maxima(common)})*100,2)`,
    `ROUND((${classAt(0)}*0.5+${classAt(1)}*0.5)/100*200,2)`,
    `ROUND((${classAt(2)}*0.6+${classAt(3)}*0.4)/100*100,2)`,
    `MIN(10,SUMPRODUCT((${ledger('A')}=$A${row})*(${ledger('B')}="表彰奖励")*${ledger('C')}*${ledger('D')}))`,
    `COUNTIFS(${ledger('A')},$A${row},${ledger('B')},"通报批评")*2`,
    `SUMPRODUCT((inspections!$A$1:$A$${inspections}=$A${row})*inspections!$B$1:$B$${inspections})`,
    `COUNTIFS(${groups},$B${row})`,
    `COUNTIFS(${groups},$B${row},${column(10)},"<900")`,
    `MAX(0,${at(7)}*0.1-${at(8)})`,
    `ROUND(${at(0)}+${at(1)}+${at(2)}+${at(3)}+${at(4)}-${at(5)}-${at(6)},2)`,
    `COUNTIFS(${groups},$B${row},${column(10)},${at(10)})`,
    `COUNTIFS(${groups},$B${row},${column(10)},">"&${at(10)})+1`,
    `IF(${at(10)}<900,"不合格",IF(${gradeAt(at(12))}=${gradeAt(`(${at(12)}+${at(11)}-1)`)},${gradeAt(at(12))},"${OPEN}"))`,
  ].map((formula) => ({ formula }))
}

function bySubject(rows: TableRows['rows'], column: number): Map<Cell, Cell[]> {
  const found = new Map<Cell, Cell[]>()
  for (const row of rows) {
    const code = row[0] ?? null
    const cells = found.get(code) ?? []
    found.set(code, cells)
    cells.push(row[column] ?? null)
  }
  return found
}

/** The least a workbook needs to be opened. */
function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = names.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.map((part) => `<Override PartName="/${part}" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cellXml).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(head + text)])), {
    level: 1,
  })
}

function cellXml(cell: Cell | Formula): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c><f>${escaped(cell.formula)}</f><v>${POISON}</v></c>`
  return `<c t="inlineStr"><is><t>${escaped(String(cell))}</t></is></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
