import { readdirSync } from 'node:fs'
import { describe, test } from 'vitest'
import { checkAppraisal } from './check-appraisal.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { readPeopleCases, rowsOfPeople } from './people-case.ts'
import { shippedScheme } from './shipped.ts'

/** Runs every case of people in a folder against the scheme it is about. */
export function describePeople(folder: URL, scheme: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    for (const one of readPeopleCases(new URL(file, folder).pathname)) {
      describe(`${one.id} ${one.name}（${one.basis}）`, () => {
        test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
          '%s：%s',
          (_id, _name, variant) => {
            const adopted = shippedScheme(scheme, {
              readings: { ...one.readings, ...variant.readings },
              parameters: { ...one.parameters, ...variant.parameters },
            })
            const appraisal = appraisedInAnyOrder(adopted, rowsOfPeople(one, variant.rulings))
            checkAppraisal(appraisal, variant.expect)
          },
        )
      })
    }
  }
}
