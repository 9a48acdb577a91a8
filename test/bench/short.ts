import { shippedScheme } from '#test/schemes/shipped.ts'
import { appraisalRequest, withGroupsFor } from './engine-request.ts'
import { engineAsDeployed } from './engine-as-deployed.ts'
import type { BenchPart } from './figure.ts'
import { interleaved } from './interleaved.ts'

const ROUNDS = 7
const FEW = 1_000
const MANY = 10_000

/** The engine’s ratios alone, at a size that takes seconds: what can be told on any machine, however busy. */
export const short: BenchPart = {
  name: 'short',
  async run() {
    const evaluate = await engineAsDeployed()
    const yinhai = shippedScheme('yinhai/2016.yaml')
    const [fewScheme, manyScheme] = [withGroupsFor(yinhai, FEW), withGroupsFor(yinhai, MANY)]
    const [few, many] = [appraisalRequest(FEW), appraisalRequest(MANY)]
    const text = JSON.stringify({ tables: many })
    const { parse, plain, traced, small } = interleaved(ROUNDS, {
      parse: () => JSON.parse(text) as unknown,
      plain: () => evaluate(manyScheme, many),
      traced: () => evaluate(manyScheme, many, { trace: 'all' }),
      small: () => {
        for (let again = 0; again < MANY / FEW; again++) evaluate(fewScheme, few)
      },
    })
    const ratioTo = 'JSON.parse of the same request'
    return [
      {
        what: `${MANY} subjects × 30 indicators: score, rank, grade`,
        value: plain / parse,
        unit: '×',
        atMost: 5,
        ratioTo,
      },
      { what: 'the same with all traces', value: traced / parse, unit: '×', atMost: 10, ratioTo },
      {
        what: `time per subject, ${MANY} subjects`,
        value: plain / small,
        unit: '×',
        atMost: 1.3,
        ratioTo: `the same for ${FEW}`,
      },
    ]
  },
}
