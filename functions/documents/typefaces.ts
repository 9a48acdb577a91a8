import type { IFontAttributesProperties } from 'docx'

/** A face by the name office machines know it, and the names to try where it is missing. Faces are never embedded. */
export interface Typeface {
  readonly name: string
  readonly instead: readonly string[]
}

/** 仿宋: the body. */
export const FANG_SONG: Typeface = { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', 'STFangsong'] }
/** 小标宋: title and issuer mark. */
export const TITLE_SONG: Typeface = { name: '方正小标宋简体', instead: ['FZXiaoBiaoSong-B05S', '宋体', 'SimSun'] }
/** 黑体: headings of the first level. */
export const HEI: Typeface = { name: '黑体', instead: ['SimHei', 'STHeiti'] }
/** 楷体: headings of the second level. */
export const KAI: Typeface = { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', 'STKaiti'] }
/** 宋体: page numbers. */
export const SONG: Typeface = { name: '宋体', instead: ['SimSun', 'STSong'] }

/** Every face a document names. */
export const TYPEFACES: readonly Typeface[] = [FANG_SONG, TITLE_SONG, HEI, KAI, SONG]

/** The font of a run: Chinese in the face, digits in Times New Roman; quotation marks are Chinese ones. */
export function fontOf({ name }: Typeface): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }
}

/** Type sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, small: 21, smallFive: 18 } as const
