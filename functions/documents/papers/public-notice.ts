import { officialDay } from '#shared/dates/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { gradeLists } from '../grade-lists.ts'
import { chineseNumeral, cited, official } from '../official-text.ts'
import { plainTitle } from '../headline.ts'
import { counted, subjects } from './address.ts'
import type { Paper } from './paper.ts'
import { termText, type Term } from './term-of.ts'

/** What a public notice is drafted from. */
export interface PublicNotice {
  readonly scheme: Scheme
  readonly appraisal: Appraisal
  readonly from: string
  /** The last day of the notice. */
  readonly until: string
  readonly term: Term
  readonly place: string
  /** Where objections go, such as a telephone number; a blank to fill in when absent. */
  readonly contact?: string
}

/** 公示: who gets which grade, in 列序, without scores. */
export function publicNotice({ scheme, appraisal, from, until, term, place, contact }: PublicNotice): Paper {
  const office = official(scheme.regulation.interpretedBy)
  return {
    title: `${plainTitle(scheme)
      .replace(/^.*?关于/, '关于')
      .replace(/的通报$/, '')}\n的公示`,
    office,
    day: from,
    blocks: [
      {
        body: `根据${cited(scheme.regulation.title)}，${scheme.year}年度考评已形成初步结果。现将各考核组拟定等次予以公示，同一等次按列序排列，不分先后。`,
      },
      ...gradeLists(scheme, appraisal).flatMap((group, at) => [
        { heading: `${chineseNumeral(at + 1)}、${official(group.title)}（${counted(scheme, group.members.length)}）` },
        ...group.byGrade.map(({ grade, members }) => ({
          body: `${grade}（${counted(scheme, members.length)}）：${members.map(({ name }) => official(name)).join('、')}。`,
        })),
        ...(group.open.length > 0
          ? [{ body: `等次尚未确定：${group.open.map(({ name }) => official(name)).join('、')}。` }]
          : []),
      ]),
      {
        body: `公示期为${officialDay(from)}至${officialDay(until)}（${termText(term)}），公示地点：${official(place)}。公示期内，任何${subjects(scheme)}和个人如有异议，请以书面形式实名反映，联系方式：${official(contact ?? '　　　　　　　　')}。`,
      },
      { signature: { by: office, day: officialDay(from) } },
    ],
  }
}
