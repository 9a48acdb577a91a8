import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerObjection, fileObjection, previewReview, reviewObjection } from '#shared/api/index.ts'
import { ARCHIVES, correction, cycle, filing, minutes, objectionOf, resultsNow } from './objection-steps.ts'
import { yinhaiInFeedback } from './yinhai-in-feedback.ts'
import type { Year } from './year.ts'

let year: Year

describe('口径为复核只升不降（Y-a12）', () => {
  beforeAll(async () => {
    year = await yinhaiInFeedback('yinhai', { [ARCHIVES]: '2017-02-13' }, { 'Y-a12': 'rise-only' })
    year.on('2017-02-22')
    await year.done(fileObjection, { as: year.unit(ARCHIVES), ...filing(ARCHIVES) })
    const { objection, version } = await objectionOf(year, ARCHIVES)
    const opinion = { seen: version, unit: '区绩效办', text: '扣分过轻。', agrees: false }
    await year.done(answerObjection, { params: { cycle, objection }, body: opinion })
  }, 90_000)
  afterAll(() => year.close())

  test('使申请单位少一分的更正，预览和决定都不受理，得分照旧；多一分的可以', async () => {
    const { objection, version } = await objectionOf(year, ARCHIVES)
    const before = await resultsNow(year)
    const lower = await correction(year, -1)
    const sentence = '方案规定复核只升不降，更正后“区档案局”的得分由 939.00 降为 938.00，不能这样更正。'
    const given = { params: { cycle, objection } }
    expect(await year.refused(previewReview, { ...given, body: { tables: lower } })).toEqual([409, sentence])
    const body = { seen: version, outcome: 'upheld' as const, reason: '重新核算（示例）' }
    expect(await year.refused(reviewObjection, { ...given, body: { ...body, tables: lower } })).toEqual([409, sentence])
    expect(await resultsNow(year)).toEqual(before)

    const higher = await correction(year, 2)
    const knockOn = { choice: 'add-seat' as const, ...minutes }
    await year.done(reviewObjection, { ...given, body: { ...body, tables: higher, knockOn } })
    expect((await resultsNow(year)).get(ARCHIVES)?.total?.published).toBe('941.00')
  })
})
