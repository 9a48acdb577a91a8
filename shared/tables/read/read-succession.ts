import type { Finding } from '../../findings.ts'
import type { TableRows } from '../rows.ts'
import type { Subject, Succession } from '../typed.ts'
import { forEachRow, type RowReader } from './row-reader.ts'

const KINDS: Readonly<Record<string, Succession['kind'] | undefined>> = {
  更名: 'renamed',
  合并: 'merged',
  分设: 'split',
}
const KEEPS: Readonly<Record<string, boolean | undefined>> = { 是: true, 承接: true, 否: false, 不承接: false }

/**
 * 沿革. A renamed unit keeps its years unless the row says otherwise; one merged of several or split off keeps those of
 * a former one only where the row says 是.
 */
export function readSuccession(
  tables: readonly TableRows[],
  idOf: (name: string) => string | undefined,
  findings: Finding[],
): Succession[] {
  const read: Succession[] = []
  forEachRow('succession', tables, findings, (row) => {
    const now = row.text('subject')
    const former = row.text('former')
    const kind = named(KINDS, row.text('kind'))
    const date = row.text('date')
    if (now === '') row.report('error', { code: 'value-required', heading: '现单位' }, 'subject')
    if (former === '') row.report('error', { code: 'value-required', heading: '原单位' }, 'former')
    if (!kind) row.report('error', { code: 'mark-unknown', text: row.text('kind'), heading: '变更方式' }, 'kind')
    const dated = /^\d{4}-\d{2}-\d{2}$/.test(date)
    if (!dated) row.report('error', { code: 'not-a-date', text: date, heading: '变更日期' }, 'date')
    const keeps = keepsOf(row, kind)
    if (now === '' || former === '' || !kind || !dated || keeps === undefined) return
    read.push({ row: row.row, subject: idOf(now) ?? now, former, kind, date, keeps })
  })
  return withoutCircles(read, findings)
}

/** The rows less those that lead back to themselves, each circle told once. */
function withoutCircles(read: readonly Succession[], findings: Finding[]): Succession[] {
  let rows = [...read]
  for (let circle = circleIn(rows); circle; circle = circleIn(rows)) {
    const names = new Set(circle)
    for (const one of rows.filter(({ former }) => names.has(former)).slice(0, 1)) {
      findings.push({
        severity: 'error',
        problem: { code: 'succession-circular', subjects: circle },
        places: [{ kind: 'row', table: 'succession', row: one.row, column: 'former' }],
      })
    }
    rows = rows.filter(({ former }) => !names.has(former))
  }
  return rows
}

function keepsOf(row: RowReader, kind: Succession['kind'] | undefined): boolean | undefined {
  const text = row.text('keeps')
  if (text === '') return kind === 'renamed'
  const keeps = named(KEEPS, text)
  if (keeps === undefined) row.report('error', { code: 'mark-unknown', text, heading: '承接历年结果' }, 'keeps')
  return keeps
}

function named<Value>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return Object.hasOwn(words, text) ? words[text] : undefined
}

/** Names that lead back to themselves. */
function circleIn(rows: readonly Succession[]): string[] | undefined {
  const next = new Map<string, string[]>()
  for (const { former, subject } of rows) next.set(former, [...(next.get(former) ?? []), subject])
  for (const start of next.keys()) {
    const seen = new Set<string>([start])
    const open = [...(next.get(start) ?? [])]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === start) return [...seen]
      if (seen.has(name)) continue
      seen.add(name)
      open.push(...(next.get(name) ?? []))
    }
  }
  return undefined
}

/** Who today has taken over a former subject's years, each with the day the last change towards it was made. */
export function heirsOf(
  former: string,
  rows: readonly Succession[],
): readonly { readonly subject: string; readonly date: string }[] {
  return rows
    .filter((row) => row.former === former && row.keeps)
    .flatMap(({ subject, date }) => [{ subject, date }, ...heirsOf(subject, rows).map((heir) => ({ ...heir, date }))])
}

/** The subject a former one has become by renaming alone. */
export function renamedTo(
  former: string,
  rows: readonly Succession[],
  known: (id: string) => Subject | undefined,
): Subject | undefined {
  const renamed = rows.filter((row) => row.former === former && row.kind === 'renamed')
  const [only] = renamed
  if (!only || renamed.length > 1) return undefined
  return known(only.subject) ?? renamedTo(only.subject, rows, known)
}
