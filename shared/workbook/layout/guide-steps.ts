import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf, type TableName } from '../../tables/index.ts'
import { SHEETS, type InputSheet } from '../sheet-names.ts'
import { subjectWords } from '../subject-words.ts'

/** How to use the workbook, as far as its scheme asks for it. */
export function stepsOf(scheme: Scheme, sheets: readonly InputSheet[]): string[] {
  const { roster, kind } = subjectWords(scheme)
  const has = (table: TableName): boolean => sheets.some((sheet) => sheet.table === table)
  const name = (table: TableName): string => `“${definitionOf(table).sheet}”`
  const each = scheme.subject === 'person' ? '每个人' : '每个单位'
  const reviews = sheets.filter(({ table }) => table === 'votes').map((sheet) => `“${sheet.name}”`)
  const ledgers = scheme.confirm.map(name)
  return [
    has('indicators')
      ? `先核对${name(roster)}和${name('indicators')}，有出入的直接改；指标的分值由考核办填写。`
      : `先核对${name(roster)}，有出入的直接改。`,
    ...(has('observations')
      ? [
          `${name('observations')}${each}每个指标一行，可按评分单位拆开下发。评分单位返回的表，${kind}在行、指标在列的也能读，不必重抄。`,
        ]
      : []),
    ...(has('goals') ? [`${name('goals')}${each}每项目标一行，写明分值。`] : []),
    ...(reviews.length > 0
      ? [`${reviews.join('')}每张票对${each}一行；只有各类平均分的，${kind}在行、评议主体在列的表也能读。`]
      : []),
    `不涉及的填“不适用”，空着的是缺项。缺项的${kind}只显示暂计得分，不排名、不评等次。`,
    ...(ledgers.length > 0
      ? [`${ledgers.join('')}有一件记一件，写明依据；核对完毕后在本页下方的“本表已核对”中选“是”。`]
      : []),
    `“${SHEETS.summary}”${scheme.grades.quota.kind === 'bands' ? '' : `“${SHEETS.quota}”`}自动计算；没有安装加载项的，把本文件交系统校验，取回带结果的同一份文件。`,
    ...(scheme.grades.quota.kind === 'bands'
      ? []
      : [
          `分数并列又跨在两个等次界线上的，等次显示 #N/A；${scheme.subject === 'person' ? '' : '领导小组'}裁定后记入${name('rulings')}，写明纪要文号。`,
        ]),
    '各表可以插行、加列、改格式；请不要改表头文字。合计、平均、说明等行不会算作数据。',
  ]
}
