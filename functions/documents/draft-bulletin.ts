import { officialDay } from '#shared/dates/index.ts'
import { countByGrade, gradeLists, type GroupList } from './grade-lists.ts'
import type { BulletinInput } from './input.ts'
import { chineseNumeral, cited, official } from './official-text.ts'

/** A passage of the body: an optional heading of the second level, and its paragraphs. */
export interface Passage {
  readonly heading?: string
  readonly paragraphs: readonly string[]
}

/** The words of a bulletin, drafted from the figures. */
export interface BulletinText {
  readonly recipients: string
  readonly lead: string
  readonly sections: readonly { readonly heading: string; readonly passages: readonly Passage[] }[]
}

/** Drafts the body in the order offices use: lead, 总体情况, 考评结果, 结果运用. */
export function draftBulletin({ scheme, appraisal, approval }: BulletinInput): BulletinText {
  const groups = gradeLists(scheme, appraisal)
  const outside = appraisal.results.filter((one) => one.gradeState === 'not-graded').length
  const verb = approval ? '评定' : '拟定'
  const consequences = scheme.bulletin.consequences.map(official)
  const headings = [
    { title: '总体情况', passages: [{ paragraphs: overview(scheme.grades.ladder, groups, outside, verb) }] },
    {
      title: approval ? '考评结果' : '考评初步结果',
      passages: groups.map((group, index) => groupPassage(group, index, verb)),
    },
    ...(consequences.length > 0 ? [{ title: '结果运用', passages: [{ paragraphs: consequences }] }] : []),
  ]
  return {
    recipients: `${official(scheme.bulletin.recipients)}：`,
    lead: lead({ scheme, approval }, groups),
    sections: headings.map(({ title, passages }, index) => ({
      heading: `${chineseNumeral(index + 1)}、${title}`,
      passages,
    })),
  }
}

function lead({ scheme, approval }: Pick<BulletinInput, 'scheme' | 'approval'>, groups: readonly GroupList[]): string {
  const { regulation, period } = scheme
  const bases = [regulation.title, ...(regulation.document === undefined ? [] : [regulation.document])]
    .map(cited)
    .join('和')
  const whom = `${groups.length}个类别${total(groups)}个${scheme.subject === 'unit' ? '单位' : '人员'}`
  const outcome = approval ? `考评结果已经${official(approval.decidedBy)}审定` : '形成考评初步结果'
  return `根据${bases}，对${whom}${officialDay(period.from)}至${officialDay(period.until)}的工作进行了绩效考评，${outcome}。现将有关情况通报如下：`
}

function overview(ladder: readonly string[], groups: readonly GroupList[], outside: number, verb: string): string[] {
  const counts = countByGrade(ladder, groups).filter(({ count }) => count > 0)
  const open = groups.reduce((sum, group) => sum + group.open.length, 0)
  const all = counts.map(({ grade, count }) => `${verb}为${grade}的${count}个`)
  const pending = open > 0 ? [`尚未确定等次的${open}个`] : []
  const perGroup = groups.map((group) => {
    const parts = group.byGrade.map(({ grade, members }) => `${grade}${members.length}个`)
    const rest = group.open.length > 0 ? [`尚未确定等次${group.open.length}个`] : []
    return `${official(group.title)}${group.members.length}个，其中${[...parts, ...rest].join('、')}。`
  })
  const besides = outside > 0 ? `另有${outside}个不参加等次评定。` : ''
  return [`应参加考评的${total(groups)}个，其中${[...all, ...pending].join('，')}。${besides}`, ...perGroup]
}

function groupPassage(group: GroupList, index: number, verb: string): Passage {
  const lists = group.byGrade.map(({ grade, members }) => ({ label: `${grade}（${members.length}个）`, members }))
  const open =
    group.open.length > 0 ? [{ label: `尚未${verb}等次（${group.open.length}个）`, members: group.open }] : []
  return {
    heading: `（${chineseNumeral(index + 1)}）${official(group.title)}`,
    paragraphs: [...lists, ...open].map(
      ({ label, members }) => `${label}：${members.map((one) => official(one.name)).join('、')}。`,
    ),
  }
}

function total(groups: readonly GroupList[]): number {
  return groups.reduce((sum, group) => sum + group.members.length, 0)
}
