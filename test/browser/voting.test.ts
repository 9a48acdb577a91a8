import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, ready, start, type Started } from '#test/functions/local/started.ts'
import { launchChromium } from './chromium.ts'
import { openAs, showsCells, type Clerk } from './journey-page.ts'
import { openVoter, type Voter } from './voter.ts'
import { beginReview } from './voting-office.ts'

const TITLE = '2019年度民主测评（示例）'
let folder: string
let service: Started
let browser: Browser
let clerk: Clerk
let origin: string
/** The codes of the classes, as the pane told them. */
const codes: Record<string, string[]> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-voting-'))
  const port = await freePort()
  origin = `http://localhost:${port}`
  service = start({ PORT: String(port), APPRAISE_FOLDER: folder, APPRAISE_TODAY: '2019-12-02' })
  await ready(service)
  browser = await launchChromium()
  const { workbook } = await beginReview(origin)
  clerk = await openAs(browser, origin, /考核办经办人/, { compares: false, workbook })
  await clerk.page.emulateMedia({ reducedMotion: 'reduce' })
  await clerk.pane().getByTestId('cycle').selectOption({ label: '2019年度差别化考核（示例）' })
})

afterAll(async () => {
  await browser.close()
  service.child.kill('SIGTERM')
  await service.ended
  await rm(folder, { recursive: true, force: true })
})

const said = () => clerk.pane().locator('body').innerText()

async function pressed(testId: string): Promise<void> {
  await expect.poll(() => clerk.pane().getByTestId(testId).isEnabled(), { timeout: 20_000 }).toBe(true)
  await clerk.pane().getByTestId(testId).click()
}

async function isUsable(page: Page, frame: string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page })
    .include(frame.length === 0 ? 'body' : [...frame, 'body'])
    .exclude([...frame, '[data-tabster-dummy]'])
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** What the page keeps anywhere but in memory. */
function kept({ page }: Voter): Promise<unknown> {
  return page.evaluate(() => ({
    local: localStorage.length,
    session: sessionStorage.length,
    state: JSON.stringify(history.state),
    address: location.href,
  }))
}

