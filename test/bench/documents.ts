import { writeBulletin } from '#functions/documents/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { medianMs, type BenchPart } from './figure.ts'
import { syntheticRows } from './synthetic-rows.ts'

/** 45 units with 779 goals: from closed data to the bulletin as a file. */
export const documents: BenchPart = {
  name: 'documents',
  async run() {
    const scheme = shippedScheme('yinhai/2016.yaml')
    const tables = syntheticRows(45, 17).map((table) =>
      // 17 goals each are 765; the first 14 units have one more
      table.table === 'observations' ? { ...table, rows: [...table.rows, ...moreGoals(14)] } : table,
    )
    const milliseconds = await medianMs(7, () =>
      writeBulletin({ scheme, appraisal: evaluate(scheme, tables), approval: null, settings: {} }),
    )
    return [{ what: '45 units × 779 goals: data closed to bulletin', value: milliseconds / 1000, unit: 's', atMost: 2 }]
  },
}

function moreGoals(units: number): (string | number)[][] {
  return Array.from({ length: units }, (_, index) => [`u${index}`, '共性指标', '指标17', 10, 9.5])
}
