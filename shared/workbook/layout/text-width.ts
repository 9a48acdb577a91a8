const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2014]/u
/** The height of one line of text in points, and the room above and below. */
const LINE = 15
const ROOM = 5

/** How wide a text is, in the characters that column widths count; a Chinese one takes two. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)
}

/** The width of a column for the longest of its texts, between the least and the most. */
export function widthOf(texts: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => textWidth(text) + 2)))
}

/** The height of a row for a text that wraps in so many characters. */
export function heightOf(text: string, width: number): number {
  return ROOM + LINE * Math.max(1, Math.ceil(textWidth(text) / width))
}
