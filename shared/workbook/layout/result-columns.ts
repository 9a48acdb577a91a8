import type { SubjectResult } from '../../engine/result.ts'
import type { Part, Scheme } from '../../scheme/schema.ts'
import type { Cell } from '../../tables/index.ts'
import { quoted } from './formulas.ts'

/** The error of a cell that has nothing to show yet. */
export const NOT_AVAILABLE = '#N/A'

/** A column of results: its heading, the function that fills it, and what it shows for one unit. */
export interface ResultColumn {
  readonly heading: string
  readonly width: number
  readonly isPoints: boolean
  readonly part?: Part
  readonly call: { readonly name: string; readonly args: readonly string[] }
  readonly value: (result: SubjectResult) => Cell
}

/** Points by part, then total, rank and grade. Sums on the way to the total are left out. */
export function resultColumns(scheme: Scheme): ResultColumn[] {
  const total = scheme.parts.find(({ id }) => id === scheme.total)
  const parts = scheme.parts.filter(({ id, score }) => id !== scheme.total && score.by !== 'sum')
  return [
    ...parts.map((part): ResultColumn => ({
      heading: headingOf(part),
      width: 13,
      isPoints: true,
      part,
      call: { name: 'PART', args: [quoted(part.title)] },
      value: ({ parts: points }) => {
        const own = points[part.id]
        return own?.state === 'complete' ? Number(own.published) : NOT_AVAILABLE
      },
    })),
    {
      heading: total?.title ?? '综合得分',
      width: 13,
      isPoints: true,
      ...(total ? { part: total } : {}),
      call: { name: 'SCORE', args: [] },
      value: ({ total: points }) => (points ? Number(points.published) : NOT_AVAILABLE),
    },
    {
      heading: '名次',
      width: 8,
      isPoints: false,
      call: { name: 'RANK', args: [] },
      value: ({ rank }) => rank ?? NOT_AVAILABLE,
    },
    {
      heading: '拟定等次',
      width: 11,
      isPoints: false,
      call: { name: 'GRADE', args: [] },
      value: ({ grade }) => grade ?? NOT_AVAILABLE,
    },
  ]
}

/** A part's heading with its maximum: 职能指标(600). */
export function headingOf({ title, max }: Part): string {
  return max === undefined ? title : `${title}(${max})`
}
