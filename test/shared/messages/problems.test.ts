import { describe, expect, test } from 'vitest'
import type { Problem } from '#shared/findings.ts'
import { LANGUAGES, sentence, sentenceWithPlace } from '#shared/messages/index.ts'
import { zhCn } from '#shared/messages/zh-cn.ts'
import { PRODUCERS } from './produced/producers.ts'

const produced = Object.entries(PRODUCERS)

/** Problems that are about no one place. */
const EVERYWHERE = /^(reading-unknown|parameter-unknown|table-unrecognised|calendar-unknown|scheme-unknown)$/
/** Those of a step of the procedure, of a deadline, of the versions of a year, of a workbook as a whole. */
const OF_THE_WHOLE =
  /^(grades-not-confirmed|scheme-amended|inputs-changed|feedback-.*|receipt-missing|window-open|ballot-open|objection-open|notice-.*|decision-missing|approval-missing|publication-missing|deadline-on-day-off|versions-.*|amended-within-period|scheme-sheet-missing|scheme-too-.*|succession-circular)$/

/** The words and numbers a sentence has to say, but for those it words itself. */
function dataOf({ code, ...data }: Problem): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'table' || (code === 'rows-skipped' && key === 'what')) return []
    const said = Array.isArray(value) ? value.slice(0, 3) : [value]
    return said.map(String).filter((text) => text.length <= 20)
  })
}

describe('每个问题都由最小的输入引出，说明在哪里、怎么办', () => {
  test.each(produced)('%s', (code, produce) => {
    const found = produce().filter((one) => one.problem.code === code)
    const [first] = found
    if (!first) throw new Error(`${code} was not found`)
    if (!EVERYWHERE.test(code) && !OF_THE_WHOLE.test(code)) expect(first.places.length).toBeGreaterThan(0)
    for (const language of LANGUAGES) {
      const words = sentence(first, language)
      expect(words).not.toMatch(/undefined|NaN|\[object|\$\{/)
      for (const datum of dataOf(first.problem)) expect(words).toContain(datum)
      expect(words.length).toBeGreaterThan(10)
      if (first.places.length > 0) expect(sentenceWithPlace(first, language).length).toBeGreaterThan(words.length)
    }
    expect(sentence(first, 'zh-CN')).toMatch(/请|须|可填|补齐|不再|没有采用|未读取|没有当作/)
  })
})

test('没有一个问题无人引出', () => {
  expect(Object.keys(PRODUCERS).sort()).toEqual(Object.keys(zhCn).sort())
})
