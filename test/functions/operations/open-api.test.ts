import { expect, test } from 'vitest'
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
