const HIDDEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ（）．／－％＋]/gu
const BESIDE_HAN = /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu

/** A name as it is compared: full-width letters, digits and brackets made half-width, blanks beside Chinese characters dropped. */
export function nameText(text: string): string {
  return plainWidth(text).replace(/\s+/gu, ' ').trim().replace(BESIDE_HAN, '')
}

/** A heading as it is compared: like a name, without stars or a colon at its end. */
export function headingText(text: string): string {
  return nameText(text)
    .replace(/\s+/gu, '')
    .replace(/^[*★]+|[*★:：]+$/gu, '')
}

/** A heading without the unit or maximum in brackets at its end: 职能指标(600分) → 职能指标. */
export function headingWithoutBrackets(heading: string): string {
  const bare = heading.replace(/[([［【〔][^()[\]［］【】〔〕]*[)\]］】〕]$/u, '')
  return bare === '' ? heading : bare
}

/** The number in the brackets at a heading's end: 职能指标(600分) → 600. */
export function bracketNumber(heading: string): number | undefined {
  const digits = /[([](?:满分|分值)?(\d+(?:\.\d+)?)分?[)\]]$/u.exec(heading)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Text with full-width digits, letters, signs and blanks made half-width. */
export function plainWidth(text: string): string {
  return text
    .replace(HIDDEN, '')
    .replaceAll('\u3000', ' ')
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
}
