import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/tables/index.ts'
import { exampleYear } from '#test/functions/workbooks/example-years.ts'
import { read, rowsOf, told } from './sheets.ts'

const indicators = [
  { title: '配合工作', part: '职能指标', maxPoints: 60 },
  { title: '深化改革工作', part: '职能指标', maxPoints: 40 },
  { title: '行政成本', part: '共性指标', maxPoints: 20 },
]

/** The long sheet that the wide sheets below must equal. */
const long = read('评分', [
  ['被考核单位', '得分项', '指标', '分值', '考核得分', '扣分理由'],
  ['区发改局', '职能指标', '配合工作', 60, 58.5, '一项迟报'],
  ['区发改局', '职能指标', '深化改革工作', 40, '不涉及', null],
  ['区工信局', '职能指标', '配合工作', 60, 57, null],
  ['区工信局', '职能指标', '深化改革工作', 40, null, null],
])

describe('评分单位返回的宽表(单位在行、指标在列)与长表读出同样的行', () => {
  it('每个指标后有扣分理由,指标名带分值', () => {
    const wide = read(
      '评分单位返回',
      [
        ['区委改革办评分表'],
        ['序号', '单位', '配合工作(60分)', '扣分理由', '深化改革工作(40)', '扣分理由'],
        ['1', '区发改局', 58.5, '一项迟报', '/', null],
        ['2', '区工信局', 57, null, null, null],
        ['', '平均', 57.75, null, null, null],
      ],
      { indicators },
    )
    expect(rowsOf(wide)).toEqual(rowsOf(long))
    expect(wide.cellOf('observations', 1, 'score')).toEqual({ kind: 'cell', sheet: '评分单位返回', address: 'E3' })
    expect(wide.cellOf('observations', 2, 'reason')).toEqual({ kind: 'cell', sheet: '评分单位返回', address: 'D4' })
  })

  it('两行表头:上一行是指标,下一行是得分、扣分理由', () => {
    const wide = read(
      'Sheet1',
      [
        ['序号', '被考核单位', '配合工作(60分)', null, '深化改革工作(40分)', null],
        [null, null, '得分', '扣分理由', '得分', '扣分理由'],
        ['1', '区发改局', 58.5, '一项迟报', '/', null],
        ['2', '区工信局', 57, null, null, null],
      ],
      { indicators },
    )
    expect(rowsOf(wide)).toEqual(rowsOf(long))
    expect(wide.findings).toEqual([])
  })

  it('只有最后一列扣分理由时,它属于整行', () => {
    const wide = read(
      'Sheet1',
      [
        ['单位', '配合工作', '行政成本', '扣分理由'],
        ['区发改局', 58, 19, '迟报'],
      ],
      { indicators },
    )
    expect(rowsOf(wide).map((one) => one['reason'])).toEqual(['迟报', '迟报'])
  })

  it('一个指标的宽表', () => {
    const wide = read(
      'Sheet1',
      [
        ['单位', '行政成本(20分)', '扣分理由', '评分单位'],
        ['区发改局', 19, '超支', '区机关事务局'],
      ],
      { indicators },
    )
    expect(rowsOf(wide)).toEqual([
      {
        subject: '区发改局',
        part: '共性指标',
        indicator: '行政成本',
        maxPoints: 20,
        score: 19,
        reason: '超支',
        scoredBy: '区机关事务局',
      },
    ])
  })

  it('改动了表头中的分值', () => {
    const wide = read(
      'Sheet1',
      [
        ['单位', '配合工作(80分)'],
        ['区发改局', 58],
      ],
      { indicators },
    )
    expect(wide.findings).toEqual([
      {
        severity: 'error',
        problem: { code: 'heading-unknown', heading: '配合工作(80分)', like: '配合工作(60分)' },
        places: [{ kind: 'cell', sheet: 'Sheet1', address: 'B1' }],
      },
    ])
  })

  it('宽表里读不出的分数指到它自己的单元格', () => {
    const wide = read(
      'Sheet1',
      [
        ['单位', '配合工作', '行政成本'],
        ['区发改局', '五十八', '19分'],
      ],
      { indicators },
    )
    expect(told(wide.findings)).toEqual(['error not-a-number B2', 'note number-read-as C2'])
  })
})

