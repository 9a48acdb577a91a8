import { describe, expect, test } from 'vitest'
import { demandsOf, type ProcedureFacts } from '#shared/procedure/index.ts'
import type { STEP_KINDS } from '#shared/scheme/procedure-schema.ts'
import { sentence } from '#shared/messages/index.ts'

const day = '2017-02-20'
const received = (name: string, until: string) => ({ name, state: 'received' as const, until })

describe('进入下一环节之前还缺什么', () => {
  test.each<[string, (typeof STEP_KINDS)[number], Omit<ProcedureFacts, 'today'>, readonly string[]]>([
    ['填报环节不作要求', 'input', {}, []],
    ['归档之后没有下一环节', 'archive', {}, []],
    ['等次没有确认', 'grading', {}, ['grades-not-confirmed']],
    ['确认之后数据又改动', 'grading', { grades: { confirmed: true, changed: ['events'] } }, ['inputs-changed']],
    [
      '确认之后考核办法又有修订',
      'grading',
      { grades: { confirmed: true, changed: [], amended: true } },
      ['scheme-amended'],
    ],
    ['确认之后没有改动', 'grading', { grades: { confirmed: true, changed: [] } }, []],
    ['还没有发出反馈', 'feedback', { feedback: [{ name: '区财政局', state: 'not-issued' }] }, ['feedback-not-issued']],
    ['结果变动后反馈过时', 'feedback', { feedback: [{ name: '区财政局', state: 'outdated' }] }, ['feedback-outdated']],
    ['反馈没有签收', 'feedback', { feedback: [{ name: '区财政局', state: 'issued' }] }, ['receipt-missing']],
    ['期限最后一天还没有过', 'feedback', { feedback: [received('区财政局', day)] }, ['window-open']],
    ['期限前一天已满', 'feedback', { feedback: [received('区财政局', '2017-02-19')] }, []],
    [
      '复核申请没有办结',
      'feedback',
      { feedback: [received('区财政局', '2017-02-19')], openObjections: ['区财政局'] },
      ['objection-open'],
    ],
    ['还没有公示', 'notice', { notice: undefined }, ['notice-missing']],
    ['公示后结果变动', 'notice', { notice: { until: '2017-02-01', current: false } }, ['notice-outdated']],
    ['公示期最后一天', 'notice', { notice: { until: day, current: true } }, ['notice-running']],
    ['公示期满', 'notice', { notice: { until: '2017-02-19', current: true } }, []],
    [
      '公示期间有异议未办结',
      'notice',
      { notice: { until: '2017-02-19', current: true }, openObjections: ['示例甲'] },
      ['objection-open'],
    ],
    ['没有审议决定', 'deliberation', { decided: false }, ['decision-missing']],
    ['有审议决定', 'deliberation', { decided: true }, []],
    ['没有审定', 'approval', {}, ['approval-missing']],
    ['已审定', 'approval', { approved: true }, []],
    ['没有公布', 'publication', {}, ['publication-missing']],
    ['已公布', 'publication', { published: true }, []],
  ])('%s', (_what, kind, facts, codes) => {
    const demands = demandsOf({ kind, title: '本环节' }, { today: day, ...facts })
    expect(demands.map(({ problem }) => problem.code)).toEqual(codes)
  })

  test('一句话说清是谁、到哪一天', () => {
    const feedback = [
      received('区财政局', '2017-02-21'),
      received('区统计局', '2017-02-22'),
      received('区档案局', '2017-02-01'),
    ]
    const [open] = demandsOf({ kind: 'feedback', title: '反馈' }, { today: day, feedback })
    expect(open && sentence(open, 'zh-CN')).toBe(
      '「区财政局」、「区统计局」提出复核申请的期限到 2017-02-22 当日为止，请在期满后办理。',
    )
  })
})
