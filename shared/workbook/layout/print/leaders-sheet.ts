import type { Scheme } from '../../../scheme/schema.ts'
import type { ModelCell, SheetModel } from '../../model.ts'
import { SHEETS } from '../../sheet-names.ts'
import { area } from '../areas.ts'
import type { ListedUnit } from '../units.ts'
import { groupBlocks, type BlockColumn } from './group-blocks.ts'

const BLOCKS_FROM = 3

/** 领导评价表: every unit on one sheet of paper, for one leader to fill in by hand. */
export function leadersSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel {
  const review = scheme.parts.findLast(({ score }) => score.by === 'evaluator-classes')
  const options = review?.score.by === 'evaluator-classes' ? review.score.options.map(({ title }) => title) : []
  const classes = review?.score.by === 'evaluator-classes' ? review.score.classes.map(({ title }) => `□${title}`) : []
  const empty = (): ModelCell => ({ value: null, style: 'print-centred' })
  const columns: BlockColumn[] = [
    { heading: '序号', width: 5.5, cell: (_, { inGroup }) => ({ value: inGroup + 1, style: 'print-centred' }) },
    { heading: '被考核单位', width: 23, cell: ({ name }) => ({ value: name, style: 'print-text' }) },
    ...options.map((heading): BlockColumn => ({ heading, width: 8.5, cell: empty })),
  ]
  const blocks = groupBlocks(scheme, units, columns, BLOCKS_FROM)
  const lastColumn = blocks.lastColumn
  const sign = blocks.lastRow + 2
  return {
    name: SHEETS.leaders,
    purpose: 'print',
    rows: [
      [{ value: `${scheme.title}领导评价表`, style: 'print-title' }],
      [{ value: `评价人类别：${classes.join('  ')}`, style: 'print-line' }],
      [
        {
          value: '请从重点工作、政策措施创新、协调沟通、机关作风效能等方面评价，每个单位在一个档次下画“√”。',
          style: 'print-line',
        },
      ],
      ...blocks.rows,
      [],
      [
        {
          value: '评价人（签名）：________________                         ________年____月____日',
          style: 'print-line',
        },
      ],
    ],
    columns: blocks.widths.map((width) => ({ width })),
    heights: new Map([
      [0, 40],
      [1, 24],
      [2, 24],
      ...blocks.rows.map((_, index): [number, number] => [BLOCKS_FROM + index, 38]),
      [sign, 28],
    ]),
    merges: [
      area(0, 0, 0, lastColumn),
      area(1, 0, 1, lastColumn),
      area(2, 0, 2, lastColumn),
      ...blocks.merges,
      area(sign, 0, sign, lastColumn),
    ],
    print: { paper: 'a3', area: area(0, 0, sign, lastColumn), onePage: true },
  }
}
