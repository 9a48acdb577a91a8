import { readdirSync } from 'node:fs'
import { describe, test } from 'vitest'
import { checkAppraisal } from './check-appraisal.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'
import { readUnitsCases, rowsOfUnits } from './units-case.ts'

/** Runs every case of units in a folder against the scheme it is about. */
export function describeUnits(folder: URL, scheme: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    for (const one of readUnitsCases(new URL(file, folder).pathname)) {
      describe(`${one.id} ${one.name}（${one.basis}）`, () => {
        test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
          '%s：%s',
          (_id, _name, variant) => {
            const adopted = shippedScheme(scheme, {
              readings: { ...one.readings, ...variant.readings },
              parameters: { ...one.parameters, ...variant.parameters },
            })
            const appraisal = appraisedInAnyOrder(adopted, rowsOfUnits(one, variant.rulings))
            checkAppraisal(appraisal, variant.expect)
          },
        )
      })
    }
  }
}
