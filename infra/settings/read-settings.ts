import { closestName, SETTING_NAMES } from './names.ts'
import { isChina, type Settings } from './settings.ts'
import {
  amount,
  httpsAddress,
  httpsOrigin,
  httpsOrigins,
  like,
  listed,
  names,
  oneOf,
  parsedNames,
  parsedSubjects,
  region,
  subjects,
} from './values.ts'
import type { Check } from './values.ts'

type Name = keyof Settings

const NAMES = Object.keys(SETTING_NAMES) as Name[] // its keys are the names

const CHECKS: Readonly<Partial<Record<Name, Check>>> = {
  stage: oneOf('dev', 'prod'),
  region,
  account: like(/^\d{12}$/, '123456789012'),
  host: httpsOrigin,
  issuer: httpsAddress,
  jwksUri: httpsAddress,
  signInOrigins: httpsOrigins,
  officeJs: httpsAddress,
  gate: oneOf('jwt', 'app'),
  cdn: oneOf('oac', 'oai', 'none'),
  firewall: oneOf('yes', 'no'),
  webAclArn: like(
    /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/,
    'arn:aws:wafv2:us-east-1:123456789012:global/webacl/…',
  ),
  alarmEmail: like(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'kaohe@example.gov.cn'),
  budget: amount,
  firstAdmins: subjects,
  tokenClaims: oneOf('believed', 'ignored'),
  tenants: names,
}

/** The settings that were given by name, or one Chinese sentence for each thing that is wrong with them. */
export function readSettings(
  given: Readonly<Record<string, string>>,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  const problems = [...unknownNames(given), ...NAMES.flatMap((name) => problemOf(name, given[name]))]
  if (problems.length > 0) return { problems }
  const settings = settingsOf((name) => given[name] ?? SETTING_NAMES[name].optional?.value)
  const unfit = unfitTogether(settings)
  return unfit.length > 0 ? { problems: unfit } : { settings }
}

function unknownNames(given: Readonly<Record<string, string>>): string[] {
  return Object.keys(given)
    .filter((name) => !Object.hasOwn(SETTING_NAMES, name))
    .map((name) => {
      const meant = closestName(name)
      return meant === undefined
        ? `没有“${name}”这一项，可用的有 ${NAMES.join('、')}。`
        : `没有“${name}”这一项，是否想写“${meant}”？`
    })
}

function problemOf(name: Name, value: string | undefined): string[] {
  const { title, optional } = SETTING_NAMES[name]
  if (value === undefined || value === '')
    return optional ? [] : [`缺少“${name}”（${title}），请用 -c ${name}=… 给出，或写进设置文件。`]
  const wrong = CHECKS[name]?.(value)
  return wrong === undefined ? [] : [`“${name}”（${title}）${wrong}`]
}

function settingsOf(valueOf: (name: Name) => string | undefined): Settings {
  const text = (name: Name): string => valueOf(name) ?? ''
  const optional = (name: 'account' | 'resource' | 'certificate' | 'webAclArn') =>
    text(name) === '' ? {} : { [name]: text(name) }
  return {
    ...optional('account'),
    ...optional('resource'),
    ...optional('certificate'),
    ...optional('webAclArn'),
    stage: text('stage') === 'prod' ? 'prod' : 'dev',
    region: text('region'),
    host: text('host'),
    issuer: text('issuer'),
    audience: text('audience'),
    jwksUri: text('jwksUri'),
    clientId: text('clientId'),
    scope: text('scope'),
    signInOrigins: listed(text('signInOrigins')),
    officeJs: text('officeJs'),
    gate: text('gate') === 'app' ? 'app' : 'jwt',
    cdn: (['oac', 'oai'] as const).find((cdn) => cdn === text('cdn')) ?? 'none',
    firewall: text('firewall') === 'yes' ? 'yes' : 'no',
    alarmEmail: text('alarmEmail'),
    budget: Number(text('budget')),
    firstAdmins: parsedSubjects(text('firstAdmins')) ?? {},
    tokenClaims: text('tokenClaims') === 'believed' ? 'believed' : 'ignored',
    tenants: parsedNames(text('tenants')) ?? {},
  }
}

/** What is right by itself but not together. */
function unfitTogether({ region, cdn, certificate, firewall, webAclArn }: Settings): string[] {
  const problems: string[] = []
  const china = isChina(region)
  if (china && cdn === 'oac') problems.push('中国区域的 CloudFront 没有 OAC，请把“cdn”改为 oai 或 none。')
  if (cdn !== 'none' && certificate === undefined)
    problems.push('用 CloudFront 时，自己的网址要有证书，请给出“certificate”。')
  if (cdn !== 'none' && certificate !== undefined && !certificateFits(certificate, china))
    problems.push(
      china
        ? `中国区域的“certificate”应是 IAM 服务器证书的编号（不是 ARN），现在是“${certificate}”。`
        : `“certificate”应是 us-east-1 的 ACM 证书的 ARN，现在是“${certificate}”。`,
    )
  if ((firewall === 'yes' || webAclArn !== undefined) && (china || cdn === 'none'))
    problems.push(
      '防火墙挂在 CloudFront 前面，只在“cdn”不是 none 且不在中国区域时可用，请去掉“firewall”和“webAclArn”。',
    )
  return problems
}

function certificateFits(certificate: string, china: boolean): boolean {
  return china
    ? /^[A-Z0-9]{16,128}$/.test(certificate)
    : /^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/.test(certificate)
}
