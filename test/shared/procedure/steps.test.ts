import { describe, expect, test } from 'vitest'
import { closedSince, closedTables, isUpTo, mayWrite, moveBetween, stepStates } from '#shared/procedure/index.ts'
import { STANDARD_PROCEDURE } from '#shared/scheme/standard-procedure.ts'

describe('从一个环节到另一个环节', () => {
  test.each([
    ['进入下一环节', 'collecting', 'grading', { direction: 'on' }],
    ['跳过一个环节', 'collecting', 'deliberation', { wrong: 'skips' }],
    ['已经在这个环节', 'grading', 'grading', { wrong: 'same' }],
    ['没有这个环节', 'grading', 'graded', { wrong: 'unknown' }],
    ['重新开启', 'approval', 'collecting', { direction: 'back' }],
    ['归档之后不再变动', 'archived', 'publication', { wrong: 'archived' }],
  ])('%s', (_what, from, to, expected) => {
    expect(moveBetween(STANDARD_PROCEDURE, from, to)).toMatchObject(expected)
  })

  test('各环节已办、在办、待办', () => {
    const states = stepStates(STANDARD_PROCEDURE, 'deliberation').map(({ step, state }) => [step.id, state])
    expect(states).toEqual([
      ['collecting', 'done'],
      ['grading', 'done'],
      ['deliberation', 'now'],
      ['approval', 'ahead'],
      ['publication', 'ahead'],
      ['archived', 'ahead'],
    ])
  })

  test('退回到审定或更早的环节，原审定不再有效', () => {
    const upTo = ['grading', 'approval', 'publication'].map((id) => isUpTo(STANDARD_PROCEDURE, id, 'approval'))
    expect(upTo).toEqual([true, true, false])
  })
})

describe('各环节可以修改的数据', () => {
  test('不在本环节所列之中的表不能修改', () => {
    expect(closedTables({ edits: ['events'] }, ['events', 'ballots'])).toEqual(['ballots'])
    expect(closedTables({ edits: [] }, ['events'])).toEqual(['events'])
  })

  test.each([
    [undefined, ['unit'], true],
    [['office' as const], ['unit'], false],
    [['office' as const, 'unit' as const], ['unit'], true],
  ])('由谁填报：%s 对 %s', (by, roles, may) => {
    expect(mayWrite(by ? { by } : {}, roles)).toBe(may)
  })

  test.each([
    ['期限当日仍可修改', '2016-11-25', 'refused' as const, undefined],
    ['逾期一天不予调整', '2016-11-26', 'refused' as const, 'indicators'],
    ['没有写明逾期不予调整的，照常受理', '2016-11-26', 'warned' as const, undefined],
  ])('%s', (_what, today, late, table) => {
    const basis = { text: '三(二)' }
    const deadline = { id: 'adjustment', title: '指标调整备案', due: { on: '2016-11-25' }, late, basis }
    const step = { closes: { indicators: 'adjustment' } }
    expect(closedSince(step, [deadline], ['events', 'indicators'], today)?.table).toBe(table)
  })
})
