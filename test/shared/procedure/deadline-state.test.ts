import { describe, expect, test } from 'vitest'
import { chineseCalendar, type Deadline } from '#shared/dates/index.ts'
import { deadlineState } from '#shared/procedure/index.ts'

const basis = { text: '四(二)' }
const calendar = chineseCalendar()
const stateOf = (due: Deadline['due'], today: string) =>
  deadlineState({ id: 'd', title: '期限', due, late: 'warned', basis }, today, calendar)

describe('一项期限在某一天处于什么状态', () => {
  test.each<[string, Deadline['due'], string, string]>([
    ['还有四个工作日', { on: '2016-11-25' }, '2016-11-21', 'running'],
    ['提前三个工作日提醒', { on: '2016-11-25' }, '2016-11-22', 'near'],
    ['当日仍在期限内', { on: '2016-11-25' }, '2016-11-25', 'near'],
    ['第二天已过', { on: '2016-11-25' }, '2016-11-26', 'past'],
    ['还没有开始', { from: '2017-01-01', until: '2017-01-31' }, '2016-12-31', 'not-begun'],
    ['没有截止日期', { from: '2016-10-01' }, '2017-05-01', 'running'],
    ['从各自收到之日起算', { days: 7, kind: 'working', after: '收到书面反馈' }, '2017-02-10', 'by-event'],
  ])('%s', (_what, due, today, state) => {
    expect(stateOf(due, today).state).toBe(state)
  })

  test('写明的日期是星期日：仍按写明的日期，并提醒', () => {
    const { due, findings } = stateOf({ on: '2011-04-10' }, '2011-04-01')
    expect(due).toBe('2011-04-10')
    expect(findings.map(({ severity, problem }) => [severity, problem.code])).toEqual([
      ['warning', 'deadline-on-day-off'],
    ])
  })
})
