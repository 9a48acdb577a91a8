import { officialDay } from '#shared/dates/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { cited, official } from '../official-text.ts'
import { you } from './address.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { termText, type Term } from './term-of.ts'

/** What the decision on an objection is drafted from. */
export interface ReviewDecision {
  readonly scheme: Scheme
  readonly subject: string
  readonly filedOn: string
  readonly about: string
  readonly opinion?: { readonly unit: string; readonly text: string; readonly date: string }
  readonly outcome: 'upheld' | 'rejected'
  readonly reason: string
  readonly decidedOn: string
  /** The leading group's decision where another would have fallen. */
  readonly minutes?: { readonly body: string; readonly minutesNumber: string; readonly date: string }
  readonly before: Outcome
  readonly after: Outcome
  readonly term?: Term
}

/** One subject's outcome as far as a review can change it. */
export interface Outcome {
  readonly total: string | null
  readonly rank: number | null
  readonly grade: string | null
  /** Published points of the parts that the review changed, by part. */
  readonly parts: Readonly<Record<string, string | null>>
}

/** 复核决定书 to the one who objected; of others it says nothing. */
export function reviewDecision(decision: ReviewDecision): Paper {
  const { scheme, before, after, opinion, minutes, term } = decision
  const office = official(scheme.regulation.interpretedBy)
  const upheld = decision.outcome === 'upheld'
  return {
    title: `${scheme.year}年度绩效考评复核决定书`,
    office,
    day: decision.decidedOn,
    blocks: [
      { recipient: official(decision.subject) },
      {
        body: `${you(scheme)}于${officialDay(decision.filedOn)}就“${official(decision.about)}”提出的复核申请收悉。依照${cited(scheme.regulation.title)}，经复核，现决定如下：`,
      },
      ...(opinion
        ? [{ body: `评分单位${official(opinion.unit)}于${officialDay(opinion.date)}提出意见：${ended(opinion.text)}` }]
        : []),
      {
        body: `${upheld ? '复核申请成立，相应数据予以更正。' : '复核申请不成立，维持原得分。'}理由：${ended(decision.reason)}`,
      },
      ...(minutes
        ? [
            {
              body: `本次复核经${official(minutes.body)}研究决定（${official(minutes.minutesNumber)}，${officialDay(minutes.date)}）。`,
            },
          ]
        : []),
      comparison(scheme, before, after),
      ...(upheld && term
        ? [{ body: `更正后的结果另行书面反馈；如仍有异议，可在收到新的反馈书之日起${termText(term)}内提出。` }]
        : []),
      { signature: { by: office, day: officialDay(decision.decidedOn) } },
    ],
  }
}

function comparison(scheme: Scheme, before: Outcome, after: Outcome): PaperBlock {
  const total = scheme.parts.find(({ id }) => id === scheme.total)?.title ?? '总分'
  const changed = scheme.parts.filter(({ id }) => id !== scheme.total && before.parts[id] !== after.parts[id])
  return {
    table: {
      columns: [
        { heading: '项目', width: 40, align: 'left' },
        { heading: '复核前', width: 30 },
        { heading: '复核后', width: 30 },
      ],
      rows: [
        ...changed.map(({ id, title }) => [official(title), before.parts[id] ?? '', after.parts[id] ?? '']),
        [official(total), before.total ?? '', after.total ?? ''],
        ['名次', before.rank?.toString() ?? '', after.rank?.toString() ?? ''],
        ['拟定等次', before.grade ?? '未确定', after.grade ?? '未确定'],
      ],
    },
  }
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? official(text) : `${official(text)}。`
}
