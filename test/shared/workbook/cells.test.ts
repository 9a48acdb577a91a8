import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/tables/index.ts'
import { read, rowsOf, SCORES, told } from './sheets.ts'

/** 评分 with one row whose 考核得分 is `score`; it stands in F2. */
function withScore(score: Cell): ReturnType<typeof read> {
  return read('评分', [SCORES, ['1', '区发改局', '职能指标', '配合工作', 100, score, null, null, null]])
}

/** What was read as the score, and what was said of it. */
function scoreOf(score: Cell): { score: Cell; told: string[] } {
  const reading = withScore(score)
  return { score: rowsOf(reading)[0]?.['score'] ?? null, told: told(reading.findings) }
}

describe('数字:读得出的读出来并说明,读不出的指出单元格', () => {
  it.each<[Cell, Cell]>([
    [58.5, 58.5],
    [0, 0],
    ['85', 85],
    ['90.50', 90.5],
    ['-3', -3],
  ])('%s 就是 %s', (cell, value) => {
    expect(scoreOf(cell).score).toBe(value)
  })

  it.each<[string, number]>([
    ['85分', 85],
    ['85 分', 85],
    ['８５', 85],
    ['９０．５', 90.5],
    ['85%', 0.85],
    ['1,234.5', 1234.5],
  ])('%s 读作 %s,并说明', (cell, value) => {
    expect(scoreOf(cell)).toEqual({ score: value, told: ['note number-read-as F2'] })
  })

  it.each(['八十五', '优秀', '85-90', '1.2.3', '85分左右', '1,23'])('%s 不是数', (cell) => {
    expect(scoreOf(cell)).toEqual({ score: null, told: ['error not-a-number F2'] })
  })

  it.each<Cell>(['1e999', Infinity, 1e15, '9'.repeat(400)])('%s 大得不成其为分数', (cell) => {
    expect(scoreOf(cell)).toEqual({ score: null, told: ['error number-too-large F2'] })
  })

  it('位数超过单元格精度的原样保留', () => {
    expect(scoreOf('12.3456789012345678').score).toBe('12.3456789012345678')
  })

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?'])('公式错误 %s', (cell) => {
    expect(scoreOf(cell)).toEqual({ score: null, told: ['error cell-error F2'] })
  })

  it('同样的写法出现多次只说一次,单元格都列出', () => {
    const row = ['1', '区发改局', '职能指标', '配合工作', 100, '85分', null, null, null]
    expect(told(read('评分', [SCORES, row, row, row]).findings)).toEqual(['note number-read-as F2,F3,F4'])
  })
})

describe('三种状态:有分、不适用、缺项', () => {
  it.each(['不适用', '不涉及', '—', '——', '-', '/', '∕', '／', 'N/A', 'n/a', ' 不 适用 '])('%s 是不适用', (mark) => {
    expect(scoreOf(mark)).toEqual({ score: '不适用', told: [] })
  })

  it.each<Cell>([null, '', '  ', '\u3000'])('空单元格是缺项,不是零分', (cell) => {
    expect(scoreOf(cell)).toEqual({ score: null, told: [] })
    expect(rowsOf(withScore(cell))).toHaveLength(1)
  })
})

describe('日期', () => {
  const dateOf = (date: Cell) => {
    const reading = read('评分', [SCORES, ['1', '区发改局', '职能指标', '配合工作', 100, 90, null, date, null]])
    return { date: rowsOf(reading)[0]?.['date'] ?? null, told: told(reading.findings) }
  }

  it('2016-11-25 就是日期', () => {
    expect(dateOf('2016-11-25')).toEqual({ date: '2016-11-25', told: [] })
  })

  it.each<Cell>(['2016.11.25', '2016年11月25日', '2016/11/25', '2016-11-5', '20161125', '２０１６．１１．２５', 42699])(
    '%s 读作日期,并说明',
    (cell) => {
      expect(dateOf(cell)).toMatchObject({ told: ['note date-read-as H2'] })
      expect(dateOf(cell).date).toMatch(/^2016-11-(25|05)$/)
    },
  )

  it('Excel 给加载项的日期本来就是序列值,不必说明', () => {
    const row = ['1', '区发改局', '职能指标', '配合工作', 100, 90, null, 42699, null]
    const reading = read('评分', [SCORES, row], { serialDates: true })
    expect(rowsOf(reading)[0]?.['date']).toBe('2016-11-25')
    expect(reading.findings).toEqual([])
  })

  it.each<Cell>(['2016.13.1', '2016-02-30', '年底', 7, '2016.11'])('%s 不是日期', (cell) => {
    expect(dateOf(cell)).toEqual({ date: null, told: ['warning not-a-date H2'] })
  })
})

describe('名称和文字', () => {
  it('名称里的空格、换行、全角字母数字不算不同', () => {
    const rows = rowsOf(
      read('评分', [SCORES, ['1', ' 区 发\n改局\u3000', '职能指标', '第Ａ１项(一)', 100, 90, null, null, null]]),
    )
    expect(rows[0]).toMatchObject({ subject: '区发改局', indicator: '第A1项(一)' })
  })

  it.each(["=cmd|' /C calc'!A0", '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3+cmd|x!A1'])(
    '单位名称写成公式 %s:拒绝这一行并指出单元格',
    (name) => {
      const reading = read('评分', [SCORES, ['1', name, '职能指标', '配合工作', 100, 90, null, null, null]])
      expect(told(reading.findings)).toEqual(['error formula-text B2'])
      expect(rowsOf(reading)).toEqual([])
    },
  )

  it('超过 32767 个字符的单元格', () => {
    const row = ['1', '区发改局', '职能指标', '配合工作', 100, 90, '理'.repeat(700_000), null, null]
    const reading = read('评分', [SCORES, row])
    expect(reading.findings).toMatchObject([
      { severity: 'error', problem: { code: 'text-too-long', length: 700_000, limit: 32767 } },
    ])
    expect(rowsOf(reading)[0]).toMatchObject({ subject: '区发改局', score: 90 })
  })

  it('分数栏里两兆字的单元格也是同一句话', () => {
    expect(scoreOf('9'.repeat(2_000_000)).told).toEqual(['error text-too-long F2'])
  })
})
