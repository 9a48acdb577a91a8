import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Connection } from '#functions/store/index.ts'
import { deleteTenant, exportTenant, restoreTenant, type Outcome } from './tenant-commands.ts'

const USAGE = `用法（npx tsx functions/operator/tenant.ts …）：
  export  --table 表名 --tenant 单位编号 --file 文件     导出一个单位的全部数据
  restore --table 表名 --file 文件                       把导出的数据写进没有该单位数据的表
  delete  --table 表名 --tenant 单位编号 --confirm 单位编号  删除一个单位的全部数据，测评库中的也在内
          加 --keep-ballots 只删考核数据，恢复之前用：正在进行的网上测评不受影响
测评库用 --ballots-table 给出，不给出时是表名加 -ballots；
区域用 --region 给出；本机数据库用 --endpoint http://127.0.0.1:端口。`

async function run(): Promise<Outcome> {
  const text = { type: 'string' } as const
  const options = {
    table: text,
    tenant: text,
    file: text,
    confirm: text,
    region: text,
    endpoint: text,
    'ballots-table': text,
  }
  const { values, positionals } = parseArgs({
    options: { ...options, 'keep-ballots': { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  })
  const given = (name: keyof typeof options): string => (typeof values[name] === 'string' ? values[name] : '')
  const connection: Connection = {
    tableName: given('table'),
    ...(given('ballots-table') === '' ? {} : { ballotsTableName: given('ballots-table') }),
    ...(given('region') === '' ? {} : { region: given('region') }),
    ...(given('endpoint') === '' ? {} : { endpoint: given('endpoint') }),
  }
  const has = (...names: readonly (keyof typeof options)[]) =>
    ['table' as const, ...names].every((name) => given(name) !== '')
  const [command] = positionals
  if (command === 'export' && has('tenant', 'file')) {
    const exported = await exportTenant(connection, given('tenant'))
    await writeFile(given('file'), exported.text)
    return { done: true, sentence: `已把“${given('tenant')}”的 ${exported.items} 条数据导出到 ${given('file')}。` }
  }
  if (command === 'restore' && has('file')) return restoreTenant(connection, await readFile(given('file'), 'utf8'))
  if (command === 'delete' && has('tenant'))
    return deleteTenant(connection, given('tenant'), given('confirm'), values['keep-ballots'] ? 'ballots' : 'nothing')
  return { done: false, sentence: USAGE }
}

const { done, sentence } = await run()
if (done) console.log(sentence)
else {
  console.error(sentence)
  process.exitCode = 1
}
