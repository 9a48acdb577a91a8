import { expect, test } from 'vitest'
import { chineseNumeral, cited, documentNumber, official, widthOf } from '#functions/documents/official-text.ts'

test.each([
  ['一等,二等(2个)', '一等，二等（2个）'],
  ['工作方案(征求意见稿)', '工作方案（征求意见稿）'],
  ['60%,不超过600分', '60%，不超过600分'],
  ['得分:1,000.5', '得分：1,000.5'],
  ['yinhai@2016.1, v(2)', 'yinhai@2016.1, v(2)'],
])('%s 写作 %s', (typed, printed) => {
  expect(official(typed)).toBe(printed)
})

test.each([
  ['银发[2017]第03号', '银发〔2017〕3号'],
  ['银发（2017） 12 号', '银发〔2017〕12号'],
  ['银发〔2017〕120号', '银发〔2017〕120号'],
])('发文字号 %s 写作 %s', (typed, printed) => {
  expect(documentNumber(typed)).toBe(printed)
})

test.each(['北海市机关绩效考评办法(试行)(北办发〔2009〕4号)', '北海市机关绩效考评办法（试行）（北办发〔2009〕4号）'])(
  '引用规定加书名号，文号在后：%s',
  (title) => {
    expect(cited(title)).toBe('《北海市机关绩效考评办法（试行）》（北办发〔2009〕4号）')
  },
)

test('没有文号的只加书名号', () => {
  expect(cited('工作方案(征求意见稿)')).toBe('《工作方案（征求意见稿）》')
})

test('序号与字宽', () => {
  expect([1, 10, 11, 19].map(chineseNumeral)).toEqual(['一', '十', '十一', '十九'])
  expect(widthOf('2017年3月')).toBe(4.5)
})
