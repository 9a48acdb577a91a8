import { describe, expect, test } from 'vitest'
import { parseVersions, plainVersions, VERSIONS_EXAMPLE, writeVersions } from '#shared/scheme/versions-text.ts'

const ONE = [{ schemeId: 'yinhai@2016.1', from: '' }]
const AMENDED = [...ONE, { schemeId: 'yinhai@2016.2', from: '2016-07-01' }]
const TWICE = [...AMENDED, { schemeId: 'yinhai@2016.3', from: '2016-10-01' }]

describe('一段文字写明各个版本', () => {
  test.each([
    ['一个版本', 'yinhai@2016.1', ONE],
    ['年中修订一次', 'yinhai@2016.1；2016-07-01 yinhai@2016.2', AMENDED],
    ['修订两次', 'yinhai@2016.1；2016-07-01 yinhai@2016.2；2016-10-01 yinhai@2016.3', TWICE],
  ])('%s：写出再读回不变', (_, text, versions) => {
    expect(parseVersions(text)).toEqual(versions)
    expect(writeVersions(versions)).toBe(text)
    expect(plainVersions(text)).toBe(text)
  })

  test.each([
    ['前后的空格', '  yinhai@2016.1 ', ONE],
    ['半角分号', 'yinhai@2016.1;2016-07-01 yinhai@2016.2', AMENDED],
    ['分号两边的空格', 'yinhai@2016.1 ； 2016-07-01  yinhai@2016.2', AMENDED],
    ['句末的分号', 'yinhai@2016.1；2016-07-01 yinhai@2016.2；', AMENDED],
    ['逗号和“起”', 'yinhai@2016.1，2016-07-01起 yinhai@2016.2', AMENDED],
    ['“自”“起”之间没有空格', 'yinhai@2016.1；自2016-07-01起yinhai@2016.2', AMENDED],
    ['全角的字母和数字', 'ｙｉｎｈａｉ＠２０１６．１；２０１６－０７－０１　yinhai @ 2016.2', AMENDED],
    ['换行', 'yinhai@2016.1\n2016-07-01 yinhai@2016.2\n2016-10-01 yinhai@2016.3', TWICE],
  ])('也读得懂%s', (_, text, versions) => {
    expect(parseVersions(text)).toEqual(versions)
    expect(plainVersions(text)).toBe(writeVersions(versions))
  })

  test.each([
    ['空的', ' ；', { code: 'versions-not-named', text: '' }],
    ['只有名称', '银海', { code: 'versions-not-named', text: '银海' }],
    ['没有采用次数', 'yinhai@2016', { code: 'versions-not-named', text: 'yinhai@2016' }],
    ['采用次数是零', 'yinhai@2016.0', { code: 'versions-not-named', text: 'yinhai@2016.0' }],
    ['大写的代号', 'Yinhai@2016.1', { code: 'versions-not-named', text: 'Yinhai@2016.1' }],
    ['句号结尾', 'yinhai@2016.1。', { code: 'versions-not-named', text: 'yinhai@2016.1。' }],
    ['后一个只有日期', 'yinhai@2016.1；2016-07-01', { code: 'versions-not-named', text: '2016-07-01' }],
    [
      '第一个写了日期',
      '2016-01-01 yinhai@2016.1',
      { code: 'versions-first-dated', scheme: 'yinhai@2016.1', day: '2016-01-01' },
    ],
    ['后一个没有日期', 'yinhai@2016.1；yinhai@2016.2', { code: 'versions-day-missing', scheme: 'yinhai@2016.2' }],
    [
      '没有这一天',
      'yinhai@2016.1；2016-06-31 yinhai@2016.2',
      { code: 'not-a-date', text: '2016-06-31', heading: '施行日期' },
    ],
    [
      '日期不补零',
      'yinhai@2016.1；2016-7-1 yinhai@2016.2',
      { code: 'not-a-date', text: '2016-7-1', heading: '施行日期' },
    ],
    [
      '另一个考核办法',
      'yinhai@2016.1；2016-07-01 golmud@2016.2',
      { code: 'versions-of-others', schemes: ['yinhai@2016.1', 'golmud@2016.2'] },
    ],
    ['同一版本两次', 'yinhai@2016.1；2016-07-01 yinhai@2016.1', { code: 'versions-repeated', scheme: 'yinhai@2016.1' }],
    [
      '同一天起',
      'yinhai@2016.1；2016-07-01 yinhai@2016.2；2016-07-01 yinhai@2016.3',
      { code: 'versions-same-day', day: '2016-07-01', schemes: ['yinhai@2016.2', 'yinhai@2016.3'] },
    ],
    [
      '前一天起的写在后面',
      'yinhai@2016.1；2016-07-01 yinhai@2016.2；2016-06-30 yinhai@2016.3',
      { code: 'versions-out-of-order', scheme: 'yinhai@2016.3', day: '2016-06-30', before: '2016-07-01' },
    ],
  ])('说出错在哪里：%s', (_, text, problem) => {
    expect(parseVersions(text)).toEqual({ finding: { severity: 'error', problem, places: [] } })
    expect(plainVersions(text)).toBe(text.trim())
  })

  test('中间几万个空格也马上有答复', () => {
    const text = `a${' '.repeat(30_000)}!`
    expect(parseVersions(text)).toMatchObject({ finding: { problem: { code: 'versions-not-named', text: 'a !' } } })
  })

  test('句子里举的例子自己读得懂', () => {
    expect(parseVersions(VERSIONS_EXAMPLE.one)).toEqual(ONE)
    expect(parseVersions(VERSIONS_EXAMPLE.amended)).toEqual(AMENDED)
  })
})
