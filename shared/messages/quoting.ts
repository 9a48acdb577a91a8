const LONGEST = 30

/** A person's text as a sentence can carry it: on one line, at most 30 characters. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line.slice(0, 4 * LONGEST))
  return characters.length > LONGEST || line.length > 4 * LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line
}

/** Texts within Chinese quotation marks: 「一等」、「二等」. */
export function quotedZh(...texts: readonly string[]): string {
  return texts.map((text) => `「${clipped(text)}」`).join('、')
}

/** Texts within English quotation marks: “一等”, “二等”. */
export function quotedEn(...texts: readonly string[]): string {
  return texts.map((text) => `“${clipped(text)}”`).join(', ')
}

/** Singular or plural: 1 row, 2 rows. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
