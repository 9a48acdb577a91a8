import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { officeAt } from './journey-office.ts'
import { openAs, type Clerk } from './journey-page.ts'

/** The journey as far as it has come: the office's workbench, and ways to go on. */
export interface Journey {
  readonly clerk: () => Clerk
  /** Opens the office's workbench anew; it is the clerk's from then on. */
  readonly openOffice: () => Promise<Clerk>
  readonly browser: () => Browser
  readonly origin: () => string
  /** A folder for files of this run. */
  readonly folder: () => string
  readonly office: () => ReturnType<typeof officeAt>
  /** Stops the service and starts it on another day. */
  readonly restartOn: (day: string) => Promise<void>
}

/** From the confirmed grades to the bulletin: feedback, an objection, its review, deliberation, records, approval. */
export function reviewChapter(journey: Journey): void {
  test('进入书面反馈环节，一次发给45个单位', async () => {
    const clerk = journey.clerk()
    const pane = clerk.pane()
    await clerk.open('procedure')
    await goOn(clerk)
    await pane.getByTestId('issue').click({ timeout: 30_000 })
    await pane.getByTestId('issue-yes').click()
    await says(clerk, '已发出 45 份')
    await clerk.screenshot('9-feedback')
  })

  test('区统计局在自己的窗格里签收，提出复核申请', async () => {
    const unit = await openAs(journey.browser(), journey.origin(), /单位经办人/, { compares: false })
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
    expect(await pane.getByTestId('review').count()).toBe(0)
    await unit.close()
  })

  test('考核办登记评分单位意见，在表中更正后预览，作出复核决定', async () => {
    const clerk = journey.clerk()
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
    await journey.office().giveFeedback('2017-02-10')
    await journey.restartOn('2017-02-28')
    await journey.clerk().close()
    const clerk = await journey.openOffice()
    const pane = clerk.pane()
    await clerk.open('procedure')
    await goOn(clerk)
    await pane.getByTestId('decision-matter').fill('审议2016年度考评结果', { timeout: 30_000 })
    await pane.getByTestId('decision-body').fill('区绩效考评领导小组（示例）')
    await pane.getByTestId('decision-minutes').fill('示例纪要〔2017〕4号')
    await pane.getByTestId('decision-date').fill('2017-02-28')
    await pane.getByTestId('record-decision').click()
    await says(clerk, '审议决定已登记')
    await goOn(clerk)
    await says(clerk, '区委常委会审定')
    await clerk.screenshot('12-deliberation')
  })

  test('操作记录完好；已确认的结果按存档复算逐字节一致', async () => {
    const clerk = journey.clerk()
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
    const clerk = journey.clerk()
    const folder = journey.folder()
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
}

/** Goes on to the next step, as the pane offers it. */
async function goOn(clerk: Clerk): Promise<void> {
  await expect.poll(() => clerk.pane().getByTestId('move').isEnabled(), { timeout: 30_000 }).toBe(true)
  await clerk.pane().getByTestId('move').click()
  await clerk.pane().getByTestId('move-yes').click()
  await says(clerk, '已进入')
}

/** Waits until the pane of somebody says something. */
async function says(one: Clerk, text: string): Promise<void> {
  await expect.poll(() => one.pane().locator('body').innerText(), { timeout: 30_000 }).toContain(text)
}
