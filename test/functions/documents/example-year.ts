import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { writeBulletin, type BulletinSettings, type Approval } from '#functions/documents/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import { readExample } from '#shared/schemes/example.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { shippedDocument } from '#test/schemes/shipped.ts'

/** The shipped example of 银海区 2016, and the document it adopts. */
export const document = shippedDocument('yinhai/2016.yaml')
export const example = readExample(
  readFileSync(new URL('../../../shared/schemes/yinhai/example.yaml', import.meta.url), 'utf8'),
)
const resolution = resolve(document, example.adoption)
if (!resolution.scheme) throw new Error(JSON.stringify(resolution.findings))

/** The scheme as the example adopts it. */
export const scheme = resolution.scheme

/** The example's rows with the tie of group B ruled on: the first tied unit gets the better grade. */
export function ruled(tables: readonly TableRows[] = example.tables): TableRows[] {
  const tie = evaluate(scheme, tables).groups.find(({ group }) => group === 'B')?.ties[0]
  if (!tie) throw new Error('the example has a tie in group B')
  const seats = tie.grades.flatMap(({ grade, seats: left }) => Array.from({ length: left }, () => grade))
  const decision: Cell[] = ['区绩效考评领导小组（示例）', '示例纪要〔2017〕2号', '2017-02-20']
  const rows = tie.subjects.map((subject, index): Cell[] => [
    subject,
    '并列处理意见',
    seats[index] ?? '',
    ...decision,
    '',
  ])
  const columns = ['subject', 'matter', 'opinion', 'body', 'document', 'date', 'reason']
  return [...tables.filter(({ table }) => table !== 'rulings'), { table: 'rulings', columns, rows }]
}

/** The decision that makes the example's result official. */
export const approval: Approval = {
  decidedBy: '区委常委会',
  minutesNumber: '示例常委会纪要〔2017〕5号',
  date: '2017-03-20',
}

/** The bulletin of an appraisal. */
export async function bulletin(
  appraisal: Appraisal,
  decided: Approval | null,
  settings: BulletinSettings = {},
): Promise<Uint8Array> {
  return writeBulletin({ scheme, appraisal, approval: decided, settings })
}

/** What a document says: paragraphs of its main part, in order; table cells too. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = partOf(bytes, 'word/document.xml')
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textIn(paragraph)).filter((text) => text !== '')
}

/** The texts of a document's headers, joined. */
export function headersOf(bytes: Uint8Array): string {
  const names = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header\d+\.xml$/.test(name))
  return names.map((name) => textIn(partOf(bytes, name))).join('')
}

/** One part of a document as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (!part) throw new Error(`no ${name} in the document`)
  return strFromU8(part)
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join('')
}
