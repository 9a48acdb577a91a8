import { area } from '../workbook/layout/areas.ts'
import type { ModelCell, SheetModel } from '../workbook/model.ts'
import type { SchemeSheet } from './document-sheets.ts'
import { GUIDE, hintOf } from './sheet-specs.ts'

const STEPS = [
  '这份工作簿就是考核方案：每张表写办法的一部分，改好后上传，系统逐格校验，再采用为本单位的考核办法。',
  '每一行都要写明依据，四列中只填一种：“依据位置”写原文的章节并附“原话”（不超过40字），“依据口径”写口径编号，“依据参数”写参数编号。',
  '可以插行、删行、调整列宽和先后，请不要改表名和表头文字。标识只用小写字母、数字和连字符，同一张表里不能重复。',
  '各表没有列出的条款写在“其他条款”：条目写工作表和标识，如“得分项 bonus”；条款写路径，如“计分·倍数·算法”。',
  '如有办法全文，可新建一张名为“原文”的表，把全文粘贴进去，上传时系统核对每句原话是否见于原文。',
] as const

const FORMS = [
  ['【口径 A-07】', '这一格的值由口径 A-07 所选的选项决定。'],
  ['【参数 pass-line】', '这一格由单位填写；【参数 points·月评议】取参数中的一项。'],
  ['【按口径 Y-a1】separate：甲；其余：乙', '选 separate 时为甲，选其他选项时为乙；也可以每个选项写一行。'],
  ['甲、乙、丙', '几项依次用顿号隔开，或在格内换行、每项一行；只有一项也可写作【列】甲。'],
  ['【项】等次：一等；比例：40%', '一项之下的几个内容，用分号隔开，或每个内容一行。'],
  ['（无）（空列表）', '写明没有；留空是没有填写。'],
  ['“是”', '文字恰好与上面的写法或选项相同时，加引号表示就是这几个字。'],
  ['口径条件：Y-a1：sixty；无：其余', '这一行只在口径 Y-a1 选 sixty 时才有；“整表 Y-a7：three”是整张表按口径换用。'],
] as const

/** How a 方案 workbook is filled in, and what each sheet is for. */
export function guideSheet(title: string, sheets: readonly SchemeSheet[]): SheetModel {
  const rows: (readonly (ModelCell | null)[])[] = [
    [{ value: `${title}　方案工作簿`, style: 'title' }],
    [{ value: '怎样填写', style: 'plain-bold' }],
    ...STEPS.map((step, index) => [{ value: `${index + 1}. ${step}`, style: 'plain' } as const]),
    [{ value: '格内写法', style: 'plain-bold' }],
    ...FORMS.map(([form, meaning]) => [
      { value: form, style: 'wrapped' } as const,
      { value: meaning, style: 'wrapped' } as const,
    ]),
    [{ value: '各表内容', style: 'plain-bold' }],
    ...sheets.map(({ name }) => [
      { value: name, style: 'wrapped' } as const,
      { value: hintOf(name), style: 'wrapped' } as const,
    ]),
  ]
  const wide = [...STEPS.keys()].map((index) => index + 2)
  return {
    name: GUIDE,
    purpose: 'guide',
    rows,
    columns: [{ width: 40 }, { width: 92 }],
    heights: new Map(rows.map((_, row): [number, number] => [row, row === 0 || wide.includes(row) ? 34 : 24])),
    merges: [0, ...wide].map((row) => area(row, 0, row, 1)),
    print: { paper: 'a4', area: area(0, 0, rows.length - 1, 1), onePage: true },
  }
}
