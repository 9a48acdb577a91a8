import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSchemeWorkbook } from '#functions/workbooks/index.ts'
import { writeModel } from '#functions/workbooks/write-workbook.ts'
import { schemeWorkbookModel } from '#shared/scheme-workbook/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { contentOf } from '#shared/scheme/read-document.ts'
import { freePort, ready, start, type Started } from '#test/functions/local/started.ts'
import { launchChromium } from './chromium.ts'
import { openAs, showsCells, type Clerk } from './journey-page.ts'
import { shownTotals, totalsInSheet } from './totals.ts'

let folder: string
let service: Started
let browser: Browser
let clerk: Clerk
let origin: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-schemes-'))
  const port = await freePort()
  service = start({ PORT: String(port), APPRAISE_FOLDER: folder })
  await ready(service)
  browser = await launchChromium()
  origin = `http://localhost:${port}`
  clerk = await openAs(browser, origin, /考核办经办人/)
})

afterAll(async () => {
  await browser.close()
  service.child.kill('SIGTERM')
  await service.ended
  await rm(folder, { recursive: true, force: true })
})

const at = (id: string): Locator => clerk.pane().getByTestId(id)
const idle = () => at('task').waitFor({ state: 'detached' })
const told = async (text: string) => {
  await clerk.pane().getByText(text).first().waitFor()
  await idle()
}
const unfold = (id: string) => at(id).locator('summary').first().click()
const fill = (id: string, text: string) => at(id).fill(text)
/** Something in the form in which readings and parameters of a scheme to adopt are entered. */
const inForm = (id: string) => at('adopt-form').getByTestId(id)

/** Writes a workbook and chooses it in the pane. */
async function upload(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  await at('scheme-file').setInputFiles(path)
}

