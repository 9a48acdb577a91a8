import { describe, expect, test } from 'vitest'
import { finding, type Problem } from '#shared/findings.ts'
import { LANGUAGES, namesOf, sentence, sentenceWithPlace } from '#shared/messages/index.ts'
import { en } from '#shared/messages/en.ts'
import { zhCn } from '#shared/messages/zh-cn.ts'
import { definitionOf, isTableName } from '#shared/tables/index.ts'
import { SAMPLES } from './samples.ts'

const problems: readonly Problem[] = Object.values(SAMPLES)
const SKIPPED = { 'zh-CN': '合计', en: 'totals' } as const

/** What the sentence of a problem must say: each of its data, a table by its sheet's title. */
function dataOf(problem: Problem, language: 'zh-CN' | 'en'): string[] {
  return Object.entries(problem).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'code') return []
    if (problem.code === 'rows-skipped' && key === 'what') return [SKIPPED[language]]
    if (key === 'table' && typeof value === 'string' && isTableName(value)) return [definitionOf(value).sheet]
    return (Array.isArray(value) ? value : [value]).map(String)
  })
}

describe.each(LANGUAGES)('words in %s', (language) => {
  test.each(problems.map((problem) => [problem.code, problem] as const))('%s', (_, problem) => {
    const text = sentence(finding('error', problem), language)
    for (const datum of dataOf(problem, language)) expect(text).toContain(datum)
    expect(text).toMatch(language === 'zh-CN' ? /。$/ : /\.$/)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/)
    expect(text).not.toContain(problem.code)
    expect(text).not.toMatch(/\n/)
  })
})

test('every code has its words in both languages, and no words are left over', () => {
  expect(Object.keys(zhCn).sort()).toEqual(Object.keys(SAMPLES).sort())
  expect(Object.keys(en).sort()).toEqual(Object.keys(SAMPLES).sort())
})

test('Chinese sentences are punctuated in full width', () => {
  for (const problem of problems) {
    const text = sentence(finding('error', problem), 'zh-CN')
    expect(text).not.toMatch(/[\u4e00-\u9fff」][,;:?()]/)
  }
})

test('a name of 2 MB does not make a sentence of 2 MB', () => {
  const text = sentence(finding('error', { code: 'subject-unknown', subject: '长'.repeat(2_000_000) }), 'zh-CN')
  expect(text.length).toBeLessThan(120)
  expect(text).toContain('长…')
})

test('the nearest place comes first, and ids read as names where they are known', () => {
  const names = namesOf({ parts: [], groups: [{ id: 'A', title: '经济管理类和其他类部门' }] }, [
    { subjectId: 'A03', name: '区财政局' },
  ])
  const one = finding('error', { code: 'group-incomplete', group: 'A', subjects: ['A03'] }, [
    { kind: 'cell', sheet: '评分', address: 'G12' },
    { kind: 'sheet', sheet: '评分' },
  ])
  expect(sentenceWithPlace(one, 'zh-CN', names)).toBe(
    '工作表「评分」G12：考核组「经济管理类和其他类部门」中「区财政局」的数据还不齐，补齐之前全组不排名、不定等次。',
  )
})
