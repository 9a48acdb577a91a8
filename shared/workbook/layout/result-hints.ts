import { SHEETS } from '../sheet-names.ts'

/** What the guide says of the sheets that are computed or printed, by their names. */
export const RESULT_HINTS: Readonly<Record<string, string>> = {
  [SHEETS.summary]: '得分、名次、拟定等次',
  [SHEETS.quota]: '各等次的测算数和核定名额',
  [SHEETS.scores]: '打印用，A3 横向',
  [SHEETS.leaders]: '打印用，供领导手工评价',
  [SHEETS.ballot]: '打印用，供评议人手工打分',
  [SHEETS.submission]: '打印用，报领导小组审议',
}
