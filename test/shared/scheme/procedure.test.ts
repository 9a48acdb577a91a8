import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedDocuments } from '#functions/schemes/shipped-documents.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { STANDARD_PROCEDURE } from '#shared/scheme/standard-procedure.ts'

const text = readFileSync(new URL('../../../shared/schemes/yinhai/2016.yaml', import.meta.url), 'utf8')

describe('办理程序写错时，指明是哪一个环节', () => {
  test.each<[string, string, string, RegExp]>([
    ['环节的种类不存在', 'kind: deliberation', 'kind: deliberating', /./],
    ['数据表不存在', 'edits: [roster, indicators, history]', 'edits: [roster, indicator]', /./],
    ['审议环节不能改数据', 'kind: deliberation', 'kind: deliberation\n      edits: [events]', /不能修改数据表/],
    ['反馈没有期限', '      deadline: objection\n', '', /没有写明期限/],
    [
      '环节重复',
      '- { id: archived, title: 归档, kind: archive }',
      '- { id: approval, title: 归档, kind: archive }',
      /重复/,
    ],
    [
      '两个审定环节',
      '{ id: archived, title: 归档, kind: archive }',
      '{ id: again, title: 再审, kind: approval }',
      /只能有一个/,
    ],
    ['没有通报环节', 'kind: publication', 'kind: deliberation', /缺少publication环节/],
    ['先审定后计分', 'kind: grading', 'kind: approval', /./],
  ])('%s', (_what, from, to, detail) => {
    if (!text.includes(from)) throw new Error(`the scheme no longer reads ${from}`)
    const parsed = parseScheme(text.replace(from, to), '2016.yaml')
    const details = parsed.document
      ? []
      : parsed.findings.map(({ problem }) => ('detail' in problem ? problem.detail : problem.code))
    expect(details.some((one) => detail.test(one))).toBe(true)
  })

  test('期限不存在', () => {
    const parsed = parseScheme(text.replace('deadline: objection', 'deadline: objections'), '2016.yaml')
    const codes = parsed.document ? [] : parsed.findings.map(({ problem }) => problem.code)
    expect(codes).toContain('scheme-reference')
  })
})

test('随附的七个办法各有自己的程序，每个环节要么有原文依据，要么是审定、通报、归档', async () => {
  const shipped = await shippedDocuments()
  expect(shipped).toHaveLength(7)
  for (const { document } of shipped) {
    const { id, procedure } = document.body as {
      id: string
      procedure?: { steps: { id: string; kind: string; basis?: object }[] }
    } // parsed as a scheme
    expect([id, procedure?.steps.length ?? 0]).not.toEqual([id, 0])
    for (const step of procedure?.steps ?? [])
      if (!step.basis) expect([id, step.kind]).toEqual([id, expect.stringMatching(/^(approval|publication|archive)$/)])
  }
})

test('没有写程序的办法用通常的程序：填报、计分、审议、审定、通报、归档', () => {
  expect(STANDARD_PROCEDURE.steps.map(({ kind }) => kind)).toEqual([
    ...['input', 'grading', 'deliberation', 'approval', 'publication', 'archive'],
  ])
})
