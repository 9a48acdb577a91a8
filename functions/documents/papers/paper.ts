import type { PrintedColumn, PrintedRow } from '../table.ts'

/** A field of a form: its label, what stands in it, and whether it takes a line of its own. */
export interface FormField {
  readonly label: string
  /** Empty where somebody fills it in by hand. */
  readonly text: string
  /** Takes the whole width; two short fields share a line otherwise. */
  readonly wide?: true
  /** Height in lines of writing; 1 when absent. */
  readonly lines?: number
}

/** A piece of a paper, top to bottom. */
export type PaperBlock =
  | { readonly recipient: string }
  | { readonly body: string }
  | { readonly heading: string }
  | { readonly note: string }
  | { readonly table: { readonly columns: readonly PrintedColumn[]; readonly rows: readonly PrintedRow[] } }
  | { readonly form: readonly FormField[] }
  | { readonly signature: { readonly by: string; readonly day: string } }
  /** A line at the end of a printed sheet, such as 制表人 · 审核人 · 负责人. */
  | { readonly signers: readonly string[] }
  /** A slip or sheet of its own on the next page. */
  | { readonly nextPage: string }
  /** A slip below a line to cut along. */
  | { readonly cutOff: string }

/** What one paper says, before anyone decides how it looks. */
export interface Paper {
  readonly title: string
  readonly subtitle?: string
  /** What stands at the head of every page, such as 初步结果. */
  readonly mark?: string
  /** Who makes it. */
  readonly office: string
  /** The day it is made, e.g. 2017-03-01. */
  readonly day: string
  readonly blocks: readonly PaperBlock[]
}
