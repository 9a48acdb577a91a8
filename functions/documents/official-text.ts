const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Text in the punctuation of official documents: full width next to Chinese, so `一等,二等(2个)` is 一等，二等（2个）. */
export function official(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}、。」』”》）)])[,;:?!]|[,;:?!](?=[\p{Script=Han}「『“《（])/gu,
      (mark) => FULL_WIDTH[mark] ?? mark,
    )
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
}

/** 一 … 十, 十一 …: the number of a section. */
export function chineseNumeral(number: number): string {
  if (number <= 10) return NUMERALS[number] ?? String(number)
  return number < 20 ? `十${NUMERALS[number - 10] ?? ''}` : String(number)
}

/** 发文字号 with six-cornered brackets, no blanks, no 第: 银发[2017]第03号 is 银发〔2017〕3号. */
export function documentNumber(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[[(（【〔](\d{4})[\])）】〕]/, '〔$1〕')
    .replace(/〕第?0*(?=\d)/, '〕')
}

/** The name of a regulation in 《》, its number after them: 北海市…办法(试行)(北办发〔2009〕4号) → 《…（试行）》（北办发〔2009〕4号）. */
export function cited(title: string): string {
  const match = /^(.*)[(（]([^()（）]*〔\d{4}〕\d+号)[)）]$/.exec(title)
  return match ? `《${official(match[1] ?? '')}》（${match[2] ?? ''}）` : `《${official(title)}》`
}

/** The width of a text in full-width characters: a digit or Latin letter counts half. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0)
}
