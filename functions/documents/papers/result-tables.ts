import type { SubjectResult, TraceLine } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { official } from '../official-text.ts'
import type { PaperBlock } from './paper.ts'

/** 得分项 · 满分 · 得分 of one subject, the total last. */
export function scoreTable(scheme: Scheme, result: SubjectResult): PaperBlock {
  const total = scheme.parts.find(({ id }) => id === scheme.total)
  const shown = total?.score.by === 'sum' ? [...total.score.of, ...total.score.less] : []
  const rows = shown.flatMap((id) => {
    const part = scheme.parts.find((one) => one.id === id)
    const score = result.parts[id]
    if (!part || !score) return []
    const points = score.state === 'not-applicable' ? '不适用' : score.state === 'lacking' ? '缺项' : score.published
    return [[official(part.title), score.maximum ?? part.max?.toString() ?? '', points]]
  })
  return {
    table: {
      columns: [
        { heading: '得分项', width: 50, align: 'left' },
        { heading: '满分', width: 20 },
        { heading: '得分', width: 30 },
      ],
      rows: [
        ...rows,
        [
          official(total?.title ?? '总分'),
          total?.max?.toString() ?? '',
          result.total?.published ?? `${result.provisional?.published ?? ''}（暂计）`,
        ],
      ],
    },
  }
}

/** 事由 of the lines that carry one: what was added or taken off, why, on which document, by whom. */
export function reasonTable(trace: readonly TraceLine[]): PaperBlock | undefined {
  const rows = trace
    .filter(({ reason, evidence }) => reason !== undefined || evidence !== undefined)
    .map(({ label, shown, reason = '', evidence = '', scoredBy = '' }) => [
      official(label),
      shown,
      official(reason),
      official(evidence),
      official(scoredBy),
    ])
  if (rows.length === 0) return undefined
  return {
    table: {
      columns: [
        { heading: '项目', width: 23, align: 'left' },
        { heading: '得分', width: 13 },
        { heading: '事由', width: 27, align: 'left' },
        { heading: '证明材料', width: 21, align: 'left' },
        { heading: '评分单位', width: 16 },
      ],
      rows,
    },
  }
}

/** 综合得分955.44分，组内第3名，拟定等次为一等 */
export function outcomeWords(result: SubjectResult, gradeTitle: string): string {
  const parts = [
    ...(result.total ? [`综合得分${result.total.published}分`] : []),
    ...(result.rank === null ? [] : [`组内第${result.rank}名`]),
    result.grade === null ? `${gradeTitle}尚未确定` : `${gradeTitle}为${result.grade}`,
  ]
  return parts.join('，')
}
