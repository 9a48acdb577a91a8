import { describe, expect, test } from 'vitest'
import { versionsDiffer, versionsOf } from '#addin/tasks/workbook-versions.ts'

const ONE = { schemes: [{ scheme: 'yinhai@2016.1', from: '2016-01-01' }] }
const AMENDED = {
  schemes: [...ONE.schemes, { scheme: 'yinhai@2016.2', from: '2016-07-01', documentNumber: '示例办发〔2016〕9号' }],
}
const BOTH = 'yinhai@2016.1；2016-07-01 yinhai@2016.2'

test('考核周期的各个版本写成一段文字，第一个不写日期', () => {
  expect([ONE, AMENDED].map(versionsOf)).toEqual(['yinhai@2016.1', BOTH])
})

describe('本表写的版本与考核周期', () => {
  test.each([
    ['没有这个单元格', undefined, AMENDED],
    ['同一个版本', 'yinhai@2016.1', ONE],
    ['同样的两个版本', BOTH, AMENDED],
    ['同样的两个版本，另一种写法', 'yinhai@2016.1; 2016-07-01起 yinhai@2016.2', AMENDED],
  ])('相同，不提醒：%s', (_, cell, cycle) => {
    expect(versionsDiffer(cell, cycle)).toBeUndefined()
  })

  test.each([
    ['只写了修订以前的', 'yinhai@2016.1', AMENDED, false],
    ['只写了修订以后的', 'yinhai@2016.2', AMENDED, false],
    ['写的施行日期不同', 'yinhai@2016.1；2016-08-01 yinhai@2016.2', AMENDED, false],
    ['修订已经撤销', BOTH, ONE, false],
    ['空着', '', AMENDED, false],
    ['写得不对', '银海', AMENDED, false],
    ['另一个考核办法的工作簿', 'golmud@2017.1', AMENDED, true],
  ])('不同，提醒：%s', (_, cell, cycle, otherScheme) => {
    expect(versionsDiffer(cell, cycle)).toEqual({ workbook: cell, cycle: versionsOf(cycle), otherScheme })
  })
})
