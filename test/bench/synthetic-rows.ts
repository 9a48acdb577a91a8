import type { Cell, TableRows } from '#shared/tables/index.ts'

/** Rows for `subjects` units in the scheme's three groups: so many indicators (30), four classes of review, a ledger entry for every third. */
export function syntheticRows(subjects: number, indicators = 30): TableRows[] {
  const roster: Cell[][] = []
  const observations: Cell[][] = []
  const ballots: Cell[][] = []
  const events: Cell[][] = []
  for (let index = 0; index < subjects; index++) {
    const id = `u${index}`
    roster.push([id, `单位${index}`, ['A', 'B', 'C'][index % 3] ?? 'A', index])
    for (let item = 0; item < indicators; item++) {
      const cents = 900 + ((index * 31 + item * 17) % 100)
      observations.push([
        id,
        item < Math.floor(indicators * 0.75) ? '职能指标' : '共性指标',
        `指标${item}`,
        10,
        cents / 100,
      ])
    }
    for (const one of ['基层干部职工', '服务对象', '区领导', '镇领导'])
      ballots.push([id, one, 85 + ((index * 7) % 1400) / 100])
    if (index % 3 === 0) events.push([id, '示例事项', '表彰奖励', 1.5, 2, '示例文号'])
  }
  return [
    { table: 'roster', columns: ['code', 'name', 'group', 'order'], rows: roster },
    { table: 'observations', columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'], rows: observations },
    { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: ballots },
    { table: 'events', columns: ['subject', 'matter', 'rule', 'verified', 'multiplier', 'document'], rows: events },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}
