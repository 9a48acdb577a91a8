import { RegionInfo } from 'aws-cdk-lib/region-info'
import * as z from 'zod'
import { parsedJson } from './parsed-json.ts'

/** One sentence on what is wrong with a value, or undefined. */
export type Check = (value: string) => string | undefined

const REGIONS = RegionInfo.regions.filter(({ partition }) => partition === 'aws' || partition === 'aws-cn')

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return (value) => (words.includes(value) ? undefined : `应为 ${words.join('、')} 之一，现在是“${value}”。`)
}

/** A text of a given form, told by example. */
export function like(form: RegExp, example: string): Check {
  return (value) => (form.test(value) ? undefined : `应写作 ${example} 的样子，现在是“${value}”。`)
}

/** A region of AWS or of AWS China. */
export const region: Check = (value) =>
  REGIONS.some(({ name }) => name === value)
    ? undefined
    : `“${value}”不是 AWS 的区域；中国的区域是 cn-north-1 和 cn-northwest-1，其他的如 ap-southeast-1。`

/** An address that is reached over https. */
export const httpsAddress: Check = (value) => {
  if (!URL.canParse(value)) return `应是完整的网址，现在是“${value}”。`
  const { protocol, search, hash } = new URL(value)
  if (protocol !== 'https:') return `必须以 https:// 开头，现在是“${value}”。`
  return search || hash ? `不能带 ? 或 # 后面的内容，现在是“${value}”。` : undefined
}

/** An address of a host alone: https, no path behind it. */
export const httpsOrigin: Check = (value) => {
  const wrong = httpsAddress(value)
  if (wrong !== undefined) return wrong
  const { origin } = new URL(value)
  return value === origin ? undefined : `只写到主机为止，后面不带路径：请把“${value}”改为“${origin}”。`
}

/** Hosts separated by commas; none is fine. */
export const httpsOrigins: Check = (value) =>
  listed(value)
    .map(httpsOrigin)
    .find((wrong) => wrong !== undefined)

/** What stands between commas. */
export function listed(value: string): string[] {
  return value.split(',').flatMap((one) => one.trim() || [])
}

/** A positive number. */
export const amount: Check = (value) => (Number(value) > 0 ? undefined : `应是大于零的数，现在是“${value}”。`)

/** Lambda takes 4 kB of environment in all; so much is left for each of two lists. */
const MOST_BYTES = 1_500

/** A JSON object of names. */
export const names: Check = (value) => checkJson(parsedNames(value), value, '{"编号":"名称"}')

/** A JSON object of lists of subjects. */
export const subjects: Check = (value) => checkJson(parsedSubjects(value), value, '{"编号":["登录标识"]}')

function checkJson(parsed: object | undefined, value: string, example: string): string | undefined {
  if (!parsed) return `应是 ${example} 这样的 JSON，现在是“${value.slice(0, 60)}”。`
  const bytes = Buffer.byteLength(JSON.stringify(parsed))
  return bytes <= MOST_BYTES ? undefined : `有 ${bytes} 字节，超过 ${MOST_BYTES} 字节，请只列需要的。`
}

/** The names a JSON object holds, or undefined where it is none. */
export function parsedNames(value: string): Record<string, string> | undefined {
  return z.record(z.string(), z.string()).safeParse(parsedJson(value)).data
}

/** The subjects a JSON object holds by tenant, or undefined where it is none. */
export function parsedSubjects(value: string): Record<string, string[]> | undefined {
  return z.record(z.string(), z.array(z.string())).safeParse(parsedJson(value)).data
}
