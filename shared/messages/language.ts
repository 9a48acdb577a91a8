/** The languages people are spoken to in. */
export const LANGUAGES = ['zh-CN', 'en'] as const

/** A language people are spoken to in. */
export type Language = (typeof LANGUAGES)[number]

/** The language nearest to a tag such as `zh-Hans` or `en-GB`: Chinese unless it is English. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
