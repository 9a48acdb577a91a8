import { readFileSync } from 'node:fs'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { readExample, type Example } from '#shared/schemes/example.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

/** A regulation's example: the scheme as the example adopts it, its rows and what they come to. */
export interface ExampleYear {
  readonly name: string
  readonly example: Example
  readonly scheme: Scheme
  readonly appraisal: Appraisal
}

const SHIPPED = {
  银海区: ['yinhai', '2016'],
  市妇联: ['womens-federation', 'v1'],
  格尔木: ['golmud', '2017'],
  威海经区: ['weihai', '2016'],
  和布克赛尔: ['hoboksar', '2011'],
  '75中': ['school-75', 'v1'],
  滕州市住建局: ['tengzhou-housing', 'v1'],
} as const

/** The seven example years by the names people call their regulations. */
export const EXAMPLE_YEARS: readonly ExampleYear[] = Object.entries(SHIPPED).map(([name, [folder, version]]) => {
  const file = new URL(`../../../shared/schemes/${folder}/example.yaml`, import.meta.url)
  const example = readExample(readFileSync(file, 'utf8'))
  const scheme = { ...shippedScheme(`${folder}/${version}.yaml`, example.adoption), adoption: 1 }
  return { name, example, scheme, appraisal: evaluate(scheme, example.tables) }
})

/** The example year of one regulation. */
export function exampleYear(name: keyof typeof SHIPPED): ExampleYear {
  const found = EXAMPLE_YEARS.find((one) => one.name === name)
  if (!found) throw new Error(`no example year of ${name}`)
  return found
}
