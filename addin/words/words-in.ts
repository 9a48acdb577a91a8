import type { Language } from '#shared/messages/index.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zhCn } from './zh-cn.ts'

/** What the pane says in a language. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? en : zhCn
}
