import type { Scheme } from '../scheme/schema.ts'

/** The few words a derivation needs beside titles and numbers. */
export interface TraceWords {
  readonly threshold: string
  readonly belowThreshold: (total: string, line: string, grade: string) => string
  readonly reachesThreshold: (total: string, line: string) => string
  readonly rank: string
  readonly rankText: (ahead: number, rank: number, numbers: Scheme['grades']['rank']['numbers']) => string
  readonly seats: (grade: string) => string
  readonly seatsText: (base: number, share: string, exact: string, seats: number, available: number) => string
  readonly tie: string
  readonly tieText: (
    names: readonly string[],
    count: number,
    published: string,
    state: 'ruled' | 'by-chain' | 'shared' | 'undecided',
  ) => string
  readonly adjusted: string
  readonly seatAdded: string
  readonly grade: string
  readonly gradeText: (rank: number, grade: string) => string
  readonly undecided: string
  readonly downgradeText: (events: number, from: string, to: string) => string
  readonly backfilled: (from: string, to: string) => string
  readonly seatsEntered: (seats: number, available: number) => string
  readonly barred: (grade: string) => string
  readonly fixed: (grade: string) => string
  readonly placedLast: string
  readonly prize: string
  readonly noPrize: string
  readonly money: string
  readonly consequence: string
  /** What stands between past years. */
  readonly between: string
  readonly pastYear: (year: {
    readonly year: number
    readonly grade: string
    readonly rank: number | undefined
    readonly size: number | undefined
    readonly sanction: string
    readonly formerly: string | undefined
  }) => string
}

const ZH: TraceWords = {
  threshold: '及格线',
  belowThreshold: (total, line, grade) => `${total} < ${line}，直接定为${grade}`,
  reachesThreshold: (total, line) => `${total} ≥ ${line}`,
  rank: '名次',
  rankText: (ahead, rank, numbers) => {
    const before = {
      competition: `同组高于本单位的 ${ahead} 个`,
      dense: `同组前面有 ${ahead} 个名次`,
      ordinal: `同组排在前面的 ${ahead} 个`,
    }[numbers]
    return `${before}，名次 ${rank}`
  },
  seats: (grade) => `${grade}名额`,
  seatsText: (base, share, exact, seats, available) =>
    `${base} × ${share} = ${exact}，核定名额 ${seats}${available === seats ? '' : `，可用 ${available}`}`,
  tie: '并列处理',
  tieText: (names, count, published, state) => {
    const how = { ruled: '按裁定处理', 'by-chain': '按并列规则依次比较', shared: '按口径同列', undecided: '尚未裁定' }[
      state
    ]
    return `${names.join('、')}${count > names.length ? `等 ${count} 个` : ''}同为 ${published} 分，${how}`
  },
  adjusted: '人工调整',
  seatAdded: '增列名额',
  grade: '等次',
  gradeText: (rank, grade) => `第 ${rank} 名，${grade}`,
  undecided: '跨等次界线并列，等次待裁定',
  downgradeText: (events, from, to) =>
    from === to ? `${events} 件，${from}不再下调` : `${events} 件，由${from}下调为${to}`,
  backfilled: (from, to) => `递补：由${from}升为${to}`,
  seatsEntered: (seats, available) => `核定名额 ${seats}${available === seats ? '' : `，可用 ${available}`}`,
  barred: (grade) => `不得评定为${grade}`,
  fixed: (grade) => `直接确定为${grade}`,
  placedLast: '名次列在本组最后',
  prize: '奖项',
  noPrize: '未定或不设奖',
  money: '奖金',
  consequence: '结果运用',
  between: '；',
  pastYear: ({ year, grade, rank, size, sanction, formerly }) => {
    const place = rank === undefined ? '' : `第 ${rank} 名${size === undefined ? '' : `，同组 ${size} 个`}`
    const said = [grade, place, sanction, formerly === undefined ? '' : `原${formerly}`].filter((one) => one !== '')
    return `${year} 年${said.join('、')}`
  },
}

const EN: TraceWords = {
  threshold: 'Threshold',
  belowThreshold: (total, line, grade) => `${total} < ${line}: ${grade}`,
  reachesThreshold: (total, line) => `${total} ≥ ${line}`,
  rank: 'Rank',
  rankText: (ahead, rank, numbers) =>
    `${ahead} ${numbers === 'dense' ? 'ranks before it' : 'ahead'} in the group: rank ${rank}`,
  seats: (grade) => `Seats of ${grade}`,
  seatsText: (base, share, exact, seats, available) =>
    `${base} × ${share} = ${exact}: ${seats} seats${available === seats ? '' : `, ${available} available`}`,
  tie: 'Tie',
  tieText: (names, count, published, state) => {
    const how = {
      ruled: 'ruled on',
      'by-chain': 'ordered by the tie chain',
      shared: 'shared by the reading',
      undecided: 'undecided',
    }[state]
    return `${names.join(', ')}${count > names.length ? ` and others, ${count} in all,` : ''} all have ${published}: ${how}`
  },
  adjusted: 'Adjusted by hand',
  seatAdded: 'Seat added',
  grade: 'Grade',
  gradeText: (rank, grade) => `rank ${rank}: ${grade}`,
  undecided: 'tied across a line between grades; awaits a ruling',
  downgradeText: (events, from, to) =>
    from === to ? `${events}: ${from} falls no further` : `${events}: from ${from} to ${to}`,
  backfilled: (from, to) => `backfilled: from ${from} to ${to}`,
  seatsEntered: (seats, available) => `${seats} seats${available === seats ? '' : `, ${available} available`}`,
  barred: (grade) => `may not get ${grade}`,
  fixed: (grade) => `gets ${grade} outright`,
  placedLast: 'placed last in the group',
  prize: 'Prize',
  noPrize: 'undecided or none',
  money: 'Money',
  consequence: 'What follows',
  between: '; ',
  pastYear: ({ year, grade, rank, size, sanction, formerly }) => {
    const place = rank === undefined ? '' : `rank ${rank}${size === undefined ? '' : ` of ${size}`}`
    const said = [grade, place, sanction, formerly === undefined ? '' : `then ${formerly}`].filter((one) => one !== '')
    return `${year}: ${said.join(', ')}`
  },
}

/** The words of derivations by language. */
export const TRACE_WORDS: Readonly<Record<'zh-CN' | 'en', TraceWords>> = { 'zh-CN': ZH, en: EN }
