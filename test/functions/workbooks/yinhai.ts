import { readFileSync } from 'node:fs'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { readExample, type Example } from '#shared/schemes/example.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

/** The example year of 银海区. */
export const EXAMPLE: Example = readExample(
  readFileSync(new URL('../../../shared/schemes/yinhai/example.yaml', import.meta.url), 'utf8'),
)

/** 银海区 2016 as the example adopts it. */
export const SCHEME: Scheme = { ...shippedScheme('yinhai/2016.yaml', EXAMPLE.adoption), version: '2016.1' }

/** The example year, appraised. */
export const APPRAISAL: Appraisal = evaluate(SCHEME, EXAMPLE.tables)
