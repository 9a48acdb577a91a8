import type { Cell } from '#shared/tables/index.ts'
import { launchChromium } from '#test/browser/chromium.ts'
import { openAs, type Clerk } from '#test/browser/journey-page.ts'
import type { BenchPart, Figure } from './figure.ts'
import { startProduct } from './product.ts'
import { syntheticRows } from './synthetic-rows.ts'

const SUBJECTS = 2_500
const SINGLE = 2_000
const TABLES = ['单位名册', '指标', '评分', '公众评议', '领导评价', '加减分', '察访核验', '一票否决', '裁定', '核对']
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  roster: ['单位代码', '单位全称', '考核组', '列序'],
  observations: ['被考核单位', '得分项', '指标', '分值', '考核得分'],
  ballots: ['被考核单位', '评议主体', '得分(百分制)'],
  events: ['被考核单位', '事项', '加减分规则', '核定分值', '倍数', '依据文件及文号'],
  confirmations: ['数据表', '本表已核对'],
}

/** Cells of the add-in in the spreadsheet of the workbench, through the running service. */
export const workbench: BenchPart = {
  name: 'workbench',
  async run() {
    const product = await startProduct()
    const browser = await launchChromium()
    try {
      const clerk = await openAs(browser, product.origin, /考核办经办人/)
      return [...(await editedCell(clerk)), ...(await singleCells(clerk)), ...(await spilledColumns(clerk))]
    } finally {
      await browser.close()
      await product.stop()
    }
  },
}

/** One score of the template changed: 汇总 with its spilled columns follows. */
async function editedCell(clerk: Clerk): Promise<Figure[]> {
  const row = await clerk.rowOf('评分', '区档案局', '职能指标')
  const seconds: number[] = []
  let requests = 0
  // the first is to warm up; the total of the unit is its score and 825
  for (const score of [114.5, 115, 115.5, 116, 116.5, 117, 117.5, 114]) {
    const change = () => write(clerk, '评分', `G${row}`, [[score]], 'values')
    const edit = await measured(clerk, change, '汇总', 'K4:K48', score + 825)
    seconds.push(edit.seconds)
    requests = Math.max(requests, edit.requests)
  }
  const median = seconds.slice(1).sort((a, b) => a - b)[3] ?? 0
  return [
    { what: 'one edited cell of the template, to the new values', value: median, unit: 's', atMost: 1 },
    { what: 'requests for one edited cell', value: requests, unit: 'requests', atMost: 1 },
  ]
}

/** 2,000 single SCOREs over the 45-unit tables, then one edited cell under all of them. */
async function singleCells(clerk: Clerk): Promise<Figure[]> {
  const data = TABLES.map((name) => `${name}数据[#All]`).join(',')
  const formulas = Array.from({ length: SINGLE }, (_, index) => [
    `=APPRAISE.SCORE(APPRAISE_Scheme,汇总!$C$${4 + (index % 45)},${data})`,
  ])
  const first = await measured(clerk, () => write(clerk, '试算', 'A1', formulas, 'formulas'), '试算', `A1:A${SINGLE}`)
  const row = await clerk.rowOf('评分', '区档案局', '职能指标')
  const edit = await measured(
    clerk,
    () => write(clerk, '评分', `G${row}`, [[114.5]], 'values'),
    '试算',
    `A1:A${SINGLE}`,
    939.5,
  )
  return [
    { what: `${SINGLE} single SCOREs over the 45-unit tables`, value: first.seconds, unit: 's', atMost: 5 },
    { what: `requests for ${SINGLE} single SCOREs`, value: first.requests, unit: 'requests', atMost: 3 },
    { what: `one edited cell under ${SINGLE} single SCOREs`, value: edit.seconds, unit: 's', atMost: 1 },
  ]
}

/** Four spilled columns over 2,500 subjects. */
async function spilledColumns(clerk: Clerk): Promise<Figure[]> {
  const ranges: string[] = []
  for (const { table, rows } of syntheticRows(SUBJECTS, 2)) {
    const headings = HEADINGS[table] ?? []
    const cells = [headings, ...rows]
    await write(clerk, `大表${table}`, 'A1', cells, 'values')
    ranges.push(`大表${table}!$A$1:$${String.fromCharCode(64 + headings.length)}$${cells.length}`)
  }
  const data = ranges.join(',')
  const subjects = `大表roster!$A$2:$A$${SUBJECTS + 1}`
  const formulas = [
    `=APPRAISE.SCORE(APPRAISE_Scheme,${subjects},${data})`,
    `=APPRAISE.RANK(APPRAISE_Scheme,${subjects},${data})`,
    `=APPRAISE.PART(APPRAISE_Scheme,${subjects},"目标考核",${data})`,
    `=APPRAISE.PART(APPRAISE_Scheme,${subjects},"公众评议",${data})`,
  ]
  const spilled = await measured(
    clerk,
    () => write(clerk, '大汇总', 'A1', [formulas], 'formulas'),
    '大汇总',
    `A1:D${SUBJECTS}`,
  )
  return [
    { what: `4 spilled columns × ${SUBJECTS} subjects`, value: spilled.seconds, unit: 's', atMost: 5 },
    { what: 'requests for 4 spilled columns', value: spilled.requests, unit: 'requests', atMost: 3 },
  ]
}

/** Seconds until every cell of a range holds a value, and one of them `expected` where given; and the evaluations asked for. */
async function measured(clerk: Clerk, change: () => Promise<void>, sheet: string, address: string, expected?: Cell) {
  let requests = 0
  const count = (request: { url: () => string }) => {
    if (request.url().endsWith('/v1/evaluations')) requests++
  }
  clerk.page.on('request', count)
  const begun = performance.now()
  await change()
  for (;;) {
    const values = (await clerk.values(sheet, address)).flat()
    const waiting = values.some((value) => value === '' || value === '#BUSY!')
    if (!waiting && (expected === undefined || values.some((value) => value === expected))) break
    if (performance.now() - begun > 300_000) throw new Error(`${sheet}!${address} was not computed within five minutes`)
    await clerk.page.waitForTimeout(50)
  }
  clerk.page.off('request', count)
  return { seconds: (performance.now() - begun) / 1000, requests }
}

/** Writes a block of cells, into a new sheet where there is none of that name. */
async function write(
  clerk: Clerk,
  sheet: string,
  address: string,
  cells: readonly (readonly Cell[])[],
  what: 'values' | 'formulas',
): Promise<void> {
  await clerk.pane().evaluate(
    `(([sheet, address, cells]) => Excel.run(async (context) => {
      let target = context.workbook.worksheets.getItemOrNullObject(sheet); await context.sync()
      if (target.isNullObject) target = context.workbook.worksheets.add(sheet)
      target.getRange(address).getResizedRange(cells.length - 1, cells[0].length - 1).${what} = cells
      await context.sync()
    }))(${JSON.stringify([sheet, address, cells])})`,
  )
}
