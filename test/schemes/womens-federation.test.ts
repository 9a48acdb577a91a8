import { readdirSync } from 'node:fs'
import { describe, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { checkAppraisal } from './check-appraisal.ts'
import { readPeopleCases, rowsOfPeople } from './people-case.ts'
import { shippedScheme } from './shipped.ts'

const FOLDER = new URL('./womens-federation/', import.meta.url)

for (const file of readdirSync(FOLDER).filter((name) => name.startsWith('w-'))) {
  for (const one of readPeopleCases(new URL(file, FOLDER).pathname)) {
    describe(`${one.id} ${one.name}（${one.basis}）`, () => {
      test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
        '%s：%s',
        (_id, _name, variant) => {
          const scheme = shippedScheme('womens-federation/v1.yaml', {
            readings: { ...one.readings, ...variant.readings },
            parameters: { ...one.parameters, ...variant.parameters },
          })
          checkAppraisal(evaluate(scheme, rowsOfPeople(one, variant.rulings), { trace: 'all' }), variant.expect)
        },
      )
    })
  }
}
