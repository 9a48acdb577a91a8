import { describe, expect, it } from 'vitest'
import { APPRAISAL, EXAMPLE, SCHEME } from './yinhai.ts'

const results = new Map(APPRAISAL.results.map((result) => [result.name, result]))
const grades = (group: string) => APPRAISAL.results.filter((one) => one.group === group).map((one) => one.grade)
const count = (group: string, grade: string) => grades(group).filter((one) => one === grade).length

describe('银海区示例:一年的数据', () => {
  it('45 个单位,台账都已核对,不缺任何一项', () => {
    expect(APPRAISAL.results).toHaveLength(45)
    expect(APPRAISAL.results.filter(({ total }) => total === null)).toEqual([])
  })

  it('第一组就是算例 Y-1:加分封顶、扣减、核验扣分、不合格、跨线并列按次序比较、第一名被一票否决', () => {
    // Y-1: 588 + 98 + 186 + 95.5 + 1 = 968.5; 575 + 96 + 181.2 + 92.8 + min(11, 10) − 2 − 0.5 = 952.5
    expect(results.get('区财政局')).toMatchObject({
      total: { published: '968.50' },
      rank: 1,
      gradeBefore: '一等',
      grade: '二等',
    })
    expect(results.get('区工信局')).toMatchObject({ total: { published: '952.50' }, rank: 3, grade: '一等' })
    expect(results.get('区工信局')?.parts).toMatchObject({
      bonus: { published: '10.00' },
      penalty: { published: '2.00' },
    })
    expect(results.get('区房屋土地征收办')).toMatchObject({ total: { published: '883.00' }, rank: 14, grade: '不合格' })
    expect(results.get('区统计局')).toMatchObject({ total: { published: '939.00' }, rank: 6, grade: '一等' })
    expect(results.get('区档案局')).toMatchObject({ total: { published: '939.00' }, rank: 6, grade: '二等' })
    expect([count('A', '一等'), count('A', '二等'), count('A', '三等'), count('A', '不合格')]).toEqual([5, 8, 0, 1])
  })

  it('第二组第六、七名的各项都相同,正好跨在一等和二等的界线上,次序也分不开', () => {
    const [a, b] = [results.get('区卫计局'), results.get('区文体广电局')]
    for (const part of ['total', 'target', 'public', 'leader', 'inspection'])
      expect(a?.parts[part]).toEqual(b?.parts[part])
    expect([a, b]).toMatchObject([
      { rank: 6, grade: null, gradeState: 'undecided' },
      { rank: 6, grade: null, gradeState: 'undecided' },
    ])
    const ties = APPRAISAL.groups.find(({ group }) => group === 'B')?.ties
    expect(ties).toMatchObject([{ subjects: ['B06', 'B08'], state: 'undecided' }])
    expect(ties?.[0]).not.toHaveProperty('reference')
  })

  it('第二组其余单位都不低于 900 分,等次已定', () => {
    const others = APPRAISAL.results.filter((one) => one.group === 'B' && one.gradeState === 'decided')
    expect(others).toHaveLength(12)
    expect(others.every(({ total }) => Number(total?.published) >= 900)).toBe(true)
  })

  it('第三组是算例 Y-2 的总分:末两名同分而在同一等次之内;区残联由二等降为三等', () => {
    expect(results.get('区纪委监察局')?.total?.published).toBe('972.48')
    expect([results.get('区信访局'), results.get('区人武部')]).toMatchObject([
      { total: { published: '918.88' }, rank: 16, grade: '三等' },
      { total: { published: '918.88' }, rank: 16, grade: '三等' },
    ])
    expect(results.get('区残联')).toMatchObject({ gradeBefore: '二等', grade: '三等', marks: ['downgraded'] })
    expect([count('C', '一等'), count('C', '二等'), count('C', '三等')]).toEqual([7, 7, 3])
  })

  it('除了待裁定的并列,没有别的问题', () => {
    expect(APPRAISAL.findings.map(({ problem }) => problem.code)).toEqual(['tie-undecided'])
  })

  it('都标明是示例', () => {
    for (const { table, columns, rows } of EXAMPLE.tables) {
      if (table === 'confirmations') continue
      const marked = rows.filter((row) => row.some((cell) => typeof cell === 'string' && cell.includes('示例')))
      // a full score needs no reason and no document, and so has nothing to mark
      const full = columns.includes('score')
        ? rows.filter((row) => row[columns.indexOf('score')] === row[columns.indexOf('maxPoints')])
        : []
      expect(marked.length + full.length, table).toBe(rows.length)
    }
    expect(JSON.stringify(EXAMPLE.adoption.parameters)).toContain('示例')
    expect(SCHEME.grades.tie.chain?.decision?.document).toContain('示例')
  })
})
