import { readFileSync } from 'node:fs'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Adoption, Json, SchemeDocument } from '#shared/scheme/document.ts'
import type { Scheme } from '#shared/scheme/schema.ts'

/** A scheme document that ships with the product. */
export function shippedDocument(path: string): SchemeDocument {
  const parsed = parseScheme(readFileSync(new URL(`../../shared/schemes/${path}`, import.meta.url), 'utf8'), path)
  if (!parsed.document) throw new Error(JSON.stringify(parsed.findings, null, 1))
  return parsed.document
}

/** The example's values of all required parameters. */
export function requiredExamples(document: SchemeDocument): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(document.parameters)
      .filter(([, parameter]) => parameter.required)
      .map(([name, parameter]) => [name, parameter.example]),
  )
}

/** A shipped scheme resolved with the required examples and what a case overrides; a parameter of null is left out. */
export function shippedScheme(path: string, adoption: Adoption = {}): Scheme {
  const document = shippedDocument(path)
  const parameters = Object.entries({ ...requiredExamples(document), ...adoption.parameters }).filter(
    ([, value]) => value !== null,
  )
  const resolution = resolve(document, {
    readings: adoption.readings ?? {},
    parameters: Object.fromEntries(parameters),
  })
  if (!resolution.scheme) throw new Error(JSON.stringify(resolution.findings, null, 1))
  return resolution.scheme
}
