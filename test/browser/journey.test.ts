import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkWorkbook, readTable } from '#shared/api/index.ts'
import { freePort, ready, start, type Started } from '#test/functions/local/started.ts'
import { readCases } from '#test/schemes/case.ts'
import { launchChromium } from './chromium.ts'
import { officeAt } from './journey-office.ts'
import { openAs, showsCells, type Clerk } from './journey-page.ts'

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

/** The service on a day of its own. */
function serviceOn(day: string): Started {
  return start({ PORT: String(port), APPRAISE_FOLDER: folder, APPRAISE_TODAY: day })
}

/** Goes on to the next step, as the pane offers it. */
async function goOn(): Promise<void> {
  await expect.poll(() => clerk.pane().getByTestId('move').isEnabled(), { timeout: 30_000 }).toBe(true)
  await clerk.pane().getByTestId('move').click()
  await clerk.pane().getByTestId('move-yes').click()
  await says(clerk, '已进入')
}

/** Waits until the pane of somebody says something. */
async function says(one: Clerk, text: string): Promise<void> {
  await expect.poll(() => one.pane().locator('body').innerText(), { timeout: 30_000 }).toContain(text)
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

  test('进入书面反馈环节，一次发给45个单位', async () => {
    const pane = clerk.pane()
    await clerk.open('procedure')
    await goOn()
    await pane.getByTestId('issue').click({ timeout: 30_000 })
    await pane.getByTestId('issue-yes').click()
    await says(clerk, '已发出 45 份')
    await clerk.screenshot('9-feedback')
  })

  test('区统计局在自己的窗格里签收，提出复核申请', async () => {
    const unit = await openAs(browser, origin(), /单位经办人/, { compares: false })
    const pane = unit.pane()
    await unit.open('procedure')
    await pane.getByTestId('receipt-date').fill('2017-02-10')
    await pane.getByTestId('receipt-by').fill('示例签收人')
    await pane.getByTestId('receive').click()
    await says(unit, '已签收')
    await pane.getByTestId('file-objection').locator('summary').click()
    await pane.getByTestId('objection-part').selectOption('functional')
    await pane.getByTestId('objection-statement').fill('扣分所依据的材料已经更正（示例）。')
    await pane.getByTestId('objection-file').click()
    await says(unit, '复核申请已提交')
    await unit.screenshot('10-objection')
    expect(await pane.locator('body').innerText()).not.toContain('作出复核决定')
    await unit.close()
  })

  test('考核办登记评分单位意见，在表中更正后预览，作出复核决定', async () => {
    const pane = clerk.pane()
    const row = await clerk.rowOf('评分', '区统计局', '职能指标')
    const [[score = 0] = []] = await clerk.values('评分', `G${row}`)
    await clerk.type('评分', `G${row}`, String(Number(score) + 2))
    await clerk.open('home')
    await clerk.open('procedure')
    const item = pane.getByTestId('objection-区统计局')
    await item.getByTestId('opinion').locator('summary').click({ timeout: 30_000 })
    await item.getByTestId('opinion-unit').fill('区绩效办')
    await item.getByTestId('opinion-text').fill('材料属实，同意更正（示例）。')
    await item.getByTestId('opinion-agrees').check()
    await item.getByTestId('answer').click()
    await says(clerk, '意见已登记')
    await item.getByTestId('review').locator('summary').click()
    await item.getByTestId('preview-review').click()
    await says(clerk, '939.00 → 941.00')
    await item.getByTestId('review-reason').fill('材料已更正（示例）')
    await clerk.screenshot('11-review')
    await item.getByTestId('uphold').click()
    await pane.getByTestId('uphold-yes').click()
    await says(clerk, '复核决定已登记')
    expect(await item.getByTestId('objection-state').textContent()).toBe('成立')
  })

  test('有变动的单位重新反馈；期满之后登记领导小组的审议，进入审定', async () => {
    await office.giveFeedback('2017-02-10')
    service.child.kill('SIGTERM')
    await service.ended
    service = serviceOn('2017-02-28')
    await ready(service)
    await clerk.close()
    clerk = await openAs(browser, origin(), OFFICE)
    const pane = clerk.pane()
    await clerk.open('procedure')
    await goOn()
    await pane.getByTestId('decision-matter').fill('审议2016年度考评结果', { timeout: 30_000 })
    await pane.getByTestId('decision-body').fill('区绩效考评领导小组（示例）')
    await pane.getByTestId('decision-minutes').fill('示例纪要〔2017〕4号')
    await pane.getByTestId('decision-date').fill('2017-02-28')
    await pane.getByTestId('record-decision').click()
    await says(clerk, '审议决定已登记')
    await goOn()
    await says(clerk, '区委常委会审定')
    await clerk.screenshot('12-deliberation')
  })

  test('操作记录完好；已确认的结果按存档复算逐字节一致', async () => {
    const pane = clerk.pane()
    await clerk.open('records')
    await pane.getByTestId('records').waitFor({ timeout: 30_000 })
    await pane.getByTestId('recompute').click()
    await says(clerk, '逐字节一致')
    await pane.getByTestId('verify').click()
    await says(clerk, '记录链完好')
    await clerk.screenshot('13-records')
  })

  test('登记审定，导出通报：文件能打开，内容无误', async () => {
    const pane = clerk.pane()
    await clerk.open('export')
    await pane.getByTestId('approval-body').fill('区委常委会（示例）')
    await pane.getByTestId('approval-minutes').fill('示例常委纪要〔2017〕5号')
    await pane.getByTestId('approval-date').fill('2017-02-28')
    await pane.getByTestId('approve').click()
    await pane.getByTestId('approve-yes').click()
    await expect.poll(() => pane.locator('body').innerText(), { timeout: 30_000 }).toContain('示例常委纪要〔2017〕5号')
    await pane.getByTestId('document-number').fill('银发〔2017〕3号')
    await pane.getByTestId('issue-date').fill('2017-03-01')
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), pane.getByTestId('bulletin').click()])
    const path = join(folder, 'bulletin.docx')
    await download.saveAs(path)
    await clerk.screenshot('14-export')
    const text = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array()).replace(
      /<[^>]+>/g,
      '',
    )
    expect(text).toContain('区卫计局')
    expect(text).toContain('银发〔2017〕3号')
    expect(text).toContain('2017年3月1日')
    expect(text).not.toContain('初步结果')
    expect(text).not.toContain('拟定等次')
    expect(text).not.toContain('938.60')
    if (!existsSync('/usr/bin/soffice')) return
    await promisify(execFile)('/usr/bin/soffice', [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      folder,
      path,
    ])
    expect(await readFile(join(folder, 'bulletin.txt'), 'utf8')).toContain('区卫计局')
  })

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
