import { expect, test } from 'vitest'
import { filesUnder, textOf } from './files.ts'

/** A text between quotes in which half-width punctuation touches a Chinese character, not at a word's end as in English. */
const HALF_WIDTH =
  /(['"`])(?:(?!\1).)*(?:[\p{Script=Han}”）》][,;!?](?!\s|\1)|[,;!?][\p{Script=Han}“（《])(?:(?!\1).)*\1/u
/** Excel's own codes in headers and footers. */
const CODES = /&"/
const COMMENT = /^\s*(\/\/|\/?\*)/

test('words for people carry full-width punctuation', () => {
  const wrong = ['shared', 'functions', 'addin'].flatMap((folder) =>
    filesUnder(folder, /\.tsx?$/).flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, at) =>
          !COMMENT.test(line) && !CODES.test(line) && HALF_WIDTH.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [],
        ),
    ),
  )
  expect(wrong).toEqual([])
})
