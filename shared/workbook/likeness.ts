/** Whether two words differ so little that one may be a slip of the other: by one character, or two of eight and more. */
export function isLike(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 2) return false
  const allowed = Math.max(a.length, b.length) >= 8 ? 2 : 1
  // of two characters one would be half the word
  if (Math.max(a.length, b.length) === 2) return false
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

/** The word of `known` that is most like `word`, if any is. */
export function closest(word: string, known: readonly string[]): string | undefined {
  return known
    .filter((one) => isLike(word, one))
    .sort((a, b) => distance(word, a) - distance(word, b))
    .at(0)
}

/** How many characters are to be put in, left out, changed or swapped to make one word the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = at(rows, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}
