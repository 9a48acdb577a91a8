import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, sentence, sentenceWithPlace } from '#shared/messages/index.ts'
import { zhCn } from '#shared/messages/zh-cn.ts'
import { PRODUCERS } from './produced/producers.ts'

const produced = Object.entries(PRODUCERS)

/** Problems that are about no one place. */
const EVERYWHERE = new Set(['reading-unknown', 'parameter-unknown', 'table-unrecognised', 'calendar-unknown'])

describe('每个问题都由最小的输入引出，说明在哪里、怎么办', () => {
  test.each(produced)('%s', (code, produce) => {
    const found = produce().filter((one) => one.problem.code === code)
    const [first] = found
    if (!first) throw new Error(`${code} was not found`)
    if (!EVERYWHERE.has(code)) expect(first.places.length).toBeGreaterThan(0)
    for (const language of LANGUAGES) {
      const words = sentence(first, language)
      expect(words).not.toMatch(/undefined|NaN|\[object/)
      expect(words.length).toBeGreaterThan(10)
      if (first.places.length > 0) expect(sentenceWithPlace(first, language).length).toBeGreaterThan(words.length)
    }
    expect(sentence(first, 'zh-CN')).toMatch(/请|须|可填|补齐|不再|没有采用|未读取|没有当作/)
  })
})

test('没有一个问题无人引出', () => {
  const root = new URL('../../', import.meta.url)
  const tests = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(test\.tsx?|long\.ts|yaml)$/.test(path) && !path.startsWith('shared/messages/'))
    .map((path) => readFileSync(new URL(path, root), 'utf8'))
  const asked = new Set(produced.map(([code]) => code))
  const missing = Object.keys(zhCn).filter((code) => !asked.has(code) && !tests.some((text) => namesIt(text, code)))
  expect(missing).toEqual([])
})

/** Whether a test tells a problem by its code. */
function namesIt(text: string, code: string): boolean {
  return new RegExp(`(?<![a-z-])${code}(?![a-z-])`).test(text)
}
