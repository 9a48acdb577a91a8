import { describe, expect, test } from 'vitest'
import { openApi } from '#functions/open-api.ts'
import { operations } from '#functions/operations/index.ts'

const description = openApi(operations)
const text = JSON.stringify(description)

test('every operation is described in Chinese under its path and method', () => {
  const paths = description.paths as Record<string, Record<string, { operationId: string; summary: string }>> // as OpenAPI has it
  for (const { name, method, path } of operations) {
    const described = paths[path]?.[method.toLowerCase()]
    expect(described?.operationId).toBe(name)
    expect(described?.summary).toMatch(/[一-龥]/)
  }
})

test('every reference leads to a schema', () => {
  const { schemas } = description.components as { schemas: Record<string, unknown> } // as OpenAPI has it
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
  expect(references.length).toBeGreaterThan(10)
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\/schemas\//)
    expect(Object.keys(schemas)).toContain(reference.replace('#/components/schemas/', ''))
  }
})

test('each parameter of a path is described', () => {
  for (const { path, name } of operations) {
    const braces = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const own = operations.find((one) => one.name === name)
    const paths = description.paths as Record<string, Record<string, { parameters: { name: string; in: string }[] }>> // as above
    const described = paths[path]?.[own?.method.toLowerCase() ?? '']?.parameters.filter((one) => one.in === 'path')
    expect(described?.map((one) => one.name)).toEqual(braces)
  }
})

describe('examples', () => {
  const described = (one: (typeof operations)[number]) => {
    const paths = description.paths as Record<string, Record<string, DescribedOperation>> // as OpenAPI has it
    return paths[one.path]?.[one.method.toLowerCase()]
  }

  interface DescribedOperation {
    readonly parameters: { readonly name: string; readonly in: string; readonly example?: unknown }[]
    readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly example?: unknown } }> }
  }

  test.each(operations.map((one) => [one.name, one] as const))('%s has them, as it takes them', (_, one) => {
    const found = described(one)
    const given = (place: string) =>
      Object.fromEntries(
        (found?.parameters ?? []).filter((each) => each.in === place).map(({ name, example }) => [name, example]),
      )
    const [path, query] = [given('path'), given('query')]
    expect([path, query].flatMap((each) => Object.values(each))).not.toContain(undefined)
    expect(one.params.safeParse(path)).toMatchObject({ success: true })
    expect(one.query.safeParse(query)).toMatchObject({ success: true })
    const json = found?.requestBody?.content['application/json']
    if (!json) return
    expect(json.schema.example).toBeDefined()
    expect(one.body.safeParse(json.schema.example)).toMatchObject({ success: true })
  })
})
