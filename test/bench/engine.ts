import { evaluate } from '#shared/engine/evaluate.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { medianMs, type BenchPart, type Figure } from './figure.ts'
import { syntheticRows } from './synthetic-rows.ts'

const RUNS = 7

/** The engine alone: against JSON.parse of the same rows, and how it grows. */
export const engine: BenchPart = {
  name: 'engine',
  async run() {
    const scheme = shippedScheme('yinhai/2016.yaml')
    const rows = syntheticRows(10_000)
    const text = JSON.stringify(rows)
    const parse = await medianMs(RUNS, () => JSON.parse(text) as unknown)
    const all = await medianMs(RUNS, () => evaluate(scheme, rows))
    const traced = await medianMs(3, () => evaluate(scheme, rows, { trace: 'all' }))
    const small = syntheticRows(1_000)
    const thousand = await medianMs(RUNS, () => evaluate(scheme, small))
    const office = syntheticRows(45)
    const figures: Figure[] = [
      {
        what: '10,000 subjects × 30 indicators: score, rank, grade',
        value: all / parse,
        unit: '×',
        atMost: 5,
        ratioTo: 'JSON.parse of the same rows',
      },
      {
        what: 'the same with all traces',
        value: traced / parse,
        unit: '×',
        atMost: 10,
        ratioTo: 'JSON.parse of the same rows',
      },
      {
        what: 'time per subject, 10,000 against 1,000',
        value: all / 10 / thousand,
        unit: '×',
        atMost: 1.3,
        ratioTo: 'the same for 1,000',
      },
      {
        what: '45 units in one call',
        value: await medianMs(RUNS, () => evaluate(scheme, office)),
        unit: 'ms',
        atMost: 300,
      },
    ]
    return figures
  },
}
