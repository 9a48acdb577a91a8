import type { Finding } from '../findings.ts'
import type { SchemeDocument } from '../scheme/document.ts'
import { resolve } from '../scheme/resolve.ts'

/** The most work done on options: characters of the document times how many there are. */
const MOST_WORK = 20_000_000

/** What is wrong with a document once another option of a reading is chosen than the one taken by default, each in turn. */
export function findingsOfOtherOptions(document: SchemeDocument): Finding[] {
  const parameters = Object.fromEntries(
    Object.entries(document.parameters).map(([name, { example }]) => [name, example]),
  )
  const others = Object.entries(document.readings).flatMap(([reading, { options, default: taken }]) =>
    Object.keys(options).flatMap((option) => (option === taken ? [] : [{ [reading]: option }])),
  )
  if (JSON.stringify(document.body).length * others.length > MOST_WORK) return []
  const found = new Map<string, Finding>()
  for (const readings of others)
    for (const one of resolve(document, { readings, parameters }).findings)
      if (one.severity === 'error') found.set(JSON.stringify([one.problem, one.places]), one)
  return [...found.values()]
}
