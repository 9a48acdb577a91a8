import {
  confirmAllocation,
  createCycle,
  issueFeedback,
  moveCycle,
  patchTables,
  proposeAllocation,
  readCycle,
  recordReceipt,
  recordRulings,
} from '#shared/api/index.ts'
import { additionsOf, adoptExample, exampleOf } from './example-rows.ts'
import { rulingsOn } from './rulings.ts'
import { beginYear, type Year } from './year.ts'

const params = { cycle: '2016' }

/** 银海区 2016 with the example's rows, confirmed; feedback issued on 2017-02-10 and received that day, or as named. */
export async function yinhaiInFeedback(
  tenant: string,
  receipts: Readonly<Record<string, string | null>>,
  readings: Readonly<Record<string, string>> = {},
): Promise<Year> {
  const year = await beginYear(tenant)
  const shipped = await exampleOf('yinhai', '2016')
  const { adoption } = shipped
  const example = { ...shipped, adoption: { ...adoption, readings: { ...adoption.readings, ...readings } } }
  year.on('2017-02-03')
  const scheme = await adoptExample(year, { document: 'yinhai', version: '2016' }, example)
  await year.done(createCycle, { body: { title: '2016年度绩效考评', scheme, year: 2016 } })
  for (;;) {
    const { next, stateKind, version } = await year.done(readCycle, { params })
    if (stateKind === 'grading' || !next) break
    await year.done(moveCycle, { params, body: { to: next.to, seen: version } })
  }
  const filled = example.tables.map(({ table }) => table)
  await year.done(patchTables, { params, body: { tables: additionsOf(example, ...filled) } })
  const open = await year.done(proposeAllocation, { params })
  await year.done(recordRulings, { params, body: { rulings: rulingsOn(open.appraisal) } })
  const { allocationVersion } = await year.done(proposeAllocation, { params })
  await year.done(confirmAllocation, { params, body: { allocationVersion } })
  year.on('2017-02-10')
  await year.move('2016', 'feedback')
  const { feedback } = await year.done(issueFeedback, { params })
  for (const { subject, name } of feedback) {
    const date = name in receipts ? receipts[name] : '2017-02-10'
    if (date === undefined || date === null) continue
    year.on(date > '2017-02-10' ? date : '2017-02-10')
    const signed = { date, by: '示例签收人' }
    await year.done(recordReceipt, { params: { cycle: '2016', subject }, body: signed })
  }
  return year
}