const BOTH = 'yinhai@2016.1；2016-07-01 yinhai@2016.2'
describe('方案页：下载、修改、校验、采用、修订、比较、新建周期', () => {
  let content: Readonly<Record<string, Json>>

  test('下载已采用的方案工作簿', async () => {
    await clerk.open('schemes')
    await at('download-yinhai@2016.1').waitFor()
    await idle()
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), at('download-yinhai@2016.1').click()])
    expect(download.suggestedFilename()).toBe('方案工作簿 yinhai@2016.1.xlsx')
    const { document } = await readSchemeWorkbook(await readFile(await download.path()), '示例')
    if (!document) throw new Error('what is downloaded is a scheme')
    content = contentOf(document)
    expect(content['id']).toBe('yinhai')
  })

  test('满分写成“一百”：告诉在哪张表哪一格，不能采用', async () => {
    const { sheets, ...model } = schemeWorkbookModel(content)
    const broken = sheets.map((sheet) =>
      sheet.name === '得分项'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index === 4 ? row.with(3, { value: '一百', style: 'wrapped' }) : row,
            ),
          }
        : sheet,
    )
    await upload('错.xlsx', await writeModel({ ...model, sheets: broken }))
    await told('有 1 个问题，请在工作簿中改正后重新上传。')
    expect(await at('scheme-findings').innerText()).toContain('工作表「得分项」D5')
    expect(await at('adopt').count()).toBe(0)
    await clerk.screenshot('schemes-1-findings')
  })

  test('改好的可以采用：沿用原来的口径和参数，公众评议改为六比四，成为 yinhai@2016.2', async () => {
    await upload(
      '对.xlsx',
      await writeModel(schemeWorkbookModel({ ...content, title: '银海区2016年度绩效考评（修订）' })),
    )
    await told('“银海区2016年度绩效考评（修订）”可以采用')
    await at('adopt').click()
    await clerk.pane().getByText('考核办法还不能采用，请按所列问题补充。').waitFor()
    expect(await inForm('scheme-findings').innerText()).toContain('公众评议中基层干部职工、服务对象各占的权重')
    await idle()
    await at('take-over').selectOption('yinhai@2016.1')
    await idle()
    await inForm('parameter-public-weights-基层干部职工').fill('60%')
    await inForm('parameter-public-weights-服务对象').fill('40%')
    await clerk.screenshot('schemes-2-adopt')
    await at('adopt').click()
    await told('已采用 yinhai@2016.2，内容不再变动。')
    expect(await at('adopted').innerText()).toContain('yinhai@2016.2')
  })

  test('随系统提供的办法：填入示例、选定口径即可采用', async () => {
    await at('adopt-hoboksar@2011').click()
    for (const id of ['points', 'weights', 'pass-line', 'advanced']) await inForm(`example-${id}`).click()
    await inForm('reading-A-04').selectOption('manual')
    await inForm('reading-H-b1').selectOption('reference')
    await inForm('parameter-pass-line').fill('75')
    await clerk.screenshot('schemes-3-shipped')
    await at('adopt').click()
    await told('已采用 hoboksar@2011.2，内容不再变动。')
  })

  test('年中修订：先比较谁变动、变在哪一步，再登记', async () => {
    await unfold('amend')
    await at('amend-scheme').selectOption('yinhai@2016.2')
    await fill('amend-from', '2016-07-01')
    await fill('amend-document', '示例办发〔2016〕9号')
    await at('amend-compare').click()
    await at('amend').getByTestId('compared').waitFor()
    await idle()
    expect(await at('amend').getByTestId('through').innerText()).toContain('公众评议')
    await clerk.screenshot('schemes-4-amend')
    await at('amend-record').click()
    await at('amend-record-yes').click()
    await told('2016-07-01起施行 yinhai@2016.2。')
    const versions = (await at('versions').innerText()).split(/\s+/)
    expect(versions.slice(-5)).toEqual([
      'yinhai@2016.1',
      '年初起',
      'yinhai@2016.2',
      '2016-07-01',
      '示例办发〔2016〕9号',
    ])
    await clerk.screenshot('schemes-5-amended')
  })

  test('本表还只写修订以前的版本：首页、计分、校验都提醒；点一下改写，表中公式即按各版本重算', async () => {
    const before = await clerk.values('汇总', 'C4:L48')
    await clerk.open('home')
    expect(await at('cycle-scheme').innerText()).toBe(BOTH)
    for (const page of ['home', 'check', 'score'] as const) {
      await clerk.open(page)
      expect(await at('versions-differ').innerText()).toContain(
        `本表写的考核办法是“yinhai@2016.1”，本考核周期施行的是“${BOTH}”`,
      )
    }
    await idle()
    await clerk.screenshot('schemes-6-differ')
    await at('write-versions').click()
    await told(`本表已改按“${BOTH}”计算`)
    expect(await clerk.values('说明', 'C3')).toEqual([[BOTH]])
    await expect.poll(() => clerk.values('汇总', 'C4:L48'), { timeout: 30_000 }).not.toEqual(before)
    await expect.poll(async () => (await clerk.values('汇总', 'C4:L48')).flat().map(String)).not.toContain('#BUSY!')
    expect((await clerk.values('汇总', 'C4:L48')).flat().map(String)).not.toContain('#VALUE!')
    for (const page of ['home', 'check', 'score'] as const) {
      await clerk.open(page)
      await idle()
      await at('versions-differ').waitFor({ state: 'detached' })
    }
    await clerk.screenshot('schemes-7-agrees')
    expect(await shownTotals(clerk)).toEqual(await totalsInSheet(clerk))
  })

  test('撤销修订以后又提醒，改回原来的版本，表中得分复原', async () => {
    const amended = await totalsInSheet(clerk)
    await clerk.open('schemes')
    await unfold('withdraw')
    await fill('withdraw-reason', '示例：文件未印发')
    await at('withdraw-record').click()
    await at('withdraw-record-yes').click()
    await told('已撤销修订。')
    expect(await at('versions').innerText()).not.toContain('yinhai@2016.2')
    await clerk.open('home')
    await at('write-versions').click()
    await told('本表已改按“yinhai@2016.1”计算')
    await expect.poll(() => totalsInSheet(clerk), { timeout: 30_000 }).not.toEqual(amended)
    await at('versions-differ').waitFor({ state: 'detached' })
    await clerk.open('score')
    await idle()
    expect(await shownTotals(clerk)).toEqual(await totalsInSheet(clerk))
    await clerk.open('schemes')
    await idle()
  })

  test('假设比较：一票否决空出的名额递补（A-12），变动的单位、名额并列，什么也不保存', async () => {
    await unfold('what-if-otherwise')
    await at('what-if-otherwise').locator('details summary').first().click()
    await at('what-if-otherwise').getByTestId('reading-A-12').selectOption('backfill')
    await at('what-if').click()
    await at('compared').waitFor()
    await idle()
    expect(await at('compared').innerText()).toMatch(/^\d+ 个变动，\d+ 个不变$/)
    expect(await at('moves').innerText()).toContain('→')
    await at('moves').scrollIntoViewIfNeeded()
    await clerk.screenshot('schemes-8-what-if')
    expect(await at('versions').innerText()).not.toContain('yinhai@2016.2')
  })

  test('用采用的方案新建考核周期，即为当前周期', async () => {
    await unfold('create-cycle')
    await fill('cycle-title', '2017年度绩效考评（示例）')
    await fill('cycle-year', '2017')
    await at('cycle-by').selectOption('yinhai@2016.2')
    await at('begin-cycle').click()
    await at('begin-cycle-yes').click()
    await told('已新建“2017年度绩效考评（示例）”，并选定为当前考核周期。')
    await clerk.open('home')
    await expect.poll(() => at('cycle').inputValue(), { timeout: 20_000 }).toBe('2017')
    expect(await at('cycle-scheme').innerText()).toBe('yinhai@2016.2')
  })
})

test('市妇联的工作簿：单位考评结果改为优秀，名额表跟着按 25% 核对', async () => {
  const workbook = new Uint8Array(await (await fetch(`${origin}/example-womens-federation.xlsx`)).arrayBuffer())
  const other = await openAs(browser, origin, /考核办经办人/, { compares: false, workbook })
  await showsCells(other, '名额', 'C4:C5', [['良好'], ['良好']])
  await showsCells(other, '名额', 'C10:D11', [
    ['20%', '1.4'],
    ['20%', '0.8'],
  ])
  await other.type('单位考评结果', 'E4', '优秀')
  await showsCells(other, '名额', 'C4:C5', [['优秀'], ['优秀']])
  await showsCells(other, '名额', 'C10:D11', [
    ['25%', '1.75'],
    ['25%', '1'],
  ])
  await other.close()
})
