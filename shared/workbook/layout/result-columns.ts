import type { SubjectResult } from '../../engine/result.ts'
import type { Part, Scheme } from '../../scheme/schema.ts'
import type { Cell } from '../../tables/index.ts'
import { isScoredFor } from '../scored-groups.ts'
import { outcomesOf, shownGrade, shownPart, shownRank, shownTotal, type Outcome, type Shown } from '../shown-outcome.ts'
import { quoted } from './formulas.ts'

/** The error of a cell that has nothing to show yet. */
export const NOT_AVAILABLE = '#N/A'

/** A column of results: its heading, the function that fills it, and what it shows for one subject. */
export interface ResultColumn {
  readonly heading: string
  readonly width: number
  /** Points and money have two decimals; words wrap. */
  readonly look: 'points' | 'centred' | 'words'
  /** Whether it shows nothing where there is nothing to say. */
  readonly mayBeBlank?: true
  readonly part?: Part
  readonly call: { readonly name: string; readonly args: readonly string[] }
  readonly value: (result: SubjectResult) => Cell
}

/** Points by part, then total, rank, grade and what else follows. Sums on the way to the total are left out. */
export function resultColumns(scheme: Scheme): ResultColumn[] {
  const total = scheme.parts.find(({ id }) => id === scheme.total)
  const parts = scheme.parts.filter(
    (part) => part.id !== scheme.total && !isPlainSum(part) && scheme.groups.some((group) => isScoredFor(part, group)),
  )
  return [
    ...parts.map((part): ResultColumn => ({
      heading: headingOf(part),
      width: 13,
      look: 'points',
      part,
      call: { name: 'PART', args: [quoted(part.title)] },
      value: (result) => cellOf(shownPart(result, part)),
    })),
    {
      heading: total?.title ?? '综合得分',
      width: 13,
      look: 'points',
      ...(total ? { part: total } : {}),
      call: { name: 'SCORE', args: [] },
      value: (result) => cellOf(shownTotal(scheme, result)),
    },
    {
      heading: '名次',
      width: 8,
      look: 'centred',
      call: { name: 'RANK', args: [] },
      value: (result) => cellOf(shownRank(scheme, result)),
    },
    {
      heading: '拟定等次',
      width: 11,
      look: 'centred',
      call: { name: 'GRADE', args: [] },
      value: (result) => cellOf(shownGrade(result)),
    },
    ...outcomesOf(scheme).map(outcomeColumn),
  ]
}

const OUTCOME_LOOKS: Readonly<Record<Outcome['kind'], Pick<ResultColumn, 'width' | 'look' | 'mayBeBlank'>>> = {
  bars: { width: 12, look: 'centred', mayBeBlank: true },
  prize: { width: 11, look: 'centred' },
  money: { width: 13, look: 'points' },
  consequences: { width: 60, look: 'words', mayBeBlank: true },
}

function outcomeColumn({ title, kind, shown }: Outcome): ResultColumn {
  return {
    heading: kind === 'money' ? `${title}(元)` : title,
    ...OUTCOME_LOOKS[kind],
    call: { name: 'OUTCOME', args: [quoted(title)] },
    value: (result) => cellOf(shown(result)),
  }
}

/** A part's heading with its maximum: 职能指标(600). */
export function headingOf({ title, max }: Part): string {
  return max === undefined ? title : `${title}(${max})`
}

/** A sum that only adds up columns already there; one that is brought to another maximum shows a figure of its own. */
export function isPlainSum({ score }: Part): boolean {
  return score.by === 'sum' && score.convert !== true
}

function cellOf(shown: Shown): Cell {
  return shown ?? NOT_AVAILABLE
}
