import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkWorkbook, readTable } from '#shared/api/index.ts'
import { freePort, ready, start, type Started } from '#test/functions/local/started.ts'
import { readCases } from '#test/schemes/case.ts'
import { launchChromium } from './chromium.ts'
import { officeAt } from './journey-office.ts'
import { openAs, showsCells, type Clerk } from './journey-page.ts'
import { reviewChapter, type Journey } from './journey-review.ts'

const OFFICE = /考核办经办人/
const Y1 =
  readCases(new URL('../schemes/yinhai/y-1-fourteen-units.yaml', import.meta.url).pathname)[0]?.variants[0]?.expect
    .units ?? {}
/** In 汇总 the units stand from row 4 on; K, L, M are total, rank and grade. */
const FIRST = 4

let folder: string
let port: number
let service: Started
let browser: Browser
let clerk: Clerk
let office: ReturnType<typeof officeAt>
const origin = () => `http://localhost:${port}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-journey-'))
  port = await freePort()
  office = officeAt(origin())
  service = serviceOn('2017-02-10')
  await ready(service)
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  service.child.kill('SIGTERM')
  await service.ended
  await rm(folder, { recursive: true, force: true })
})

const journey: Journey = {
  clerk: () => clerk,
  openOffice: async () => (clerk = await openAs(browser, origin(), OFFICE)),
  browser: () => browser,
  origin,
  folder: () => folder,
  office: () => office,
  restartOn: async (day) => {
    service.child.kill('SIGTERM')
    await service.ended
    service = serviceOn(day)
    await ready(service)
  },
}

/** The service on a day of its own. */
function serviceOn(day: string): Started {
  return start({ PORT: String(port), APPRAISE_FOLDER: folder, APPRAISE_TODAY: day })
}

function byName([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a).localeCompare(String(b))
}

describe('一年的考评，从模板到通报', () => {
  test('打开工作台，以考核办经办人登录：汇总表显示得分、名次、等次，第一组与算例 Y-1 相同', async () => {
    clerk = await openAs(browser, origin(), OFFICE)
    await clerk.select('汇总', 'A1')
    await showsCells(clerk, '汇总', `K${FIRST}:K${FIRST}`, [[961.7]])
    const rows = await clerk.values('汇总', `C${FIRST}:M${FIRST + 13}`)
    const shown = rows.map((row) => [row[0], Number(row[8]).toFixed(2), row[9], row[10]])
    const expected = Object.entries(Y1).map(([name, { published, rank, grade }]) => [name, published, rank, grade])
    expect(shown.sort(byName)).toEqual(expected.sort(byName))
    await clerk.screenshot('1-summary')
  })

  test('刚打开的工作簿与系统一致', async () => {
    await clerk.open('save')
    await clerk.pane().getByTestId('in-step').waitFor()
  })

  test('改动评分表一格：总分、名次、等次随之变化；改回后恢复', async () => {
    const row = await clerk.rowOf('评分', '区档案局', '职能指标')
    const at = await clerk.rowOf('汇总', '经济管理类和其他类部门', '区档案局')
    const other = await clerk.rowOf('汇总', '经济管理类和其他类部门', '区统计局')
    await clerk.type('评分', `G${row}`, '114.5')
    await showsCells(clerk, '汇总', `K${at}:M${at}`, [[939.5, 6, '一等']])
    await showsCells(clerk, '汇总', `K${other}:M${other}`, [[939, 7, '二等']])
    await clerk.screenshot('2-edited')
    await clerk.type('评分', `G${row}`, '114')
    await showsCells(clerk, '汇总', `K${at}:M${at}`, [[939, 6, '二等']])
    await showsCells(clerk, '汇总', `K${other}:M${other}`, [[939, 6, '一等']])
  })

  test('EXPLAIN 展开计分明细：计算、依据、事由、证明材料', async () => {
    const data = ['单位名册', '指标', '评分', '公众评议', '领导评价', '加减分', '察访核验', '一票否决', '裁定', '核对']
    const ranges = data.map((name) => `${name}数据[#All]`).join(',')
    await clerk.type('汇总', 'A60', `=APPRAISE.EXPLAIN(APPRAISE_Scheme,"区工信局",${ranges})`)
    await showsCells(clerk, '汇总', 'A60:H60', [
      ['得分项', '计算', '得分', '满分', '依据', '事由', '证明材料', '评分单位'],
    ])
    const lines = await clerk.values('汇总', 'A61:H100')
    const bonus = lines.find((line) => line[0] === '创新争优加分')
    expect(bonus?.[1]).toBe('min(4 + 7, 10) = 10')
    expect(bonus?.[4]).toContain('三(二)3')
    const event = lines.find((line) => String(line[1]).startsWith('3.5 × 2 = 7'))
    expect(event?.[5]).not.toBe('')
    expect(event?.[6]).not.toBe('')
    await clerk.select('汇总', 'A58')
    await clerk.screenshot('3-explain')
  })

  test('第二组跨等次界线并列的两个单位显示 #N/A 和原因，裁定之前不能确认', async () => {
    const first = await clerk.rowOf('汇总', '公共事务管理和监管、监督类部门', '区卫计局')
    const second = await clerk.rowOf('汇总', '公共事务管理和监管、监督类部门', '区文体广电局')
    await showsCells(clerk, '汇总', `M${first}`, [['#N/A']])
    await showsCells(clerk, '汇总', `M${second}`, [['#N/A']])
    await clerk.select('汇总', `M${first}`)
    await expect.poll(() => clerk.page.locator('#cell-message').textContent()).toContain('区文体广电局')
    await clerk.screenshot('4-undecided')
    await clerk.open('score')
    await clerk.pane().getByText('一票否决：区财政局由一等下调为二等').waitFor()
    await clerk.open('allocate')
    await clerk.pane().getByTestId('cannot-confirm').waitFor()
    expect(await clerk.pane().getByTestId('confirm').isDisabled()).toBe(true)
    await clerk.screenshot('5-allocate')
  })

  test('登记裁定：写入裁定表，单元格随之变化；确认后写入等次', async () => {
    const pane = clerk.pane()
    await pane.getByTestId('grade-区卫计局').selectOption('一等')
    await pane.getByTestId('grade-区文体广电局').selectOption('二等')
    await pane.getByTestId('ruling-body').fill('区绩效考评领导小组（示例）')
    await pane.getByTestId('ruling-document').fill('示例纪要〔2017〕2号')
    await pane.getByTestId('ruling-date').fill('2017-02-10')
    await pane.getByTestId('rule').click()
    const first = await clerk.rowOf('汇总', '公共事务管理和监管、监督类部门', '区卫计局')
    const second = await clerk.rowOf('汇总', '公共事务管理和监管、监督类部门', '区文体广电局')
    await showsCells(clerk, '汇总', `M${first}`, [['一等']])
    await showsCells(clerk, '汇总', `M${second}`, [['二等']])
    const rulings = (await clerk.values('裁定', 'A1:I10')).filter((row) => row.includes('并列处理意见'))
    expect(rulings.map((row) => [row[2], row[4], row[6]])).toEqual(
      expect.arrayContaining([
        ['区卫计局', '一等', '示例纪要〔2017〕2号'],
        ['区文体广电局', '二等', '示例纪要〔2017〕2号'],
      ]),
    )
    await clerk.screenshot('6-ruled')
    await pane.getByTestId('confirm').click()
    await pane.getByTestId('confirm-yes').click()
    await expect
      .poll(() => pane.locator('body').innerText(), { timeout: 30_000 })
      .toContain('已记录 45 个单位的拟定等次')
    await clerk.screenshot('7-confirmed')
  })

  test('另一台电脑先改了同一行：显示冲突，谁的内容都没有被覆盖', async () => {
    const row = await clerk.rowOf('评分', '区档案局', '职能指标')
    const other = await openAs(browser, origin(), OFFICE)
    await other.type('评分', `H${row}`, '另一台电脑改的理由')
    await other.open('save')
    await expect.poll(() => other.pane().getByTestId('save').isEnabled(), { timeout: 30_000 }).toBe(true)
    await other.pane().getByTestId('save').click()
    await expect.poll(() => other.pane().locator('body').innerText(), { timeout: 30_000 }).toContain('已保存 1 行')
    await other.close()

    await clerk.type('评分', `H${row}`, '本机改的理由')
    await clerk.open('save')
    await clerk.pane().getByTestId('conflict').waitFor({ timeout: 30_000 })
    const conflict = await clerk.pane().getByTestId('conflict').innerText()
    expect(conflict).toContain('本机改的理由')
    expect(conflict).toContain('另一台电脑改的理由')
    await clerk.screenshot('8-conflict')
    const { rows } = readTable.output.parse(await office.ask('/v1/cycles/2016/tables/observations'))
    expect(rows.filter(({ values }) => values['reason'] === '另一台电脑改的理由')).toHaveLength(1)
    expect(rows.filter(({ values }) => values['reason'] === '本机改的理由')).toHaveLength(0)

    await clerk.pane().getByTestId('take-theirs').click()
    await clerk.pane().getByTestId('update').click()
    await showsCells(clerk, '评分', `H${row}`, [['另一台电脑改的理由']])
    await clerk.pane().getByTestId('in-step').waitFor()
  })

  test('数据改动之后重新确认', async () => {
    const pane = clerk.pane()
    await clerk.open('allocate')
    await expect.poll(() => pane.getByTestId('confirm').isEnabled(), { timeout: 30_000 }).toBe(true)
    await pane.getByTestId('confirm').click()
    await pane.getByTestId('confirm-yes').click()
    await expect
      .poll(() => pane.locator('body').innerText(), { timeout: 30_000 })
      .toContain('已记录 45 个单位的拟定等次')
  })

  reviewChapter(journey)

  test('同一份填好的工作簿作为文件上传，不用加载项也得到同样的结果', async () => {
    const workbook = await fetch(`${origin()}/example.xlsx`)
    const path = '/v1/workbooks?scheme=yinhai@2016.1'
    const { appraisal } = checkWorkbook.output.parse(await office.ask(path, await workbook.arrayBuffer()))
    const rows = await clerk.values('汇总', `C${FIRST}:K${FIRST + 44}`)
    expect(appraisal?.results.map((one) => [one.name, Number(one.total?.published)])).toEqual(
      rows.map((row) => [row[0], row[8]]),
    )
  })

  test('kill -9 之后重新启动：保存过的都在', async () => {
    service.child.kill('SIGKILL')
    await service.ended
    service = serviceOn('2017-02-28')
    await ready(service)
    const { rows } = readTable.output.parse(await office.ask('/v1/cycles/2016/tables/observations'))
    expect(rows.filter(({ values }) => values['reason'] === '另一台电脑改的理由')).toHaveLength(1)
    const rulings = readTable.output.parse(await office.ask('/v1/cycles/2016/tables/rulings'))
    expect(rulings.rows).toHaveLength(2)
    const after = await openAs(browser, origin(), OFFICE)
    expect(await after.pane().getByTestId('cycle-state').textContent()).toBe('区委常委会审定')
    await after.close()
  })
})
