import { describe, expect, test } from 'vitest'
import {
  feedbackLetter,
  objectionForm,
  publicNotice,
  reviewDecision,
  situationReport,
  termOf,
  writePaper,
  type Paper,
} from '#functions/documents/papers/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { SubjectResult } from '#shared/engine/result.ts'
import { headersOf, paragraphsOf, ruled, scheme } from './example-year.ts'

const appraisal = evaluate(scheme, ruled(), { trace: 'all' })
const term = termOf(scheme, 'objection')

function resultOf(name: string): SubjectResult {
  const found = appraisal.results.find((one) => one.name === name)
  if (!found) throw new Error(`no result of ${name}`)
  return found
}

const unit = resultOf('区统计局')

async function wordsOf(paper: Paper): Promise<string> {
  return paragraphsOf(await writePaper(paper)).join('\n')
}

describe('书面反馈书', () => {
  const paper = feedbackLetter({
    scheme,
    result: unit,
    trace: appraisal.traces?.[unit.subjectId] ?? [],
    issuedOn: '2017-03-01',
    ...(term ? { term } : {}),
  })

  test('写明初步结果、总分、名次和拟定等次，每页标明初步结果', async () => {
    const bytes = await writePaper(paper)
    const words = paragraphsOf(bytes).join('\n')
    expect(words).toContain(
      `综合得分${unit.total?.published ?? ''}分，组内第${unit.rank ?? ''}名，拟定等次为${unit.grade ?? ''}`,
    )
    expect(headersOf(bytes)).toContain('初步结果')
  })

  test('告知七个工作日内可以提出复核申请，逾期不予受理（四(二)6）', async () => {
    expect(await wordsOf(paper)).toContain('可在收到本反馈书之日起7个工作日内提出复核申请')
  })

  test('表中各项得分就是公布的得分，扣分带事由和证明材料', async () => {
    const words = await wordsOf(paper)
    for (const id of ['target', 'public', 'leader', 'bonus', 'penalty', 'inspection'])
      expect(words).toContain(`\n${unit.parts[id]?.published ?? '没有'}\n`)
    expect(words).toContain('示例材料')
  })

  test('不写别的单位的任何得分和等次', async () => {
    const words = await wordsOf(paper)
    const others = appraisal.results.filter(({ name }) => name !== unit.name)
    const listed = others.filter(({ total }) => words.includes(`综合得分${total?.published ?? '没有'}`))
    expect(listed.filter(({ total }) => total?.published !== unit.total?.published)).toEqual([])
  })

  test('末尾附送达回执，收到日期和签收人空着；已签收的照填', async () => {
    expect(await wordsOf(paper)).toMatch(/送达回执\n[\s\S]*　　年　月　日\n签收人/)
    const receipt = { date: '2017-03-02', by: '单位经办人（示例）' }
    const signed = feedbackLetter({ scheme, result: unit, trace: [], issuedOn: '2017-03-01', receipt })
    expect(await wordsOf(signed)).toContain('2017年3月2日\n签收人\n单位经办人（示例）')
  })

  test('复核之后的反馈书说明代替哪一份；没有异议程序的办法不写时限', async () => {
    const words = await wordsOf(
      feedbackLetter({
        scheme,
        result: unit,
        trace: [],
        issuedOn: '2017-03-12',
        replaces: { issuedOn: '2017-03-01', reason: '复核更正' },
      }),
    )
    expect(words).toContain('2017年3月1日送达的反馈书因复核更正，由本反馈书代替。')
    expect(words).not.toContain('复核申请')
  })
})

describe('复核申请表', () => {
  test('空表留出填写的地方，填好的表照样印出', async () => {
    expect(await wordsOf(objectionForm({ scheme, day: '2017-03-05' }))).toContain(
      '申请单位\n收到反馈日期\n　　年　月　日',
    )
    const filled = await wordsOf(
      objectionForm({
        scheme,
        day: '2017-03-05',
        subject: '区统计局',
        receivedOn: '2017-03-02',
        until: '2017-03-13',
        about: '职能指标',
        statement: '扣分依据已更正。',
      }),
    )
    expect(filled).toContain('申请单位\n区统计局\n收到反馈日期\n2017年3月2日\n申请截止日期\n2017年3月13日')
  })
})

