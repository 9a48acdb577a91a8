import fc from 'fast-check'
import { expect } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { SubjectResult } from '#shared/engine/result.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { requiredExamples, shippedDocument } from '#test/schemes/shipped.ts'
import { printed, text } from './fraction.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'

/** A year of a regulation under readings and parameters drawn at random. */
export interface Drawn<Parameters, Year> extends Adopted<Parameters> {
  readonly year: Year
}

/** One regulation ready to be reckoned both ways. */
export interface Reckoning<Drawing> {
  readonly drawn: fc.Arbitrary<Drawing>
  readonly scheme: (drawing: Drawing) => Scheme
  readonly rows: (drawing: Drawing) => TableRows[]
  /** Fails unless both ways agree on everything; how many subjects they agreed on. */
  readonly agree: (drawing: Drawing) => number
}

/** A regulation with its scheme document at hand. */
export function reckoning<Parameters, Year>(
  regulation: Regulation<Parameters, Year>,
): Reckoning<Drawn<Parameters, Year>> {
  const document = shippedDocument(regulation.scheme)
  const examples = requiredExamples(document)
  const readings = fc.record(
    Object.fromEntries(Object.entries(regulation.readings).map(([id, options]) => [id, fc.constantFrom(...options)])),
  )
  const schemeOf = (drawing: Drawn<Parameters, Year>): Scheme => {
    const entered = { ...examples, ...regulation.adoption(drawing.parameters) }
    const parameters = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== null))
    const { scheme, findings } = resolve(document, { readings: drawing.readings, parameters })
    if (!scheme) throw new Error(JSON.stringify(findings, null, 1))
    return scheme
  }
  return {
    drawn: fc.record({ readings, parameters: regulation.parameters, year: regulation.year }),
    scheme: schemeOf,
    rows: ({ year, ...adopted }) => regulation.rows(year, adopted),
    agree(drawing) {
      const { year, ...adopted } = drawing
      const scheme = schemeOf(drawing)
      const { results } = evaluate(scheme, regulation.rows(year, adopted))
      const found = results.map((one) => foundOf(scheme, one))
      const expected = regulation.plain(year, adopted).map(expectedOf)
      expect(found.sort(byName)).toEqual(expected.sort(byName))
      return found.length
    },
  }
}

function foundOf(scheme: Scheme, one: SubjectResult) {
  const complete = Object.entries(one.parts).filter(
    ([id, part]) => part.state === 'complete' && (id !== scheme.total || one.total !== null),
  )
  return {
    name: one.name,
    parts: Object.fromEntries(complete.map(([id, part]) => [id, part.exact])),
    total: one.total?.exact ?? null,
    published: one.total?.published ?? null,
    rank: one.rank,
    before: one.gradeBefore,
    grade: one.grade,
    prize: one.prize,
    money: one.money,
    consequences: one.consequences?.map((title) => scheme.consequences?.find((rule) => rule.title === title)?.id),
  }
}

function expectedOf(one: PlainResult) {
  return {
    ...one,
    parts: Object.fromEntries(Object.entries(one.parts).map(([id, exact]) => [id, text(exact)])),
    total: one.total && text(one.total),
    published: one.published && printed(one.published),
    prize: one.prize,
    money: one.money,
    consequences: one.consequences,
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}