describe('评议表', () => {
  const counts: Cell[][] = [
    ['序号', '被考核单位', '评议主体', '满意', '比较满意', '基本满意', '不满意'],
    ['1', '区发改局', '服务对象', 60, 30, 8, 2],
    ['2', '区工信局', '服务对象', null, null, null, null],
  ]

  it('各档票数在列:一档一行', () => {
    const reading = read('公众评议', counts)
    expect(rowsOf(reading)).toEqual([
      { subject: '区发改局', evaluatorClass: '服务对象', option: '满意', count: 60 },
      { subject: '区发改局', evaluatorClass: '服务对象', option: '比较满意', count: 30 },
      { subject: '区发改局', evaluatorClass: '服务对象', option: '基本满意', count: 8 },
      { subject: '区发改局', evaluatorClass: '服务对象', option: '不满意', count: 2 },
      // 没有填票数的是缺项,不是零票
      { subject: '区工信局', evaluatorClass: '服务对象' },
    ])
    expect(reading.cellOf('ballots', 3, 'count')).toEqual({ kind: 'cell', sheet: '公众评议', address: 'G2' })
  })

  it('百分制得分', () => {
    const reading = read('领导评价', [
      ['单位', '评价主体', '得分(百分制)'],
      ['区发改局', '区领导', 94.6],
    ])
    expect(rowsOf(reading)).toEqual([{ subject: '区发改局', evaluatorClass: '区领导', score: 94.6 }])
  })
})

describe('人员的评议表：人员在行，评议主体在列', () => {
  const { scheme: people } = exampleYear('市妇联')

  it('三类评议主体各得一行，表头写姓名', () => {
    const reading = read(
      '民主评议汇总',
      [
        ['一般干部民主评议汇总表（示例）'],
        ['序号', '姓名', '主要负责同志', '单位副职', '干部职工'],
        [1, '示例05', 94, '93.5分', 93.2],
        [2, '示例06', 92, 91, null],
        ['合计', null, 186, 184.5, 93.2],
      ],
      { scheme: people },
    )
    expect(rowsOf(reading)).toEqual([
      { subject: '示例05', evaluatorClass: '主要负责同志', score: 94 },
      { subject: '示例05', evaluatorClass: '单位副职', score: 93.5 },
      { subject: '示例05', evaluatorClass: '干部职工', score: 93.2 },
      { subject: '示例06', evaluatorClass: '主要负责同志', score: 92 },
      { subject: '示例06', evaluatorClass: '单位副职', score: 91 },
      { subject: '示例06', evaluatorClass: '干部职工' },
    ])
    expect(told(reading.findings)).toEqual(['note number-read-as D3', 'note rows-skipped B5'])
  })

  it('一张票一行的，弃权原样留下，写成别的样子的名单照办法的写法', () => {
    const reading = read(
      '民主评议',
      [
        ['被测评人', '评议主体', '票号', '得分(百分制)', '本人票'],
        ['示例05', '干部 职工', 1, '弃权', null],
        ['示例06', '干部职工', 1, 95, '√'],
      ],
      { scheme: people },
    )
    expect(rowsOf(reading)).toEqual([
      { subject: '示例05', evaluatorClass: '干部职工', ballot: '1', score: '弃权' },
      { subject: '示例06', evaluatorClass: '干部职工', ballot: '1', score: 95, own: '是' },
    ])
    expect(reading.findings).toEqual([])
  })

  it('办法的名称带全角括号的，表里写半角也认得', () => {
    const { scheme: units } = exampleYear('格尔木')
    const reading = read(
      '单位名册',
      [
        ['单位代码', '单位全称', '考核组'],
        ['G101', '示例发改局', '部门一组(示例)'],
      ],
      { scheme: units },
    )
    expect(rowsOf(reading)).toEqual([{ code: 'G101', name: '示例发改局', group: '部门一组（示例）' }])
  })
})