describe('妇联民主评议：凭票码投票', () => {
  test('考核办发起测评，逐类发放票码，写到工作表“票码”', async () => {
    const pane = clerk.pane()
    await clerk.open('ballots')
    await pane.getByTestId('ballot-part').selectOption({ label: '民主评议' })
    await pane.getByTestId('ballot-title').fill(TITLE)
    await pane.getByTestId('voters-主要负责同志').fill('1')
    await pane.getByTestId('voters-单位副职').fill('1')
    await pane.getByTestId('voters-干部职工').fill('2')
    await pane.getByTestId('minimum-干部职工').fill('3')
    expect(await pane.getByTestId('open-ballot').isDisabled()).toBe(true)
    await pane.getByTestId('minimum-干部职工').fill('2')
    await pane.getByTestId('ballot-last-day').fill('2019-12-20')
    await clerk.screenshot('ballot-1-open')
    await pressed('open-ballot')
    await pressed('open-ballot-yes')
    await pane.getByTestId(`ballot-${TITLE}`).waitFor({ timeout: 20_000 })
    for (const title of ['主要负责同志', '单位副职', '干部职工']) {
      await pressed(`issue-${title}`)
      await expect.poll(said, { timeout: 20_000 }).toContain(`${title}的票码`)
      codes[title] = (await pane.getByTestId('codes').inputValue()).split('\n')
      await pressed('write-codes')
      await expect.poll(said, { timeout: 20_000 }).toContain('已写到工作表“票码”')
    }
    expect(Object.values(codes).map(({ length }) => length)).toEqual([1, 1, 2])
    await clerk.screenshot('ballot-2-codes')
  })

  test('重发：未用的票码作废换新，工作表里旧的一类随之换掉', async () => {
    const [old = ''] = codes['干部职工'] ?? []
    await pressed('reissue-干部职工')
    await pressed('reissue-干部职工-yes')
    await expect.poll(() => clerk.pane().getByTestId('codes').inputValue(), { timeout: 20_000 }).not.toContain(old)
    codes['干部职工'] = (await clerk.pane().getByTestId('codes').inputValue()).split('\n')
    await pressed('write-codes')
    const slips = () => clerk.values('票码', 'A3:E10')
    const expected = ['主要负责同志', '单位副职', '干部职工'].flatMap((title) =>
      (codes[title] ?? []).map((code) => [TITLE, title, `${origin}/vote.html`, code, '2019-12-20']),
    )
    await expect.poll(async () => (await slips()).filter((row) => row[1] !== ''), { timeout: 20_000 }).toEqual(expected)
    const voter = await openVoter(browser, origin)
    await voter.enter(old)
    await expect.poll(() => voter.page.locator('main').innerText()).toContain('此票码已作废')
    await voter.close()
  })

  test('工作表“票码”不算数据：校验不提它，也没有要保存的改动', async () => {
    await clerk.open('check')
    await clerk.pane().getByTestId('check').click()
    await expect.poll(said, { timeout: 20_000 }).toMatch(/错误 \d+/)
    expect(await said()).not.toContain('票码')
    await clerk.open('ballots')
  })

  test('投票人用手机：数填错在框边提示，没评的列出来，选弃权后才能提交', async () => {
    const voter = await openVoter(browser, origin)
    const { page } = voter
    await voter.screenshot('vote-1-code')
    await isUsable(page)
    await voter.enter((codes['干部职工']?.[0] ?? '').toLowerCase().replaceAll('-', ' '))
    await page.getByTestId('progress').waitFor()
    expect(await page.getByTestId('facts').innerText()).toBe(
      '银海区（示例）\n您的类别：干部职工\n投票截止：2019年12月20日',
    )
    await voter.give({ 甲: '920', 乙: '91', 丁: '８７．５' })
    await page.getByText('请填 0—100 之间的数').waitFor()
    expect(await page.getByTestId('progress').innerText()).toBe('已评 2 / 5')
    await voter.screenshot('vote-2-paper')
    await isUsable(page)
    await voter.give({ 甲: '92', 戊: '93' })
    await page.getByTestId('check').tap()
    expect(await page.getByTestId('unanswered').innerText()).toContain('还有 1 个没有评好')
    expect(await page.getByTestId('submit').isDisabled()).toBe(true)
    await voter.screenshot('vote-3-check')
    await isUsable(page)
    // the browser's back button goes to the paper, with all that was filled in
    await page.goBack()
    await expect.poll(() => page.getByTestId('progress').innerText()).toBe('已评 4 / 5')
    await page.getByTestId('check').tap()
    await page.getByTestId('abstain-rest').tap()
    await page.getByTestId('submit').tap()
    await voter.screenshot('vote-4-confirm')
    await page.getByTestId('submit-yes').tap()
    await page.getByTestId('done').waitFor()
    expect(await page.getByTestId('done').innerText()).toContain('系统不记录是谁投的票')
    await voter.screenshot('vote-5-done')
    await isUsable(page)
    await page.goBack()
    expect(await page.getByTestId('done').isVisible()).toBe(true)
    const address = `${origin}/vote.html`
    expect(await kept(voter)).toMatchObject({ local: 0, session: 0, address, state: '"paper"' })
    expect(await page.content()).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/)
    expect(voter.complaints).toEqual([])
    await voter.close()
  })

  test('断网：填的都在；其实已经送到的，再次提交时讲明白，不会投两次', async () => {
    const voter = await openVoter(browser, origin)
    const { page } = voter
    const told = () => page.locator('main').innerText()
    await voter.enter(codes['单位副职']?.[0] ?? '')
    await page.getByTestId('progress').waitFor()
    await voter.give({ 甲: '94', 乙: '90', 丙: '91', 丁: '89', 戊: '92' })
    await page.getByTestId('check').tap()
    await page.context().setOffline(true)
    await voter.submit()
    await expect.poll(told).toContain('没有收到服务器的答复')
    await page.context().setOffline(false)
    await page.route('**/v1/votes', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await voter.submit()
    await expect.poll(() => page.getByTestId('submit').innerText()).toBe('提交')
    await page.unroute('**/v1/votes')
    await voter.submit()
    await expect.poll(told).toContain('此票码已经投过票')
    expect(await told()).toContain('您的票已经收下')
    await voter.close()
  })

  test('投过的票码再用：说明已经投过；署名的一类事先讲明', async () => {
    const voter = await openVoter(browser, origin)
    const { page } = voter
    await voter.enter(codes['单位副职']?.[0] ?? '')
    await expect.poll(() => page.locator('main').innerText()).toContain('此票码已经投过票')
    await voter.screenshot('vote-6-used')
    await voter.enter(codes['主要负责同志']?.[0] ?? '')
    await page.getByTestId('progress').waitFor()
    expect(await page.locator('main').innerText()).toContain('等同署名评分')
    await voter.give({ 甲: '95', 乙: '92', 丙: '90', 丁: '88', 戊: '93' })
    await page.getByTestId('check').tap()
    await voter.submit()
    await page.getByTestId('done').waitFor()
    await voter.close()
  })

  test('结束测评：人数不足的一类有提醒，各类结果在窗格里，更新到本表后汇总显示得分', async () => {
    const pane = clerk.pane()
    await clerk.open('home')
    await clerk.open('ballots')
    await expect.poll(() => pane.getByTestId('row-干部职工').innerText(), { timeout: 20_000 }).toMatch(/2\s2\s1/)
    await pressed('close-ballot')
    expect(await pane.getByRole('alertdialog').innerText()).toContain('还有 1 人没有投票')
    await pressed('close-ballot-yes')
    await expect.poll(() => pane.getByTestId('ballot-state').innerText(), { timeout: 20_000 }).toBe('已结束')
    await pane.getByTestId('finding-ballot-under-minimum').waitFor()
    await pane.getByTestId('counts').locator('summary').click()
    await clerk.screenshot('ballot-3-closed')
    expect((await pane.getByTestId('counts-干部职工').innerText()).split('\n').slice(1)).toEqual([
      '甲\t1\t0\t92.00',
      '乙\t1\t0\t91.00',
      '丙\t0\t1\t—',
      '丁\t1\t0\t87.50',
      '戊\t1\t0\t93.00',
    ])
    await clerk.open('save')
    await pressed('update')
    // by hand: 甲 95×30%＋94×20%＋92×50%＝93.3；丙的干部职工一类没有有效票，按其余两类折算，（90×30%＋91×20%）÷50%＝90.4
    await showsCells(clerk, '汇总', 'C4:E8', [
      ['甲', '—', 93.3],
      ['乙', '—', 91.1],
      ['丙', '—', 90.4],
      ['丁', '—', 87.95],
      ['戊', '—', 92.8],
    ])
    const rows = (await clerk.values('民主评议', 'B4:H30')).filter(([name]) => name !== '')
    expect(rows).toHaveLength(15)
    expect(rows.filter(([, title]) => title === '干部职工').map(([name, , , points]) => [name, points])).toEqual([
      ['甲', 92],
      ['乙', 91],
      ['丙', '弃权'],
      ['丁', 87.5],
      ['戊', 93],
    ])
    expect(new Set(rows.map((row) => row[6]))).toEqual(new Set([`网上测评：${TITLE}`]))
    await clerk.select('汇总', 'A1')
    await clerk.screenshot('ballot-4-summary')
  })
})
