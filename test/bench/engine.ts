import type { TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { memoryPerSubject } from './engine-memory.ts'
import { engineAsDeployed, type Evaluate } from './engine-as-deployed.ts'
import { officeTimes } from './engine-against-office.ts'
import { appraisalRequest, GROUP_SIZE, withGroupsFor } from './engine-request.ts'
import { medianMs, type BenchPart, type Figure } from './figure.ts'
import { floatLoop } from './float-loop.ts'
import { interleaved } from './interleaved.ts'
import type { BallotsIn } from './native-workbook.ts'
import { syntheticRows } from './synthetic-rows.ts'

const ROUNDS = 7
const FEW_ROUNDS = 3
const SUBJECTS = 10_000
const FEW = 1_000
const MANY = 100_000

const yinhai = shippedScheme('yinhai/2016.yaml')

/** The engine alone: against JSON.parse, plain floats and LibreOffice; how it grows; what memory it takes. */
export const engine: BenchPart = {
  name: 'engine',
  async run() {
    const evaluate = await engineAsDeployed()
    return [...(await speed(evaluate)), ...growth(evaluate), memory(evaluate), ...(await office(evaluate))]
  },
}

/** A request as it comes out of JSON, and its text. */
function request(subjects: number): { readonly text: string; readonly tables: readonly TableRows[] } {
  const text = JSON.stringify({ tables: appraisalRequest(subjects) })
  const parsed = JSON.parse(text) as { tables: readonly TableRows[] } // what was written just now
  return { text, tables: parsed.tables }
}

async function speed(evaluate: Evaluate): Promise<Figure[]> {
  const scheme = withGroupsFor(yinhai, SUBJECTS)
  const { text, tables } = request(SUBJECTS)
  const { parse, plain, traced, floats } = interleaved(ROUNDS, {
    parse: () => JSON.parse(text) as unknown,
    plain: () => evaluate(scheme, tables),
    traced: () => evaluate(scheme, tables, { trace: 'all' }),
    floats: () => floatLoop(tables),
  })
  const what = `10,000 subjects × 30 indicators, ledger and ballots in ${SUBJECTS / GROUP_SIZE} groups`
  const ratioTo = 'JSON.parse of the same request'
  const one = syntheticRows(45)
  return [
    { what: `${what}: score, rank, grade`, value: plain / parse, unit: '×', atMost: 5, ratioTo },
    { what: 'the same with all traces', value: traced / parse, unit: '×', atMost: 10, ratioTo },
    { what: 'the same without traces', value: plain / floats, unit: '×', ratioTo: 'a loop of floats without checks' },
    {
      what: '45 units in one call',
      value: await medianMs(ROUNDS, () => evaluate(yinhai, one)),
      unit: 'ms',
      atMost: 300,
    },
  ]
}

function growth(evaluate: Evaluate): Figure[] {
  const [fewScheme, manyScheme] = [withGroupsFor(yinhai, FEW), withGroupsFor(yinhai, MANY)]
  const [few, many] = [request(FEW).tables, request(MANY).tables]
  const times = interleaved(ROUNDS, {
    few: () => {
      for (let again = 0; again < 10; again++) evaluate(fewScheme, few)
    },
    many: () => evaluate(manyScheme, many),
  })
  const value = times.many / MANY / (times.few / FEW / 10)
  return [{ what: 'time per subject, 100,000 subjects', value, unit: '×', atMost: 1.3, ratioTo: 'the same for 1,000' }]
}

function memory(evaluate: Evaluate): Figure {
  const value = memoryPerSubject(evaluate, withGroupsFor(yinhai, SUBJECTS), request(SUBJECTS).tables, SUBJECTS)
  return { what: 'memory beyond request and result', value, unit: 'bytes a subject', atMost: 1000 }
}

/** Nothing where LibreOffice is not installed. */
async function office(evaluate: Evaluate): Promise<Figure[]> {
  const scheme = withGroupsFor(yinhai, SUBJECTS)
  const { tables } = request(SUBJECTS)
  const times = (rounds: number, ballotsIn: BallotsIn) =>
    officeTimes(rounds, tables, () => evaluate(scheme, tables), ballotsIn)
  const whole = await times(ROUNDS, 'sheet')
  const sorted = await times(FEW_ROUNDS, 'columns')
  if (whole === undefined || sorted === undefined) return []
  const what = 'LibreOffice computing the same by native formulas'
  return [
    { what, value: whole, unit: '×', atLeast: 100, ratioTo: 'the engine' },
    { what: `${what}, its ballots sorted by unit beforehand`, value: sorted, unit: '×', ratioTo: 'the engine' },
  ]
}
