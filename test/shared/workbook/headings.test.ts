import { describe, expect, it } from 'vitest'
import { read, rowsOf, told } from './sheets.ts'

const HEADINGS = ['序号', '被考核单位', '指标', '分值', '考核得分', '扣分理由']
const ROW = ['1', '区发改局', '配合工作', 60, 58.5, '一项迟报']

describe('表头在哪一行、写成什么样,都认得', () => {
  it('合并的标题行、填表说明在上面', () => {
    const reading = read('评分', [['银海区2016年度考核评分表', null], [null], ['填表说明:按细则评分'], HEADINGS, ROW])
    expect(rowsOf(reading)).toEqual([
      { serial: '1', subject: '区发改局', indicator: '配合工作', maxPoints: 60, score: 58.5, reason: '一项迟报' },
    ])
    expect(reading.findings).toEqual([])
  })

  it('表头带分值单位、全角括号、空格、换行和冒号', () => {
    const reading = read('评分', [['序 号', '被考核单位:', '指 标', '分值(分)', '考核\n得分(分)', '扣分理由*'], ROW])
    expect(reading.recognised).toBe('yes')
    expect(rowsOf(reading)[0]).toMatchObject({ subject: '区发改局', score: 58.5, reason: '一项迟报' })
  })

  it('两行表头', () => {
    const reading = read('评分', [
      ['序号', '被考核单位', '指标', '分值', '得分情况', null, null],
      [null, null, null, null, '自评得分', '考核得分', '扣分理由'],
      ['1', '区发改局', '配合工作', 60, 60, 58.5, '一项迟报'],
    ])
    expect(rowsOf(reading)).toEqual([
      {
        serial: '1',
        subject: '区发改局',
        indicator: '配合工作',
        maxPoints: 60,
        selfScore: 60,
        score: 58.5,
        reason: '一项迟报',
      },
    ])
  })

  it('各单位习惯的叫法,列的次序不同,有自己的列', () => {
    const reading = read('Sheet1', [
      ['考核得分', '考核指标', '科室意见', '单位名称'],
      [58.5, '配合工作', '同意', '区发改局'],
    ])
    expect(rowsOf(reading)).toEqual([{ subject: '区发改局', indicator: '配合工作', score: 58.5 }])
    expect(reading.findings).toEqual([])
  })

  it('写了评分标准的评分表仍是评分表,不是指标表', () => {
    const reading = read('Sheet1', [
      ['被考核单位', '指标', '分值', '评分标准', '考核得分'],
      ['区发改局', '配合工作', 60, '按时完成', 58],
    ])
    expect(reading.table).toBe('observations')
  })
})

describe('表头错了、缺了、重了,都说出来,不猜着读', () => {
  it('错一个字:指出这个单元格和应有的表头,不取数', () => {
    const reading = read('评分', [
      ['被考核单位', '指标', '分值', '考核得份'],
      ['区发改局', '配合工作', 60, 58.5],
    ])
    expect(reading.recognised).toBe('nearly')
    expect(reading.tables).toEqual([])
    expect(reading.findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'heading-unknown', heading: '考核得份', like: '考核得分' },
        places: [{ kind: 'cell', sheet: '评分', address: 'D1' }],
      },
    ])
  })

  it('缺一个表头', () => {
    const reading = read('评分', [
      ['被考核单位', '指标', '分值'],
      ['区发改局', '配合工作', 60],
    ])
    expect(reading.findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'heading-missing', heading: '考核得分', table: 'observations' },
        places: [{ kind: 'cell', sheet: '评分', address: 'A1' }],
      },
    ])
  })

  it('可有可无的列写错了,提示一下,其余照读', () => {
    const reading = read('评分', [
      ['被考核单位', '指标', '考核得分', '扣分里由'],
      ['区发改局', '配合工作', 58.5, '迟报'],
    ])
    expect(told(reading.findings)).toEqual(['warning heading-unknown D1'])
    expect(rowsOf(reading)).toEqual([{ subject: '区发改局', indicator: '配合工作', score: 58.5 }])
  })

  it('同一个表头出现两次', () => {
    const reading = read('评分', [
      ['被考核单位', '指标', '考核得分', '考核得分'],
      ['区发改局', '配合工作', 58.5, 57],
    ])
    expect(told(reading.findings)).toEqual(['error heading-repeated D1'])
  })

  it('不是我们的表', () => {
    const reading = read('通讯录', [
      ['姓名', '电话'],
      ['示例甲', '0779-0000000'],
    ])
    expect(reading.recognised).toBe('no')
    expect(reading.findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'table-unrecognised', headings: ['姓名', '电话'] },
        places: [{ kind: 'sheet', sheet: '通讯录' }],
      },
    ])
  })

  it.each(['得分(百分制)', '得分（百分制）', '得分 （百分制） '])('表头的括号全角半角都认得：%s', (heading) => {
    const { tables, findings } = read('公众评议', [
      ['被考核单位', '评议主体', heading],
      ['区发改局', '服务对象', 90],
    ])
    expect([tables.map(({ columns }) => columns), findings]).toEqual([[['subject', 'evaluatorClass', 'score']], []])
  })

  it('两种表的表头都齐了而分不出是哪一种', () => {
    const both = read('合表', [
      ['被考核单位', '发现问题', '扣分', '否决事项', '认定部门'],
      ['区发改局', '台账不全', 1, '无', '无'],
    ])
    expect(told(both.findings)).toEqual(['error table-ambiguous A1'])
    expect(both.tables).toEqual([])
  })

  it('办公室自己的表凑巧有几个相同的表头,不算错;按名称应是我们的表,才说缺了什么', () => {
    const rows = [
      ['单位名称', '指标', '进度'],
      ['区发改局', '配合工作', '80%'],
    ]
    expect(read('进度', rows).recognised).toBe('no')
    expect(told(read('评分', rows).findings)).toEqual(['error heading-missing A1'])
    // a range given to a function is meant to be data
    expect(told(read('', rows).findings)).toEqual(['error heading-missing A1'])
  })

  it('名为“说明”而只有文字的表是办公室自己的', () => {
    expect(read('说明', [['本表由区绩效办填写'], ['填写时请注意', '不要改动表头']]).recognised).toBe('no')
  })

  it('表头全被改掉的评分表,应有的表头都说出来', () => {
    const codes = read('评分', [['甲', '乙', '丙']]).findings.map(({ problem }) => problem)
    expect(codes).toEqual(
      ['被考核单位', '指标', '考核得分'].map((heading) => ({
        code: 'heading-missing',
        heading,
        table: 'observations',
      })),
    )
  })
})
