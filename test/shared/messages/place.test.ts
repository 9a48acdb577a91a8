import { expect, test } from 'vitest'
import type { Place } from '#shared/findings.ts'
import { describeBasis, languageOf, placeText } from '#shared/messages/index.ts'

test.each<[Place, string, string]>([
  [{ kind: 'cell', sheet: '评分', address: 'G12' }, '工作表「评分」G12', 'sheet “评分” G12'],
  [{ kind: 'sheet', sheet: '评分' }, '工作表「评分」', 'sheet “评分”'],
  [{ kind: 'row', table: 'observations', row: 0 }, '「评分」表第 1 行', 'table “评分” row 1'],
  [
    { kind: 'row', table: 'observations', row: 2, column: 'score' },
    '「评分」表第 3 行「考核得分」列',
    'table “评分” row 3, column “考核得分”',
  ],
  [
    { kind: 'row', table: 'events', row: 2, column: '自建列' },
    '「加减分」表第 3 行「自建列」列',
    'table “加减分” row 3, column “自建列”',
  ],
  [{ kind: 'subject', subject: '区财政局' }, '区财政局', '区财政局'],
  [{ kind: 'group', group: '党委群团类单位' }, '考核组「党委群团类单位」', 'group “党委群团类单位”'],
  [
    { kind: 'line', file: 'yinhai/2016.yaml', line: 12, column: 5 },
    'yinhai/2016.yaml 第 12 行第 5 列',
    'yinhai/2016.yaml line 12, column 5',
  ],
  [{ kind: 'scheme', path: 'grades.quota' }, '方案 grades.quota', 'scheme grades.quota'],
])('%j', (place, chinese, english) => {
  expect(placeText(place, 'zh-CN')).toBe(chinese)
  expect(placeText(place, 'en')).toBe(english)
})

test('what an entry rests on', () => {
  const titles = {
    readings: {
      'A-01': {
        question: '名额不是整数',
        options: { largest: '最大余数法', up: '进一法' },
        default: 'largest',
        ask: true,
        reason: '合计等于总数',
      },
    },
    parameters: {
      weights: { title: '公众评议权重', decidedBy: '区绩效办', required: true, kind: 'weights', example: null },
    },
  } as const
  expect(describeBasis({ text: '三(一)1', quote: '占 70%' }, 'zh-CN')).toBe('三(一)1“占 70%”')
  expect(describeBasis({ text: '三(一)1' }, 'zh-CN')).toBe('三(一)1')
  expect(describeBasis({ reading: 'A-01' }, 'zh-CN')).toBe('口径 A-01')
  expect(describeBasis({ reading: 'A-01' }, 'zh-CN', titles)).toBe('口径 A-01（最大余数法）')
  const adopted = { ...titles, adoption: { readings: { 'A-01': 'up' } } }
  expect(describeBasis({ reading: 'A-01' }, 'en', adopted)).toBe('reading A-01 (进一法)')
  expect(describeBasis({ parameter: 'weights' }, 'zh-CN', titles)).toBe('公众评议权重由区绩效办确定')
  expect(describeBasis({ parameter: 'weights' }, 'en')).toBe('parameter weights')
})

test('a browser’s language tag chooses the language', () => {
  expect(['zh-Hans-CN', 'en-GB', 'fr', undefined].map(languageOf)).toEqual(['zh-CN', 'en', 'zh-CN', 'zh-CN'])
})
