import type { Scheme } from '#shared/scheme/schema.ts'
import { official } from '../official-text.ts'
import { subjects } from './address.ts'
import type { Paper } from './paper.ts'
import { dayOrBlank } from './term-of.ts'

/** An application for review; every entry left out is printed as room to write. */
export interface ObjectionForm {
  readonly scheme: Scheme
  /** The day the form is made. */
  readonly day: string
  readonly subject?: string
  readonly receivedOn?: string
  /** The last day of its own window. */
  readonly until?: string
  /** The part or indicator objected to. */
  readonly about?: string
  readonly score?: string
  readonly statement?: string
  readonly evidence?: string
  readonly filedOn?: string
}

/** 复核申请表, filled or blank. */
export function objectionForm(form: ObjectionForm): Paper {
  const { scheme, day } = form
  return {
    title: `${scheme.year}年度绩效考评复核申请表`,
    office: official(scheme.regulation.interpretedBy),
    day,
    blocks: [
      {
        form: [
          { label: `申请${subjects(scheme)}`, text: official(form.subject ?? ''), wide: true },
          { label: '收到反馈日期', text: dayOrBlank(form.receivedOn) },
          { label: '申请截止日期', text: dayOrBlank(form.until) },
          { label: '申请复核事项', text: official(form.about ?? '') },
          { label: '反馈得分', text: form.score ?? '' },
          { label: '申请理由', text: official(form.statement ?? ''), wide: true, lines: 6 },
          { label: '证明材料', text: official(form.evidence ?? ''), wide: true, lines: 2 },
          {
            label: scheme.subject === 'unit' ? '主要负责人签字\n（单位盖章）' : '申请人签字',
            text: '',
            lines: 2,
          },
          { label: '申请日期', text: dayOrBlank(form.filedOn), lines: 2 },
          { label: '评分单位意见', text: '', wide: true, lines: 2 },
          { label: '受理人', text: '' },
          { label: '受理日期', text: dayOrBlank(undefined) },
        ],
      },
      { note: '说明：本表一式两份，一份由申请者留存，一份报考评办公室；每一事项填一张。' },
    ],
  }
}
