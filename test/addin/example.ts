import { readFileSync } from 'node:fs'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { readSheet } from '#shared/workbook/index.ts'

/** A sheet of the sample workbook as the grid has it: heading row, then rows. */
export type Sheet = Cell[][]

/** 银海区 2016 adopted with the parameters of its example. */
export function exampleScheme(): Scheme {
  const file = 'shared/schemes/yinhai/2016.yaml'
  const { document } = parseScheme(readFileSync(file, 'utf8'), file)
  if (!document) throw new Error(`${file} cannot be read`)
  const parameters = Object.fromEntries(Object.entries(document.parameters).map(([id, { example }]) => [id, example]))
  // the example's tie chain is left out: a tie must be ruled on
  delete parameters['tie-chain']
  const { scheme, findings } = resolve(document, { parameters })
  if (!scheme) throw new Error(JSON.stringify(findings, null, 2))
  return { ...scheme, adoption: 1 }
}

/** Sample points out of 600, 100, 200 and 100 for each unit of one group; totals differ from unit to unit. */
export function exampleSheets(
  scheme: Scheme,
  groupId = 'C',
  change: (unit: string, index: number) => number = (_, index) => index * 4,
) {
  const group = scheme.groups.find(({ id }) => id === groupId)
  if (!group) throw new Error(`no group ${groupId}`)
  const code = (index: number): string => `${groupId}${String(index + 1).padStart(2, '0')}`
  const roster: Sheet = [
    ['序号', '单位代码', '单位全称', '简称', '考核组', '列序', '状态'],
    ...group.members.map((name, index): Cell[] => [
      index + 1,
      code(index),
      name,
      name.replace('区', ''),
      group.title,
      index + 1,
      '参加',
    ]),
  ]
  const observations: Sheet = [
    ['序号', '被考核单位', '得分项', '指标', '分值', '考核得分', '扣分理由', '证明材料', '评分单位'],
    ...group.members.flatMap((name, index): Cell[][] => [
      [
        '',
        name,
        '职能指标',
        '依据本部门职能确定的任务',
        100,
        99 - change(name, index) / 10,
        '示例:一项任务未按期完成',
        '示例文号〔2016〕1号',
        '区绩效办',
      ],
      ['', name, '共性指标', '机关效能建设', 100, 98, '', '', '区绩效办'],
    ]),
  ]
  const ballots: Sheet = [
    ['序号', '被考核单位', '评议主体', '得分(百分制)'],
    ...group.members.flatMap((name): Cell[][] => [
      ['', name, '基层干部职工', 95],
      ['', name, '服务对象', 95],
      ['', name, '区领导', 100],
      ['', name, '镇领导', 100],
    ]),
  ]
  const events: Sheet = [['序号', '被考核单位', '事项', '加减分规则', '依据文件及文号', '发生日期', '倍数', '核定分值']]
  const inspections: Sheet = [['序号', '被考核单位', '核验目标', '发现问题', '扣分']]
  const vetoes: Sheet = [['序号', '被考核单位', '否决事项', '认定部门', '文件文号', '日期']]
  const rulings: Sheet = [['序号', '组别', '被考核单位', '事项', '意见', '决定机构', '纪要文号', '日期', '理由']]
  const confirmations: Sheet = [
    ['数据表', '本表已核对', '核对人', '核对日期'],
    ['加减分', '是', '示例', ''],
    ['察访核验', '是', '示例', ''],
    ['一票否决', '是', '示例', ''],
  ]
  return { roster, observations, ballots, events, inspections, vetoes, rulings, confirmations }
}

/** The rows of sample sheets, as the service stores them. */
export function tablesOf(sheets: Readonly<Record<string, Sheet>>): TableRows[] {
  return Object.entries(sheets).flatMap(([sheet, cells]) => readSheet({ sheet, cells }).tables)
}
