import type { Basis } from '../scheme/basis.ts'
import type { Adoption, SchemeDocument } from '../scheme/document.ts'
import type { Language } from './language.ts'

/** Where titles of readings and parameters can be found: the document itself, or just these two records. */
export type BasisTitles = Pick<SchemeDocument, 'readings' | 'parameters'> & { readonly adoption?: Adoption }

/**
 * What an entry rests on, in words: 三(一)1“占 70%”; 口径 A-01; 由区绩效办确定.
 * With `titles` a reading names the option taken and a parameter who decides it.
 */
export function describeBasis(basis: Basis, language: Language, titles?: BasisTitles): string {
  const chinese = language === 'zh-CN'
  if ('text' in basis) return basis.quote === undefined ? basis.text : `${basis.text}“${basis.quote}”`
  if ('reading' in basis) {
    const option = optionTaken(basis.reading, titles)
    const head = `${chinese ? '口径' : 'reading'} ${basis.reading}`
    return option === undefined ? head : `${head}${chinese ? `（${option}）` : ` (${option})`}`
  }
  const parameter = titles?.parameters[basis.parameter]
  if (!parameter) return chinese ? `参数 ${basis.parameter}` : `parameter ${basis.parameter}`
  return chinese
    ? `${parameter.title}由${parameter.decidedBy}确定`
    : `${parameter.title}, decided by ${parameter.decidedBy}`
}

function optionTaken(id: string, titles: BasisTitles | undefined): string | undefined {
  const reading = titles?.readings[id]
  return reading?.options[titles?.adoption?.readings?.[id] ?? reading.default]
}
