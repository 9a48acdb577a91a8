import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const scheme = shippedScheme('yinhai/2016.yaml')
const ROSTER: TableRows = {
  table: 'roster',
  columns: ['code', 'name', 'group', 'order'],
  rows: [
    ['A01', '区发改局', 'A', 1],
    ['A02', '区工信局', 'A', 2],
  ],
}

const EVENT = ['serial', 'subject', 'rule', 'document', 'verified', 'reverses', 'reversalReason'] as const
const PRAISE: Cell[] = ['1', '区发改局', '表彰奖励', '银发〔2016〕8号', 2, null, null]
const OTHER: Cell[] = ['2', '区发改局', '工作创新', '银发〔2016〕9号', 1, null, null]
const reversal = (serial: string, of: string, more: { subject?: string; reason?: string; document?: string } = {}) => {
  const { subject = '区发改局', reason = '复核属实', document = '银绩办〔2017〕3号' } = more
  return [serial, subject, '表彰奖励', document, null, of, reason]
}

function read(table: TableName, columns: readonly string[], rows: readonly Cell[][]) {
  const found = readRows(scheme, [ROSTER, { table, columns, rows }])
  const findings = found.findings.map(({ severity, problem, places }) => {
    const [place] = places
    return [severity, problem.code, place?.kind === 'row' ? `${place.row} ${place.column ?? ''}`.trim() : '']
  })
  return { ...found, findings }
}

describe('一行冲销另一行：两行都在，都不计分', () => {
  test('加减分', () => {
    const { tables, findings } = read('events', EVENT, [PRAISE, OTHER, reversal('3', '1')])
    expect(tables.events.map(({ row }) => row)).toEqual([1])
    expect(findings).toEqual([['note', 'row-reversed', '0']])
  })

  test('察访核验和一票否决', () => {
    const columns = ['serial', 'subject', 'reason', 'deduction', 'document', 'reverses', 'reversalReason']
    const found = ['1', '区发改局', '台账不全', 2, null, null, null]
    const back = ['2', '区发改局', null, null, '银绩办〔2017〕3号', '1', '整改后复核撤销']
    expect(read('inspections', columns, [found, back]).tables.inspections).toEqual([])
    const vetoes = ['serial', 'subject', 'matter', 'document', 'reverses', 'reversalReason']
    const veto = ['1', '区发改局', '安全生产', '银安〔2016〕1号', null, null]
    const lifted = ['2', '区发改局', '安全生产', '银安〔2017〕1号', '1', '原认定撤销']
    expect(read('vetoes', vetoes, [veto, lifted]).tables.vetoes).toEqual([])
  })

  test('得分与从未有过这一行时一样', () => {
    const score = (rows: readonly Cell[][]) =>
      evaluate(scheme, [ROSTER, { table: 'events', columns: EVENT, rows }]).results.map(({ parts }) => parts)
    expect(score([PRAISE, OTHER, reversal('3', '1')])).toEqual(score([OTHER]))
    expect(score([PRAISE, OTHER])).not.toEqual(score([OTHER]))
  })
})

describe('冲销有误的，指明行和列，原来的行照旧计分', () => {
  test.each<[string, Cell[][], string[]]>([
    ['没有这个序号', [PRAISE, reversal('3', '9')], ['error', 'reversal-unknown', '1 reverses']],
    [
      '不是同一单位的行',
      [PRAISE, reversal('3', '1', { subject: '区工信局' })],
      ['error', 'reversal-unknown', '1 reverses'],
    ],
    ['序号有两行', [PRAISE, PRAISE, reversal('3', '1')], ['error', 'reversal-unknown', '2 reverses']],
    ['冲销的是一条冲销', [OTHER, reversal('3', '3')], ['error', 'reversal-unknown', '1 reverses']],
    ['没有写理由', [PRAISE, reversal('3', '1', { reason: '' })], ['error', 'value-required', '1 reversalReason']],
    ['没有写文号', [PRAISE, reversal('3', '1', { document: '' })], ['error', 'value-required', '1 document']],
  ])('%s', (_, rows, expected) => {
    expect(read('events', EVENT, rows).findings).toContainEqual(expected)
  })

  test('冲销两次的，只冲销一次', () => {
    const { findings, tables } = read('events', EVENT, [PRAISE, reversal('3', '1'), reversal('4', '1')])
    expect(tables.events).toEqual([])
    expect(findings).toEqual([
      ['note', 'row-reversed', '0'],
      ['error', 'reversal-unknown', '2 reverses'],
    ])
  })
})
