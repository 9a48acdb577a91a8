import type { Json } from '#shared/scheme/document.ts'
import { tieChainSchema, type Scheme } from '#shared/scheme/schema.ts'

/** An entered parameter in words: weights, options with their points, a tie chain with its decision, a number or a text. */
export function parameterText(value: Json, scheme: Scheme): string {
  if (value === null) return '未填写'
  if (typeof value !== 'object') return String(value)
  const chain = tieChainSchema.safeParse(value)
  if (chain.success) {
    const { keys, decision } = chain.data
    const compared = keys
      .map(({ part, better }) => `${titleOf(part, scheme)}（${better === 'more' ? '高' : '少'}者在前）`)
      .join('、')
    return `依次比较${compared}${decision ? `；${decision.body}，${decision.document}，${decision.date}` : '；未注明决定依据，仅供参考'}`
  }
  const entries = Array.isArray(value)
    ? value.map(optionText)
    : Object.entries(value).map(([name, one]) => `${name}${plain(one)}`)
  return entries.join('、')
}

function optionText(option: Json): string {
  if (typeof option !== 'object' || option === null || Array.isArray(option)) return plain(option)
  return `${plain(option['title'])}${plain(option['points'])}分`
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? '')
}

function titleOf(part: string, scheme: Scheme): string {
  return scheme.parts.find(({ id }) => id === part)?.title ?? part
}
