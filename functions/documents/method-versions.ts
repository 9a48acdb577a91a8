import { officialDay } from '#shared/dates/index.ts'
import type { VersionInForce, MethodPaperInput } from './input.ts'
import type { MethodSection } from './method-section.ts'
import { documentNumber, official } from './official-text.ts'
import { parameterText } from './parameter-text.ts'

/** 年中修订: from when each version holds and on what, and in which readings and parameters they differ; none where there is one version. */
export function versions(input: MethodPaperInput): MethodSection[] {
  const { inForce = [] } = input
  if (inForce.length < 2) return []
  const listed = inForce.map(({ schemeId, from, documentNumber: number }, at) => {
    const rests = number === undefined ? '' : `（${documentNumber(official(number))}）`
    return `${at === 0 ? '年初起' : `${officialDay(from)}起`}采用方案${schemeId}${rests}`
  })
  const section = {
    title: '年中修订',
    paragraphs: [
      `${listed.join('；')}。`,
      '各期按期初第一天施行的版本计分，加减分按发生当天施行的版本计；各项权重、上限、名次和等次按最后的版本。',
    ],
  }
  const rows = differing(input, inForce)
  if (rows.length === 0) return [section]
  const columns = [
    { heading: '口径或参数', width: 40, align: 'left' },
    ...inForce.map(({ schemeId }) => ({ heading: schemeId, width: 40, align: 'left' }) as const),
  ] as const
  return [
    { ...section, paragraphs: [...section.paragraphs, '各版本取值不同的口径和参数如下。'], table: { columns, rows } },
  ]
}

function differing({ scheme, document }: MethodPaperInput, inForce: readonly VersionInForce[]): string[][] {
  const readings = Object.entries(document.readings).map(([id, { question, options, default: usual }]) => [
    official(question),
    ...inForce.map(({ adoption }) => {
      const chosen = adoption.readings?.[id] ?? usual
      return official(options[chosen] ?? chosen)
    }),
  ])
  const parameters = Object.entries(document.parameters).map(([id, { title }]) => [
    official(title),
    ...inForce.map(({ adoption }) => official(parameterText(adoption.parameters?.[id] ?? null, scheme))),
  ])
  return [...readings, ...parameters].filter(([, ...values]) => new Set(values).size > 1)
}
