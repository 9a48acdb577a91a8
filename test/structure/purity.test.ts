import { describe, expect, test } from 'vitest'
import { filesUnder, importsUnder, packageOf, SOURCES, written } from './files.ts'
import { namesUsed } from './names-used.ts'

const PACKAGES = ['zod', 'yaml', 'chinese-days']

/** Clock, randomness, input, output, and the places they come from. */
const IMPURE =
  /^(Office|Excel|OfficeExtension|CustomFunctions|window|document|self|process|fetch|XMLHttpRequest|WebSocket|localStorage|setTimeout|setInterval|queueMicrotask|crypto|performance|console|require)(\.|$)|^globalThis\.(process|fetch|crypto|document|window)|^Date\.now$|^Math\.random$|^new Date\(0\)$|^new Intl\.DateTimeFormat/

describe('shared/ is pure', () => {
  test(`it uses no package but ${PACKAGES.join(', ')}, and nothing of Node`, () => {
    const wrong = importsUnder('shared').filter((one) => {
      const name = packageOf(one)
      return one.specifier.startsWith('node:') || (name !== undefined && !PACKAGES.includes(name))
    })
    expect(wrong.map(written)).toEqual([])
  })

  test('it reads no clock, no randomness, no network, no page and no host', () => {
    const uses = filesUnder('shared', SOURCES).flatMap((file) =>
      namesUsed(file)
        .filter(({ text }) => IMPURE.test(text))
        .map(({ text, line }) => `${file}:${line} ${text}`),
    )
    expect(uses).toEqual([])
  })

  test('a date is made only from what is passed in', () => {
    expect(IMPURE.test('new Date(0)')).toBe(true)
    expect(IMPURE.test('new Date(1)')).toBe(false)
  })
})

describe('Office.js is known only where the add-in meets Excel', () => {
  const OFFICE = /^(Office|Excel|OfficeExtension|OfficeRuntime)(\.|$)/
  const CELL_ERRORS = /^CustomFunctions(\.|$)/

  test('Office and Excel in addin/excel (the workbench stands in for Excel itself)', () => {
    const uses = ['addin', 'functions', 'shared']
      .flatMap((folder) => filesUnder(folder, SOURCES))
      .filter((file) => !file.startsWith('addin/excel/') && !file.startsWith('addin/workbench/'))
      .flatMap((file) =>
        namesUsed(file)
          .filter(({ text }) => OFFICE.test(text))
          .map(({ text, line }) => `${file}:${line} ${text}`),
      )
    expect(uses).toEqual([])
  })

  test('errors of cells and their registration in addin/functions', () => {
    const uses = ['addin', 'functions', 'shared']
      .flatMap((folder) => filesUnder(folder, SOURCES))
      .filter((file) => !file.startsWith('addin/functions/') && !file.startsWith('addin/workbench/'))
      .flatMap((file) =>
        namesUsed(file)
          .filter(({ text }) => CELL_ERRORS.test(text))
          .map(({ text, line }) => `${file}:${line} ${text}`),
      )
    expect(uses).toEqual([])
  })
})
