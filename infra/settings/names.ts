import type { Settings } from './settings.ts'

/** A setting as people name it on the command line: what it is, and its value when it is not given. */
export interface SettingName {
  readonly title: string
  /** Not asked for: the value it then has, or none. */
  readonly optional?: { readonly value?: string }
}

/** Every setting by name, in the order in which missing ones are asked for. */
export const SETTING_NAMES: Readonly<Record<keyof Settings, SettingName>> = {
  stage: { title: '环境：dev 或 prod' },
  region: { title: 'AWS 区域' },
  account: { title: 'AWS 账号', optional: {} },
  host: { title: '加载项和服务对外的网址' },
  issuer: { title: '登录服务的网址，即令牌的签发者' },
  audience: { title: '令牌的受众' },
  jwksUri: { title: '签发者公钥的网址' },
  clientId: { title: '加载项在登录服务里的客户端编号' },
  scope: { title: '登录时申请的范围', optional: { value: 'openid' } },
  resource: { title: '令牌用于的资源', optional: {} },
  signInOrigins: { title: '登录时还要访问的网址', optional: { value: '' } },
  officeJs: {
    title: 'Office.js 的网址',
    optional: { value: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' },
  },
  gate: { title: '由谁先核对令牌：jwt 或 app', optional: { value: 'jwt' } },
  cdn: { title: '内容分发：oac、oai 或 none' },
  certificate: { title: '证书', optional: {} },
  firewall: { title: '是否建立防火墙：yes 或 no', optional: { value: 'no' } },
  webAclArn: { title: '防火墙的 ARN', optional: {} },
  alarmEmail: { title: '接收告警的邮箱' },
  budget: { title: '每月预算' },
  firstAdmins: { title: '各单位最初的管理员，JSON', optional: { value: '{}' } },
  tokenClaims: { title: '是否采信令牌里的身份：believed 或 ignored', optional: { value: 'ignored' } },
  tenants: { title: '单位编号和名称，JSON', optional: { value: '{}' } },
}

/** The name people may have meant: the one that differs by no more than two letters. */
export function closestName(given: string): string | undefined {
  const [closest] = Object.keys(SETTING_NAMES)
    .map((name) => ({ name, distance: distanceBetween(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
  return closest?.name
}

/** How many letters must be added, dropped or changed to make one word of the other. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let at = 0; at < a.length; at++) {
    const next = [at + 1]
    for (let index = 0; index < b.length; index++) {
      const changed = (row[index] ?? 0) + Number(a[at] !== b[index])
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, changed))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
