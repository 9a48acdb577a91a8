import type { Finding } from '../findings.ts'
import { en } from './en.ts'
import type { Language } from './language.ts'
import { withNames, type Names } from './names.ts'
import { placeText } from './place.ts'
import type { ProblemCode, ProblemOf, Words } from './words.ts'
import { zhCn } from './zh-cn.ts'

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCn, en }

/** What is wrong and what to do, without the place; `names` gives titles for ids. */
export function sentence(finding: Finding, language: Language, names: Names = {}): string {
  return say(WORDS[language], withNames(finding.problem, names))
}

/** The nearest place, then the sentence: 工作表「评分」G12：…。 */
export function sentenceWithPlace(finding: Finding, language: Language, names: Names = {}): string {
  const [nearest] = finding.places
  const words = sentence(finding, language, names)
  return nearest ? `${placeText(nearest, language)}${language === 'zh-CN' ? '：' : ': '}${words}` : words
}

// `Code` ties the words to their problem
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function say<Code extends ProblemCode>(words: Words, problem: ProblemOf[Code]): string {
  return words[problem.code](problem)
}
