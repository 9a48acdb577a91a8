import { readdirSync } from 'node:fs'
import { describe, test } from 'vitest'
import type { TableRows } from '#shared/tables/index.ts'
import type { CaseFrame } from './case-frame.ts'
import { checkAppraisal } from './check-appraisal.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { readPeopleCases, rowsOfPeople } from './people-case.ts'
import { shippedScheme } from './shipped.ts'
import { readUnitsCases, rowsOfUnits } from './units-case.ts'

/** Runs every case of units in a folder against the scheme it is about. */
export function describeUnits(folder: URL, scheme: string): void {
  describeCases(folder, scheme, readUnitsCases, rowsOfUnits)
}

/** Runs every case of people in a folder against the scheme it is about. */
export function describePeople(folder: URL, scheme: string): void {
  describeCases(folder, scheme, readPeopleCases, rowsOfPeople)
}

function describeCases<Case extends CaseFrame>(
  folder: URL,
  scheme: string,
  read: (path: string) => readonly Case[],
  rowsOf: (one: Case, rulings: Readonly<Record<string, string>>) => TableRows[],
): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    for (const one of read(new URL(file, folder).pathname)) {
      describe(`${one.id} ${one.name}（${one.basis}）`, () => {
        test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
          '%s：%s',
          (_id, _name, variant) => {
            const adopted = shippedScheme(scheme, {
              readings: { ...one.readings, ...variant.readings },
              parameters: { ...one.parameters, ...variant.parameters },
            })
            checkAppraisal(appraisedInAnyOrder(adopted, rowsOf(one, variant.rulings)), variant.expect)
          },
        )
      })
    }
  }
}
