import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { prefilledTables } from '#shared/workbook/layout/prefilled.ts'
import { readWorkbook, writeTemplate } from '#functions/workbooks/index.ts'
import { cellXml, partsOf, sheetXml } from './package.ts'
import { APPRAISAL, EXAMPLE, SCHEME } from './yinhai.ts'

let template: Uint8Array
let filled: Uint8Array
beforeAll(async () => {
  template = await writeTemplate(SCHEME)
  filled = await writeTemplate(SCHEME, EXAMPLE.tables, APPRAISAL)
})

/** Rows as objects, empty cells left out, by table. */
function contents(tables: readonly TableRows[]): Record<string, unknown> {
  return Object.fromEntries(
    tables.map(({ table, columns, rows }) => [
      table,
      rows.map((row) =>
        Object.fromEntries(
          columns.flatMap((key, at): [string, Cell][] => (row[at] === null ? [] : [[key, row[at] ?? null]])),
        ),
      ),
    ]),
  )
}

describe('模板', () => {
  it('各表的名称和次序', () => {
    const names = [...(partsOf(template)['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(names).toEqual([
      ...['说明', '单位名册', '指标', '评分', '公众评议', '领导评价', '加减分', '察访核验', '一票否决', '裁定'],
      ...['汇总', '名额', '得分汇总表', '领导评价表', '送审表', 'APPRAISE'],
    ])
  })

  it('45 个单位、12 个指标、每项评分和评议的行都已备好,读回来还是这些行', async () => {
    const { tables, findings } = await readWorkbook(template, SCHEME)
    const read = contents(tables)
    const given = contents(prefilledTables(SCHEME))
    for (const table of ['roster', 'indicators', 'observations', 'confirmations'])
      expect(read[table]).toEqual(given[table])
    expect(read['ballots']).toHaveLength(180)
    expect(read['ballots']).toEqual(expect.arrayContaining(given['ballots'] as object[]))
    expect([read['events'], read['inspections'], read['vetoes'], read['rulings']]).toEqual([[], [], [], []])
    expect(findings).toEqual([])
  })

  it('填好示例的工作簿读回来就是示例,结果逐字节相同', async () => {
    const { tables, findings } = await readWorkbook(filled, SCHEME)
    expect(contents(tables)).toMatchObject(contents(EXAMPLE.tables))
    expect(findings).toEqual([])
    expect(JSON.stringify(evaluate(SCHEME, tables))).toBe(JSON.stringify(APPRAISAL))
  })

  it('写两次,字节相同', async () => {
    expect(Buffer.compare(template, await writeTemplate(SCHEME))).toBe(0)
    expect(Buffer.compare(filled, await writeTemplate(SCHEME, EXAMPLE.tables, APPRAISAL))).toBe(0)
  })

  it('考核办法及版本在命名单元格 APPRAISE_Scheme 中', () => {
    const [, sheet, column, row] =
      /<definedName name="APPRAISE_Scheme">([^!]+)!\$([A-Z]+)\$(\d+)</.exec(
        partsOf(template)['xl/workbook.xml'] ?? '',
      ) ?? []
    expect(sheet).toBe('说明')
    const index = /<v>(\d+)<\/v>/.exec(cellXml(sheetXml(template, '说明'), `${column ?? ''}${row ?? ''}`))?.[1]
    const strings = [...(partsOf(template)['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    )
    expect(strings[Number(index)]).toBe('yinhai@2016.1')
  })

  it('没有任何保护;打开时不强制全部重算', () => {
    for (const [path, text] of Object.entries(partsOf(filled))) {
      expect(text.includes('sheetProtection') || text.includes('workbookProtection'), path).toBe(false)
      expect(text.includes('fullCalcOnLoad'), path).toBe(false)
    }
  })

  it('输入表是 Excel 表格,末列 rowId 隐藏;系统用的表深度隐藏', () => {
    const parts = partsOf(template)
    const tables = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'))
    expect(tables).toHaveLength(10)
    for (const path of tables) expect(parts[path]).toMatch(/<tableColumn id="\d+" name="rowId"\/><\/tableColumns>/)
    expect(sheetXml(template, '评分')).toMatch(
      /<col min="13" max="13" width="10" customWidth="(1|true)" hidden="(1|true)"\/><\/cols>/,
    )
    expect(parts['xl/workbook.xml']).toMatch(/<sheet name="APPRAISE"[^>]*state="veryHidden"/)
  })

  it('加载项的窗格随文件打开,所用函数列在文件里', () => {
    const extension = partsOf(template)['xl/webextensions/webextension1.xml'] ?? ''
    expect([...extension.matchAll(/<we:customFunctionIds>([^<]+)</g)].map(([, id]) => id)).toEqual([
      '_xldudf_APPRAISE_GRADE',
      '_xldudf_APPRAISE_PART',
      '_xldudf_APPRAISE_QUOTA',
      '_xldudf_APPRAISE_RANK',
      '_xldudf_APPRAISE_SCORE',
    ])
    expect(extension).toContain('name="Office.AutoShowTaskpaneWithDocument" value="true"')
  })
})

describe('汇总:每个结果列一个溢出公式', () => {
  it('公式按 Excel 存储的名称,引用命名单元格、单位列和带表头的整张表,溢出范围盖住 45 个单位', () => {
    const cell = cellXml(sheetXml(filled, '汇总'), 'D4')
    expect(cell).toMatch(/^<c r="D4" s="\d+" cm="1"><f t="array" ref="D4:D48">/)
    expect(cell).toContain(
      '_xldudf_APPRAISE_PART(APPRAISE_Scheme,$C$4:$C$48,"职能指标",单位名册数据[#All],指标数据[#All],评分数据[#All]',
    )
    expect(cell).toMatch(/<v>582\.4<\/v><\/c>$/)
  })

  it('溢出的每个单元格都带着算好的值', () => {
    const sheet = sheetXml(filled, '汇总')
    expect(cellXml(sheet, 'K4')).toContain('<v>961.7</v>')
    expect(cellXml(sheet, 'K48')).toMatch(/^<c r="K48" s="\d+"><v>918.88<\/v><\/c>$/)
    expect(cellXml(sheet, 'L6')).toContain('<v>1</v>')
  })

  it('并列待裁定的等次是 #N/A', () => {
    const sheet = sheetXml(filled, '汇总')
    // 区卫计局 is the 20th unit, 区文体广电局 the 22nd
    for (const address of ['M23', 'M25']) expect(cellXml(sheet, address)).toMatch(/ t="e"[^>]*><v>#N\/A<\/v>/)
  })

  it('什么都没有填时,公式和溢出的单元格都是 #N/A,不是零', async () => {
    const sheet = sheetXml(await writeTemplate(SCHEME, [], evaluate(SCHEME, prefilledTables(SCHEME))), '汇总')
    expect(cellXml(sheet, 'K4')).toMatch(/^<c r="K4"[^>]* t="e"[^>]*><f t="array".*<v>#N\/A<\/v><\/c>$/)
    expect(cellXml(sheet, 'K5')).toMatch(/ t="e"[^>]*><v>#N\/A<\/v>/)
  })

  it('名额的公式溢出三组各等次', () => {
    const sheet = sheetXml(filled, '名额')
    expect(cellXml(sheet, 'A10')).toMatch(
      /t="str"[^>]*><f t="array" ref="A10:E19">_xldudf_APPRAISE_QUOTA\(APPRAISE_Scheme,A4:A6,B4:B6,C4:C6\)/,
    )
    expect(cellXml(sheet, 'E11')).toContain('<v>6</v>')
    expect(cellXml(sheet, 'C4')).toContain('<v>1</v>')
  })
})

describe('打印表', () => {
  it.each(['得分汇总表', '领导评价表', '送审表'])('%s:A3 横向,一页宽一页高,有打印区域', (name) => {
    expect(sheetXml(template, name)).toMatch(
      /<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="1"\/>/,
    )
    expect(partsOf(template)['xl/workbook.xml']).toMatch(new RegExp(`name="_xlnm.Print_Area"[^>]*>${name}!\\$A\\$1:`))
  })

  it('领导评价表一张纸上有全部 45 个单位', () => {
    const strings = [...(partsOf(template)['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    )
    const shown = new Set(
      [...sheetXml(template, '领导评价表').matchAll(/t="s"[^>]*><v>(\d+)</g)].map(
        ([, index]) => strings[Number(index)],
      ),
    )
    const units = SCHEME.groups.flatMap(({ members }) => members)
    expect(units.filter((unit) => shown.has(unit))).toHaveLength(45)
  })

  it('得分汇总表两行表头,末行制表、审核、负责人', () => {
    expect(sheetXml(template, '得分汇总表')).toContain('<mergeCell ref="D3:E3"/>')
    expect(partsOf(template)['xl/workbook.xml']).toMatch(/name="_xlnm.Print_Titles"[^>]*>得分汇总表!\$3:\$4</)
    expect(partsOf(template)['xl/sharedStrings.xml']).toMatch(/制表：.*审核：.*负责人：/s)
  })
})
