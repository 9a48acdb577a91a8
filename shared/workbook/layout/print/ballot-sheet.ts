import type { Part, Scheme, Score } from '../../../scheme/schema.ts'
import type { ModelCell, SheetModel } from '../../model.ts'
import { isScoredFor } from '../../scored-groups.ts'
import { SHEETS } from '../../sheet-names.ts'
import { subjectWords } from '../../subject-words.ts'
import { area } from '../areas.ts'
import { widthOf } from '../text-width.ts'
import type { ListedUnit } from '../units.ts'
import { groupBlocks, type BlockColumn } from './group-blocks.ts'

const BLOCKS_FROM = 3

/** 领导评价表, 评议票: everyone on one sheet of paper, for one evaluator to fill in by hand; undefined where nobody is reviewed. */
export function ballotSheet(scheme: Scheme, units: readonly ListedUnit[]): SheetModel | undefined {
  const review = scheme.parts.findLast((part): part is Review => part.score.by === 'evaluator-classes')
  if (!review) return undefined
  const reviewed = new Set(scheme.groups.filter((group) => isScoredFor(review, group)).map(({ id }) => id))
  const listed = units.filter(({ group }) => reviewed.has(group))
  if (listed.length === 0) return undefined
  const { subject, kind } = subjectWords(scheme)
  const { options, classes } = review.score
  const empty = (): ModelCell => ({ value: null, style: 'print-centred' })
  const marks = options.length > 0 ? options.map(({ title }) => title) : ['得分']
  const columns: BlockColumn[] = [
    { heading: '序号', width: 5.5, cell: (_, { inGroup }) => ({ value: inGroup + 1, style: 'print-centred' }) },
    {
      heading: subject,
      width: widthOf(
        listed.map(({ name }) => name),
        14,
        23,
      ),
      cell: ({ name }) => ({ value: name, style: 'print-text' }),
    },
    ...marks.map((heading): BlockColumn => ({ heading, width: options.length > 0 ? 8.5 : 12, cell: empty })),
  ]
  const blocks = groupBlocks(scheme, listed, columns, BLOCKS_FROM)
  const lastColumn = blocks.lastColumn
  const sign = blocks.lastRow + 2
  const boxes = classes.map(({ title }) => `□${title}`).join('  ')
  const byLeaders = options.length > 0
  const how = byLeaders
    ? `请从重点工作、政策措施创新、协调沟通、机关作风效能等方面评价，每个${kind}在一个档次下画“√”。`
    : `请给每个${kind === '人员' ? '人' : kind}打分，满分 100 分，可有一位小数；弃权的填“弃权”。`
  return {
    name: byLeaders ? SHEETS.leaders : SHEETS.ballot,
    purpose: 'print',
    rows: [
      [{ value: `${scheme.title}${byLeaders ? SHEETS.leaders : `${review.title}票`}`, style: 'print-title' }],
      [{ value: `评价人类别：${boxes}`, style: 'print-line' }],
      [{ value: how, style: 'print-line' }],
      ...blocks.rows,
      [],
      [{ value: signature(byLeaders), style: 'print-line' }],
    ],
    columns: blocks.widths.map((width) => ({ width })),
    heights: new Map([
      [0, 40],
      [1, 24],
      [2, 24],
      ...blocks.rows.map((row, index): [number, number] => [BLOCKS_FROM + index, row.length === 0 ? 14 : 38]),
      [sign, 28],
    ]),
    merges: [
      area(0, 0, 0, lastColumn),
      area(1, 0, 1, lastColumn),
      area(2, 0, 2, lastColumn),
      ...blocks.merges,
      area(sign, 0, sign, lastColumn),
    ],
    print: { paper: blocks.paper, area: area(0, 0, sign, lastColumn), onePage: true },
  }
}

type Review = Part & { readonly score: Score<'evaluator-classes'> }

/** Who reviews leaders signs; ballots are cast without a name. */
function signature(signed: boolean): string {
  const date = '________年____月____日'
  return signed ? `评价人（签名）：________________                         ${date}` : date
}
