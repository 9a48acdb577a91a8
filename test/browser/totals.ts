import type { Clerk } from './journey-page.ts'

const byName = ([a = '']: string[], [b = '']: string[]) => (a < b ? -1 : 1)

/** Names and totals as the sheet 汇总 has them, by its formulas. */
export async function totalsInSheet(clerk: Clerk): Promise<string[][]> {
  const [headings = [], ...rows] = await clerk.values('汇总', 'A3:M48')
  const [name, total] = ['单位', '综合得分'].map((heading) =>
    headings.findIndex((cell) => String(cell).includes(heading)),
  )
  return rows.map((row) => [String(row[name ?? 0]), Number(row[total ?? 0]).toFixed(2)]).sort(byName)
}

/** Names and totals as the page 计分 lists them. */
export async function shownTotals(clerk: Clerk): Promise<string[][]> {
  const rows = clerk.pane().locator('[data-testid^="group-"] tbody tr')
  const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
  return cells.map(([, name = '', total = '']) => [name, total]).sort(byName)
}
