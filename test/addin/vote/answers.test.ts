import { describe, expect, test } from 'vitest'
import { pointsOf, standingOf, votesOf, type Paper } from '#addin/vote/answers.ts'

const points = { kind: 'points', from: 0, to: 100, decimals: 2 } as const
const options: Paper['asks'] = { kind: 'options', options: ['满意', '基本满意', '不满意'] }
const paper: Paper = {
  office: '示例区',
  title: '民主测评',
  partTitle: '民主评议',
  evaluatorClass: '干部职工',
  signed: false,
  asks: points,
  ownBallots: null,
  subjects: [
    { subject: 'P1', name: '甲' },
    { subject: 'P2', name: '乙' },
  ],
  lastDay: '2019-12-20',
}

describe('投票页上填的分数', () => {
  test.each([
    ['0', 0],
    ['100', 100],
    ['99.99', 99.99],
    ['87.', 87],
    ['８７．５', 87.5],
    ['87。5', 87.5],
    [' 92 ', 92],
  ])('“%s”算 %d 分', (text, expected) => {
    expect(pointsOf(points, text)).toBe(expected)
    expect(standingOf(points, { text })).toBe('given')
  })

  test.each(['-1', '100.01', '101', '92.555', '9o', '1e2', '九十', '9 2'])('“%s”不收', (text) => {
    expect(pointsOf(points, text)).toBeUndefined()
    expect(standingOf(points, { text })).toBe('wrong')
  })

  test('空着是没有评，不是零分', () => {
    expect(standingOf(points, undefined)).toBe('missing')
    expect(standingOf(points, { text: '  ' })).toBe('missing')
    expect(standingOf(options, undefined)).toBe('missing')
  })

  test('弃权和选定的档次都算评过', () => {
    expect(standingOf(points, { abstain: true })).toBe('given')
    expect(standingOf(options, { option: '满意' })).toBe('given')
  })
})

describe('一张票', () => {
  test('每个对象都评过才成票，次序同票面', () => {
    expect(votesOf(paper, { P2: { abstain: true }, P1: { text: '93.5' } })).toEqual([
      { subject: 'P1', score: 93.5 },
      { subject: 'P2', abstain: true },
    ])
    expect(votesOf({ ...paper, asks: options }, { P1: { option: '满意' }, P2: { option: '不满意' } })).toEqual([
      { subject: 'P1', option: '满意' },
      { subject: 'P2', option: '不满意' },
    ])
  })

  test('漏了一个，或有一个填得不对，都不成票', () => {
    expect(votesOf(paper, { P1: { text: '93.5' } })).toBeUndefined()
    expect(votesOf(paper, { P1: { text: '93.5' }, P2: { text: '935' } })).toBeUndefined()
  })
})
