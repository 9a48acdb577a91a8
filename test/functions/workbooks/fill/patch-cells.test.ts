import { describe, expect, it } from 'vitest'
import { patchCells, type CellPatch } from '#functions/workbooks/fill/patch-cells.ts'

const sheet = (rows: string): string => `<worksheet><cols/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`
const patch = (rows: string, patches: Record<string, CellPatch>): string =>
  patchCells(sheet(rows), new Map(Object.entries(patches))).replace(/^.*<sheetData>|<\/sheetData>.*$/g, '')

describe('改动单元格,其余原样', () => {
  it('数值、文字、错误、空:样式留下,公式不留', () => {
    const rows =
      '<row r="2" ht="20"><c r="A2" s="3" t="s"><v>7</v></c><c r="B2" s="4" cm="1"><f t="array" ref="B2:B9">_xldudf_X()</f><v>1</v></c><c r="C2"/></row>'
    expect(patch(rows, { B2: { value: 961.7 } })).toBe(
      '<row r="2" ht="20"><c r="A2" s="3" t="s"><v>7</v></c><c r="B2" s="4"><v>961.7</v></c><c r="C2"/></row>',
    )
    expect(patch(rows, { B2: { value: '#N/A' } })).toContain('<c r="B2" s="4" t="e"><v>#N/A</v></c>')
    expect(patch(rows, { B2: { value: '<一等>&' } })).toContain(
      '<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">&lt;一等&gt;&amp;</t></is></c>',
    )
    expect(patch(rows, { B2: { value: null } })).toContain('<c r="B2" s="4"/>')
  })

  it('Excel 自己的公式留下,只换旁边的值', () => {
    const rows = '<row r="4"><c r="C4" s="5"><f>COUNTIFS(A1:A9,"&lt;900")</f><v>0</v></c></row>'
    expect(patch(rows, { C4: { value: 1, keepFormula: true } })).toBe(
      '<row r="4"><c r="C4" s="5"><f>COUNTIFS(A1:A9,"&lt;900")</f><v>1</v></c></row>',
    )
    expect(patch(rows, { C4: { value: '一等', keepFormula: true } })).toContain('t="str"><f>')
  })

  it('没有的单元格和行按次序补上,样式照所指的单元格', () => {
    const rows = '<row r="2"><c r="A2" s="1"/><c r="D2" s="9"/></row><row r="7"><c r="A7"/></row>'
    expect(patch(rows, { B2: { value: 1 }, D5: { value: 2, styleOf: 'D2' }, A5: { value: 3 } })).toBe(
      '<row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c><c r="D2" s="9"/></row>' +
        '<row r="5"><c r="A5"><v>3</v></c><c r="D5" s="9"><v>2</v></c></row><row r="7"><c r="A7"/></row>',
    )
  })

  it('不写行号、列号的文件也数得对', () => {
    expect(patch('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>', { B2: { value: 4 } })).toBe(
      '<row><c><v>1</v></c></row><row><c><v>2</v></c><c r="B2"><v>4</v></c></row>',
    )
  })

  it('带前缀的 XML', () => {
    const xml =
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(patchCells(xml, new Map([['A1', { value: 5 }]]))).toContain('<x:c r="A1" s="2"><x:v>5</x:v></x:c>')
  })

  it('空表', () => {
    const xml = '<worksheet><sheetData/></worksheet>'
    expect(patchCells(xml, new Map([['B3', { value: 1 }]]))).toBe(
      '<worksheet><sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData></worksheet>',
    )
  })
})
