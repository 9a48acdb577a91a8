import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readArguments } from '#infra/settings/given.ts'
import { SETTING_NAMES } from '#infra/settings/names.ts'
import { readSettings } from '#infra/settings/read-settings.ts'
import { contextOf, INSTALLATIONS } from './installations.ts'

const folder = mkdtempSync(join(tmpdir(), 'appraise-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The sentences on a sample installation with some settings changed, or left out where undefined. */
function problemsOf(
  changed: Readonly<Record<string, string | undefined>>,
  of: (typeof INSTALLATIONS)[number] = 'prod',
) {
  const entries = Object.entries({ ...contextOf(of), ...changed }).filter(([, value]) => value !== undefined)
  const read = readSettings(Object.fromEntries(entries) as Record<string, string>) // undefined ones are left out
  return 'problems' in read ? read.problems : []
}

test.each(INSTALLATIONS)('the sample installation %s has nothing wrong', (name) => {
  expect(problemsOf({}, name)).toEqual([])
})

test('docs/operate.md explains every setting', () => {
  const paper = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8')
  expect(Object.keys(SETTING_NAMES).filter((name) => !paper.includes(`\`${name}\``))).toEqual([])
})

describe('one sentence says what is wrong and what to do', () => {
  const required = Object.entries(SETTING_NAMES).filter(([, { optional }]) => !optional)

  test.each(required)('%s is asked for', (name, { title }) => {
    expect(problemsOf({ [name]: undefined })).toEqual([
      `缺少“${name}”（${title}），请用 -c ${name}=… 给出，或写进设置文件。`,
    ])
    expect(problemsOf({ [name]: '' })).toHaveLength(1)
  })

  test.each([
    ['a misspelt name', { isuer: 'https://login.example.gov.cn' }, '没有“isuer”这一项，是否想写“issuer”？'],
    ['a name of nothing', { colour: 'red' }, /^没有“colour”这一项，可用的有 stage、region、/],
    ['an unknown region', { region: 'eu-wst-1' }, /^“region”（AWS 区域）“eu-wst-1”不是 AWS 的区域；/],
    ['a region of a partition that is not ours', { region: 'us-gov-west-1' }, /不是 AWS 的区域/],
    ['an issuer without https', { issuer: 'http://login.example.gov.cn' }, /^“issuer”.+必须以 https:\/\/ 开头/],
    ['an issuer that is no address', { issuer: 'login' }, /^“issuer”.+应是完整的网址，现在是“login”。$/],
    ['an issuer with a query', { issuer: 'https://a.example?x=1' }, /^“issuer”.+不能带 \? 或 #/],
    [
      'a host with a path',
      { host: 'https://kaohe.example.gov.cn/addin' },
      /^“host”.+只写到主机为止.+改为“https:\/\/kaohe\.example\.gov\.cn”。$/,
    ],
    ['a host with a slash behind', { host: 'https://kaohe.example.gov.cn/' }, /^“host”.+只写到主机为止/],
    ['a host without https', { host: 'http://kaohe.example.gov.cn' }, /^“host”.+必须以 https:\/\/ 开头/],
    ['a stage that is none', { stage: 'test' }, '“stage”（环境：dev 或 prod）应为 dev、prod 之一，现在是“test”。'],
    ['an account of eleven digits', { account: '12345678901' }, /^“account”.+123456789012 的样子/],
    ['a budget of nothing', { budget: '0' }, '“budget”（每月预算）应是大于零的数，现在是“0”。'],
    ['a mail address that is none', { alarmEmail: 'kaohe' }, /^“alarmEmail”/],
    ['tenants that are no JSON', { tenants: 'shili=示例区' }, /^“tenants”.+应是 \{"编号":"名称"\} 这样的 JSON/],
    ['first administrators that are no list', { firstAdmins: '{"shili":"wang"}' }, /^“firstAdmins”.+\["登录标识"\]/],
    ['a word on claims that is none', { tokenClaims: 'yes' }, /^“tokenClaims”.+应为 believed、ignored 之一/],
    ['tenants beyond what a function takes', { tenants: JSON.stringify({ a: '区'.repeat(1_000) }) }, /超过 1500 字节/],
    ['CloudFront without a certificate', { certificate: undefined }, /请给出“certificate”。$/],
    [
      'a certificate of another region',
      { certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/x' },
      /us-east-1/,
    ],
    ['a firewall without CloudFront', { cdn: 'none', certificate: undefined }, /^防火墙挂在 CloudFront 前面/],
    ['a sign-in address with a path', { signInOrigins: 'https://a.example, https://b.example/x' }, /b\.example/],
  ])('%s', (_, changed: Readonly<Record<string, string | undefined>>, sentence) => {
    const problems = problemsOf(changed)
    expect(problems).toHaveLength(1)
    if (typeof sentence === 'string') expect(problems[0]).toBe(sentence)
    else expect(problems[0]).toMatch(sentence)
  })

  test('in China there is no origin access control, no ACM for CloudFront, and no firewall of ours', () => {
    expect(problemsOf({ cdn: 'oac' }, 'aws-cn')).toEqual([
      '中国区域的 CloudFront 没有 OAC，请把“cdn”改为 oai 或 none。',
    ])
    expect(problemsOf({ certificate: 'arn:aws-cn:acm:cn-north-1:1:certificate/x' }, 'aws-cn')[0]).toContain('IAM')
    expect(problemsOf({ firewall: 'yes' }, 'aws-cn')[0]).toMatch(/^防火墙/)
  })

  test('everything that is wrong is told at once', () => {
    expect(problemsOf({ issuer: 'x', region: 'x', stagee: 'dev' })).toHaveLength(3)
  })
})

describe('arguments of the commands', () => {
  test('later settings win over earlier ones, and a file is a setting like any other', () => {
    const file = join(folder, 'office.json')
    writeFileSync(file, JSON.stringify({ stage: 'dev', budget: 20, tenants: { shili: '示例区' } }))
    expect(readArguments(['--settings', file, '-c', 'stage=prod', '--host', 'https://a.example', 'word'])).toEqual({
      settings: { stage: 'prod', budget: '20', tenants: '{"shili":"示例区"}' },
      options: { host: 'https://a.example' },
      words: ['word'],
    })
  })

  test.each([
    ['nothing behind', ['-c'], '“-c”后面缺少内容。'],
    ['no equals sign', ['-c', 'stage'], '“-c stage”应写作 -c 名称=值 的样子。'],
    ['a file that is not there', ['--settings', 'none.json'], '设置文件“none.json”读不到，请核对路径。'],
  ])('%s is one sentence', (_, args, sentence) => {
    expect(readArguments(args)).toEqual({ problems: [sentence] })
  })

  test.each(['{', '[]', '{"stage":null}'])('a file that holds %s is one sentence', (text) => {
    const file = join(folder, 'wrong.json')
    writeFileSync(file, text)
    expect(readArguments(['--settings', file])).toEqual({
      problems: [`设置文件“${file}”应是 JSON 对象，值是文字、数或对象。`],
    })
  })
})
