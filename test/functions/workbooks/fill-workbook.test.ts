import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { definitionOf, type Cell, type TableRows } from '#shared/tables/index.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import { fillWorkbook, readWorkbook, writeTemplate } from '#functions/workbooks/index.ts'
import { cellXml, partsOf, sheetXml } from './package.ts'
import { APPRAISAL, EXAMPLE, SCHEME } from './yinhai.ts'

let sent: Uint8Array
let returned: Uint8Array

/** What the service does to a file: read, evaluate, fill. */
async function answer(bytes: Uint8Array): Promise<Uint8Array> {
  const { tables, findings, cellOf } = await readWorkbook(bytes, SCHEME)
  const appraisal = evaluate(SCHEME, tables)
  return fillWorkbook(bytes, SCHEME, appraisal, [...findings, ...placedInCells(appraisal.findings, cellOf)])
}

beforeAll(async () => {
  sent = await writeTemplate(SCHEME, EXAMPLE.tables)
  returned = await answer(sent)
})

describe('没有加载项的单位:交来工作簿,取回带结果的同一份', () => {
  it('汇总中是数值,不再是只有加载项能算的公式', () => {
    const sheet = sheetXml(returned, '汇总')
    expect(sheet).not.toContain('_xldudf_')
    for (const [address, value] of [
      ['D4', '582.4'],
      ['K4', '961.7'],
      ['K48', '918.88'],
      ['L6', '1'],
    ] as const) {
      expect(cellXml(sheet, address)).toMatch(
        new RegExp(`^<c r="${address}" s="\\d+"><v>${value.replace('.', '\\.')}</v></c>$`),
      )
    }
    expect(cellXml(sheet, 'M4')).toContain('<t xml:space="preserve">一等</t>')
    expect(cellXml(sheet, 'M23')).toContain('t="e"><v>#N/A</v>')
  })

  it('名额中是各组各等次的名额;数家数的公式还在,值已更新', () => {
    const sheet = sheetXml(returned, '名额')
    expect(cellXml(sheet, 'E11')).toContain('<v>6</v>')
    expect(cellXml(sheet, 'E18')).toContain('<v>8</v>')
    expect(cellXml(sheet, 'C4')).toMatch(/<f>COUNTIFS\(.*<\/f><v>1<\/v>/)
  })

  it('打印表跟着显示结果', () => {
    expect(cellXml(sheetXml(returned, '得分汇总表'), 'K5')).toMatch(/<f>IFERROR\(汇总!K4,.*<\/f><v>961.7<\/v>/)
    expect(cellXml(sheetXml(returned, '送审表'), 'E5')).toContain('<v>一等</v>')
  })

  it('校验结果在最后一张表:每条都有位置和怎么办', () => {
    const names = [...(partsOf(returned)['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names.at(-1)).toBe('校验结果')
    const sheet = sheetXml(returned, '校验结果')
    expect(sheet).toContain('yinhai@2016.1')
    expect(sheet).toContain('共 1 条：须改正 1 条，请核对 0 条，说明 0 条')
    expect(cellXml(sheet, 'D7')).toMatch(/区卫计局.*区文体广电局/)
  })

  it('其余的表和部件一个字节也没有变', () => {
    const [before, after] = [unzipSync(sent), unzipSync(returned)]
    const changed = Object.keys(before).filter(
      (path) => Buffer.compare(before[path] ?? new Uint8Array(), after[path] ?? new Uint8Array()) !== 0,
    )
    const sheets = ['汇总', '名额', '得分汇总表', '送审表'].map(
      (name) => Object.entries(partsOf(sent)).find(([, text]) => text === sheetXml(sent, name))?.[0],
    )
    const shared = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']
    expect(changed.sort()).toEqual([...sheets, ...shared].sort())
  })

  it('再交一次得到同样的结果,校验结果仍只有一张', async () => {
    const again = await answer(returned)
    expect(sheetXml(again, '汇总')).toBe(sheetXml(returned, '汇总'))
    expect(partsOf(again)['xl/workbook.xml']?.match(/name="校验结果"/g)).toHaveLength(1)
    const { tables, findings } = await readWorkbook(again, SCHEME)
    expect(JSON.stringify(evaluate(SCHEME, tables))).toBe(JSON.stringify(APPRAISAL))
    expect(findings).toEqual([])
  })

  it('读不出的分数在校验结果中点明单元格,可以点过去', async () => {
    const tables = EXAMPLE.tables.map((table): TableRows => {
      if (table.table !== 'observations') return table
      const at = table.columns.indexOf('score')
      return {
        ...table,
        rows: table.rows.map((row, index) =>
          index === 0 ? row.map((cell, column) => (column === at ? '八十五' : cell)) : row,
        ),
      }
    })
    const sheet = sheetXml(await answer(await writeTemplate(SCHEME, tables)), '校验结果')
    expect(sheet).toContain('工作表「评分」G4')
    expect(sheet).toContain('八十五')
    expect(sheet).toMatch(/<hyperlink ref="C\d+" location="'评分'!G4"\/>/)
  })

  it('单位名册里新增的单位补在汇总末尾,并说明打印表还没有它', async () => {
    const tables = EXAMPLE.tables.map((table): TableRows => {
      if (table.table !== 'roster') return table
      const added = new Map<string, Cell>([
        ['code', 'A15'],
        ['name', '区新设局'],
        ['group', 'A'],
        ['order', 15],
      ])
      return { ...table, rows: [...table.rows, table.columns.map((key) => added.get(key) ?? null)] }
    })
    const appraisal = evaluate(SCHEME, tables)
    const filled = await fillWorkbook(sent, SCHEME, appraisal, [])
    const sheet = sheetXml(filled, '汇总')
    expect(cellXml(sheet, 'C49')).toMatch(/ s="\d+" t="inlineStr"><is><t xml:space="preserve">区新设局</)
    // nothing of it is scored yet
    expect(cellXml(sheet, 'K49')).toMatch(/ s="\d+" t="e"><v>#N\/A</)
    expect(sheetXml(filled, '校验结果')).toContain('“汇总”原来没有的单位已补在表末，打印表中还没有：区新设局。')
  })

  it('办公室自己编的工作簿,没有汇总表:加一张', async () => {
    const { tables } = await readWorkbook(sent, SCHEME)
    const own = await writeXlsx({
      sheets: tables.map(({ table, columns, rows }) => ({
        name: `本单位${table}`,
        rows: [
          columns.map((key) => definitionOf(table).columns.find((one) => one.key === key)?.heading ?? key),
          ...rows.map((row) => [...row]),
        ],
      })),
    })
    const filled = await answer(own)
    expect(cellXml(sheetXml(filled, '汇总'), 'K3')).toContain('<v>961.7</v>')
    const names = [...(partsOf(filled)['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names.slice(-2)).toEqual(['汇总', '校验结果'])
  })

  it('Excel 存下的公式次序表随公式一起去掉,否则 Excel 会报文件损坏', async () => {
    const parts = unzipSync(sent)
    const change = (path: string, end: string, added: string): void => {
      parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(end, added + end))
    }
    parts['xl/calcChain.xml'] = strToU8(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D4" i="11"/></calcChain>',
    )
    change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
    )
    change(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    )
    const filled = partsOf(await answer(zipSync(parts)))
    expect(Object.keys(filled)).not.toContain('xl/calcChain.xml')
    expect(Object.values(filled).filter((text) => text.includes('calcChain'))).toEqual([])
  })
})
