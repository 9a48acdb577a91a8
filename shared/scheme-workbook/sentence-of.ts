import type { Json } from '../scheme/document.ts'
import { WORDS } from './words.ts'
import { isRecord } from './same-json.ts'

/** How a part is scored, in words; made anew each time and never read back. */
export function sentenceOf(part: Readonly<Record<string, Json>>, content: Readonly<Record<string, Json>>): string {
  const titles = titlesOf(content['parts'])
  return scoreText(part['score'], titles, part['max'])
}

function scoreText(score: Json | undefined, titles: ReadonlyMap<string, string>, max: Json | undefined): string {
  if (!isRecord(score)) return ''
  if (typeof score['choose'] === 'string') {
    const { choose, ...branches } = score
    const options = Object.entries(branches).map(
      ([option, branch]) => `${option === 'otherwise' ? '其余' : option}：${scoreText(branch, titles, max) || '无'}`,
    )
    return `按口径 ${choose}：${options.join('；')}`
  }
  const full = typeof max === 'number' || typeof max === 'string' ? `，满分${max}` : ''
  switch (score['by']) {
    case 'sum': {
      const added = names(score['of'], titles).join('＋')
      const taken = names(score['less'], titles).map((one) => `－${one}`)
      const cap = score['cap'] === undefined ? '' : `，至多${amount(score['cap'])}`
      return `${added}${taken.join('')}${cap}${score['convert'] === true ? `，折算到满分${amount(max)}` : ''}`
    }
    case 'count-down':
      return `满分${amount(max)}，减去${names(score['less'], titles).join('、')}`
    case 'converted-sum':
      return `各指标得分合计÷适用指标分值合计×满分${amount(max)}`
    case 'evaluator-classes':
      return `各类评议主体平均分按权重合成${full}`
    case 'event-points':
      return `逐件计分后合计${isRecord(score['cap']) ? '，封顶' : ''}`
    case 'typed-deductions':
      return '按察访核验表逐项扣分'
    default: {
      const by = typeof score['by'] === 'string' ? score['by'] : ''
      return `${WORDS['by']?.[by] ?? by}${full}`
    }
  }
}

function names(list: Json | undefined, titles: ReadonlyMap<string, string>): string[] {
  if (isRecord(list) && typeof list['choose'] === 'string') return [`（按口径 ${list['choose']}）`]
  if (!Array.isArray(list)) return []
  return list.map((one) => {
    if (typeof one === 'string') return titles.get(one) ?? one
    return isRecord(one) && typeof one['choose'] === 'string' ? `（按口径 ${one['choose']}）` : '…'
  })
}

function amount(value: Json | undefined): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  return isRecord(value) && typeof value['parameter'] === 'string' ? `（参数 ${value['parameter']}）` : ''
}

function titlesOf(parts: Json | undefined): Map<string, string> {
  const all = Array.isArray(parts) ? parts.filter(isRecord) : []
  const branches = all.flatMap((one) => ('choose' in one ? Object.values(one).filter(isRecord) : [one]))
  return new Map(
    branches.flatMap(({ id, title }) => (typeof id === 'string' && typeof title === 'string' ? [[id, title]] : [])),
  )
}
