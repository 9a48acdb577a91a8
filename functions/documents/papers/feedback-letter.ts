import { officialDay } from '#shared/dates/index.ts'
import type { SubjectResult, TraceLine } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { cited, official } from '../official-text.ts'
import { you } from './address.ts'
import type { Paper } from './paper.ts'
import { outcomeWords, reasonTable, scoreTable } from './result-tables.ts'
import { dayOrBlank, termText, type Term } from './term-of.ts'

/** What a written feedback is drafted from. */
export interface FeedbackLetter {
  readonly scheme: Scheme
  readonly result: SubjectResult
  /** The derivation as the subject may see it: of ballots only the weighted total. */
  readonly trace: readonly TraceLine[]
  readonly issuedOn: string
  /** How long an objection may take, counted from the receipt; absent where the regulation knows none. */
  readonly term?: Term
  /** Set when it replaces an earlier one after a review. */
  readonly replaces?: { readonly issuedOn: string; readonly reason: string }
  readonly receipt?: { readonly date: string; readonly by: string }
}

/** 初步结果反馈书 to one subject, with 送达回执 to cut off. */
export function feedbackLetter(letter: FeedbackLetter): Paper {
  const { scheme, result, trace, issuedOn, term, replaces, receipt } = letter
  const office = official(scheme.regulation.interpretedBy)
  const reasons = reasonTable(trace)
  const name = official(result.name)
  return {
    title: `${scheme.year}年度绩效考评\n初步结果反馈书`,
    mark: '初步结果',
    office,
    day: issuedOn,
    blocks: [
      { recipient: name },
      ...(replaces
        ? [
            {
              body: `${officialDay(replaces.issuedOn)}送达的反馈书因${official(replaces.reason)}，由本反馈书代替。`,
            },
          ]
        : []),
      {
        body: `根据${cited(scheme.regulation.title)}，${you(scheme)}${scheme.year}年度绩效考评初步结果为：${outcomeWords(result, '拟定等次')}。各项得分如下：`,
      },
      scoreTable(scheme, result),
      ...(reasons ? [{ body: '有事由记载的得分项如下：' }, reasons] : []),
      {
        body: term
          ? `${you(scheme)}如有异议，可在收到本反馈书之日起${termText(term)}内提出复核申请，写明事项和理由并附证明材料；收到的当日不计入，最后一日计入，逾期不予受理。`
          : `${you(scheme)}如有意见，请及时向我办反映。`,
      },
      { signature: { by: office, day: officialDay(issuedOn) } },
      { cutOff: '送达回执' },
      {
        form: [
          {
            label: '送达文书',
            text: `${scheme.year}年度绩效考评初步结果反馈书（${officialDay(issuedOn)}）`,
            wide: true,
          },
          { label: scheme.subject === 'unit' ? '受送达单位' : '受送达人', text: name, wide: true },
          { label: '收到日期', text: dayOrBlank(receipt?.date) },
          { label: '签收人', text: receipt?.by ?? '' },
        ],
      },
    ],
  }
}