describe('复核决定书', () => {
  const decision = {
    scheme,
    subject: unit.name,
    filedOn: '2017-03-05',
    about: '职能指标',
    opinion: { unit: '区发改局', text: '同意更正', date: '2017-03-08' },
    reason: '抽查报告已更正',
    decidedOn: '2017-03-10',
    before: { total: '939.00', rank: 6, grade: '一等', parts: { functional: '570.50' } },
    after: { total: '941.00', rank: 5, grade: '一等', parts: { functional: '572.50' } },
  } as const

  test('申请成立：理由、评分单位意见、前后对照都有', async () => {
    const words = await wordsOf(reviewDecision({ ...decision, outcome: 'upheld' }))
    expect(words).toContain('评分单位区发改局于2017年3月8日提出意见：同意更正。')
    expect(words).toContain('复核申请成立，相应数据予以更正。理由：抽查报告已更正。')
    expect(words).toContain('职能指标\n570.50\n572.50\n综合得分\n939.00\n941.00\n名次\n6\n5')
  })

  test('申请不成立：维持原得分，前后相同', async () => {
    const words = await wordsOf(reviewDecision({ ...decision, after: decision.before, outcome: 'rejected' }))
    expect(words).toContain('复核申请不成立，维持原得分。')
    expect(words).toContain('综合得分\n939.00\n939.00\n名次\n6\n6\n拟定等次\n一等\n一等')
  })

  test('经领导小组决定的，写明纪要文号', async () => {
    const minutes = { body: '区绩效考评领导小组', minutesNumber: '示例纪要〔2017〕3号', date: '2017-03-09' }
    const words = await wordsOf(reviewDecision({ ...decision, outcome: 'upheld', minutes }))
    expect(words).toContain('经区绩效考评领导小组研究决定（示例纪要〔2017〕3号，2017年3月9日）')
  })
})

describe('公示', () => {
  const paper = publicNotice({
    scheme,
    appraisal,
    from: '2017-03-13',
    until: '2017-03-15',
    term: { days: 3, kind: 'calendar' },
    place: '区政府公示栏',
  })

  test('起止日期、天数和地点写全；没有联系方式的留空', async () => {
    const words = await wordsOf(paper)
    expect(words).toContain('公示期为2017年3月13日至2017年3月15日（3日），公示地点：区政府公示栏。')
    expect(words).toContain('联系方式：　')
  })

  test('每个单位恰好列一次，只有等次没有得分', async () => {
    const words = await wordsOf(paper)
    const listed = words.match(/：[^：]*。/g)?.flatMap((list) => list.slice(1, -1).split('、')) ?? []
    for (const { name } of appraisal.results) expect(listed.filter((one) => one === name)).toHaveLength(1)
    expect(words).not.toMatch(/\d\.\d\d/)
  })
})

describe('情况汇报与送审表', () => {
  const report = {
    scheme,
    appraisal,
    day: '2017-03-16',
    submittedTo: '区绩效考评领导小组',
    feedback: { issued: 45, received: 44 },
  }

  test('反馈、回执、复核逐件写明', async () => {
    const words = await wordsOf(
      situationReport({
        ...report,
        objections: [{ subject: '区统计局', about: '职能指标', outcome: 'upheld', reason: '抽查报告已更正' }],
      }),
    )
    expect(words).toContain('书面反馈45份，收到回执44份。收到复核申请1件')
    expect(words).toContain('区统计局\n职能指标\n申请成立，已更正\n抽查报告已更正')
  })

  test('送审表列出每个单位的得分、名次和拟定等次，留出审议意见', async () => {
    const words = await wordsOf(situationReport({ ...report, objections: [] }))
    expect(words).toContain('没有收到复核申请。')
    for (const { name, total } of appraisal.results)
      expect(words).toMatch(new RegExp(`${name}[\\s\\S]*${total?.published ?? ''}`))
    expect(words).toContain('审议意见')
  })

  test('同样的内容，同样的字节', async () => {
    const paper = situationReport({ ...report, objections: [] })
    expect(Buffer.compare(Buffer.from(await writePaper(paper)), Buffer.from(await writePaper(paper)))).toBe(0)
  })
})
