import type { Context } from '#functions/context.ts'
import type { RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { isRefused } from '#functions/refused.ts'
import { adoptScheme, createCycle, moveCycle, readCycle } from '#shared/api/index.ts'
import { yinhaiExample } from './yinhai-year.ts'

/** Runs an operation without HTTP; the path names the cycle 2016 unless told otherwise. */
export async function runOperation(name: string, given: Partial<RawInput>, as: Context): Promise<unknown> {
  const found = operations.find((one) => one.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  return found.run({ params: { cycle: '2016' }, query: {}, body: {}, ...given }, as)
}

/** Gives an office the scheme of 银海区 and a cycle at the step that takes rows of every table. */
export async function beginOffice(as: Context): Promise<void> {
  const { adoption } = await yinhaiExample()
  await done(adoptScheme.name, { params: {}, body: { document: 'yinhai', version: '2016', ...adoption } }, as)
  const cycle = { title: '2016年度绩效考评', scheme: 'yinhai@2016.1', year: 2016 }
  await done(createCycle.name, { params: {}, body: cycle }, as)
  for (;;) {
    const { state, next, version } = readCycle.output.parse(await done(readCycle.name, {}, as))
    if (state === 'summing-up' || !next) return
    await done(moveCycle.name, { body: { to: next.to, seen: version } }, as)
  }
}

async function done(name: string, given: Partial<RawInput>, as: Context): Promise<unknown> {
  const answer = await runOperation(name, given, as)
  if (isRefused(answer)) throw new Error(answer.detail)
  return answer
}
