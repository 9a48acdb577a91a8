import { evaluate } from '#shared/engine/evaluate.ts'
import type { Finding } from '#shared/findings.ts'
import type { Adoption } from '#shared/scheme/document.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

/** Rows as objects; a table left out has the rows of the small year, an empty one has none. */
export type Rows = Readonly<Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>>

const CONFIRMED: Rows['confirmations'] = ['加减分', '察访核验', '一票否决'].map((sheet) => ({ sheet, confirmed: '是' }))

/** A unit with a full score but for `less` points of 职能指标. */
export function unit(subject: string, less = 0): Required<Pick<Rows, 'observations' | 'ballots'>> {
  return {
    observations: [
      { subject, part: '职能指标', indicator: '配合工作', maxPoints: 100, score: 100 - less },
      { subject, part: '共性指标', indicator: '行政成本', maxPoints: 100, score: 100 },
    ],
    ballots: ['基层干部职工', '服务对象', '区领导', '镇领导'].map((evaluatorClass) => ({
      subject,
      evaluatorClass,
      score: 100,
    })),
  }
}

/** A complete year of 银海 with three units of one group, one below the other. */
export const COMPLETE: Rows = {
  roster: ['区发改局', '区工信局', '区财政局'].map((name) => ({ name, group: 'A' })),
  observations: [
    ...unit('区发改局').observations,
    ...unit('区工信局', 1).observations,
    ...unit('区财政局', 2).observations,
  ],
  ballots: ['区发改局', '区工信局', '区财政局'].flatMap((name) => unit(name).ballots),
  confirmations: CONFIRMED,
}

/** What 银海 finds in the small year once some tables are others. */
export function inYinhai(rows: Rows, adoption: Adoption = {}): readonly Finding[] {
  return inScheme('yinhai/2016.yaml', { ...COMPLETE, ...rows }, adoption)
}

/** What a shipped scheme finds in some rows. */
export function inScheme(path: string, rows: Rows, adoption: Adoption = {}): readonly Finding[] {
  return evaluate(shippedScheme(path, adoption), tablesOf(rows)).findings
}

/** The tables of rows given as objects. */
export function tablesOf(rows: Rows): TableRows[] {
  return Object.entries(rows).map(([table, of]) => {
    const columns = [...new Set(of.flatMap((row) => Object.keys(row)))]
    // a key of `Rows` is a table's name
    return { table: table as TableName, columns, rows: of.map((row) => columns.map((key) => row[key] ?? null)) }
  })
}
