import type { BallotView } from '#shared/api/ballot.ts'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { writeSlips } from '../excel/write-slips.ts'
import type { BallotsWords } from '../words/ballots/words.ts'

/** The codes of one class, as they were told. */
export interface ToldCodes {
  readonly title: string
  readonly codes: readonly string[]
}

/** Where voters go; the page stands at the root of the pane's own site. */
export function votingAddress(): string {
  return `${window.location.origin}/vote.html`
}

/** Writes the codes of a class to the sheet 票码 for printing, one slip each; gives the sheet's name. */
export async function writeCodeSlips(
  { title, lastDay }: Pick<BallotView, 'title' | 'lastDay'>,
  told: ToldCodes,
  { slips }: BallotsWords,
): Promise<string> {
  const rows = told.codes.map((code) => [title, told.title, votingAddress(), code, lastDay])
  await writeSlips(SHEETS.codes, { ...slips, rows })
  return SHEETS.codes
}
