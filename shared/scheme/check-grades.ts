import type { SchemeCheck } from './check.ts'
import type { Scheme } from './schema.ts'

/** What is wrong with the grades and prizes of a scheme: names that do not exist, shares that do not add up. */
export function checkGrades(scheme: Scheme, check: SchemeCheck): void {
  const { grades } = scheme
  const ladder = new Set(grades.ladder)
  const groups = new Set(scheme.groups.map((one) => one.id))
  grades.ladder.forEach((grade, index) => {
    const path = ['grades', 'ladder', index]
    if (grades.ladder.indexOf(grade) < index)
      check.report(path, { code: 'scheme-value', path: path.join('.'), detail: `“${grade}”重复` })
  })
  checkOrder(scheme, check)
  checkQuota(scheme, check, ladder)
  if (grades.threshold) check.refer(['grades', 'threshold', 'grade'], grades.threshold.grade, ladder)
  grades.tie.chain?.keys.forEach((key, index) => {
    const path = ['grades', 'tie', 'chain', 'keys', index]
    check.refer(path, key.part, check.known)
    if (key.class === undefined) return
    const score = scheme.parts.find((part) => part.id === key.part)?.score
    const classes = score?.by === 'evaluator-classes' ? score.classes.map((one) => one.id) : []
    check.refer(path, key.class, new Set(classes))
  })
  grades.elsewhere?.forEach((one, index) => {
    for (const group of one.groups) check.refer(['grades', 'elsewhere', index], group, groups)
  })
  checkEligibility(scheme, check, ladder)
  checkPrizes(scheme, check, ladder, groups)
}

/** Grades that are filled from the best down stand in the order of the ladder. */
function checkOrder({ grades: { ladder, quota } }: Scheme, check: SchemeCheck): void {
  const [name, lines] =
    quota.kind === 'share'
      ? ['shares', quota.shares]
      : quota.kind === 'bands'
        ? ['bands', quota.bands]
        : ['places', quota.places]
  lines.forEach(({ grade }, index) => {
    const above = lines[index - 1]?.grade
    if (above === undefined || !ladder.includes(grade) || !ladder.includes(above)) return
    if (ladder.indexOf(grade) > ladder.indexOf(above)) return
    const path = ['grades', 'quota', name, index]
    const detail = `“${grade}”排在“${above}”之后，与“等次由高到低”的次序不符`
    check.report(path, { code: 'scheme-value', path: path.join('.'), detail })
  })
}

function checkQuota({ grades: { quota } }: Scheme, check: SchemeCheck, ladder: ReadonlySet<string>): void {
  const path = ['grades', 'quota']
  switch (quota.kind) {
    case 'share':
      check.sharesAddUp(
        [...path, 'shares'],
        quota.shares.map((one) => one.share),
      )
      quota.shares.forEach((one, index) => {
        check.refer([...path, 'shares', index], one.grade, ladder)
      })
      checkEntered(quota, check)
      return
    case 'seats':
      quota.places.forEach((one, index) => {
        check.refer([...path, 'places', index], one.grade, ladder)
        const given = [one.seats, one.atMost, one.overGroups].filter((way) => way !== undefined)
        if (given.length !== 1) {
          const here = [...path, 'places', index]
          const detail = '名额数、上限、各组合计应当恰好填一项'
          check.report(here, { code: 'scheme-value', path: here.join('.'), detail })
        }
      })
      check.refer([...path, 'rest'], quota.rest, ladder)
      if (quota.last) check.refer([...path, 'last'], quota.last.grade, ladder)
      return
    case 'bands':
      quota.bands.forEach((one, index) => {
        check.refer([...path, 'bands', index], one.grade, ladder)
      })
  }
}

/** Seats entered by hand are there for every grade of the quota, and only where they are asked for. */
function checkEntered(quota: Extract<Scheme['grades']['quota'], { kind: 'share' }>, check: SchemeCheck): void {
  const path = ['grades', 'quota', 'entered']
  const { entered, rounding, shares } = quota
  const grades = shares.map((one) => one.grade)
  if ((rounding === 'manual') !== (entered !== undefined)) {
    const detail = '取整为“逐组填写”时填，否则不填'
    check.report(path, { code: 'scheme-value', path: path.join('.'), detail })
  }
  for (const grade of Object.keys(entered ?? {})) check.refer(path, grade, new Set(grades))
}

function checkEligibility({ grades }: Scheme, check: SchemeCheck, ladder: ReadonlySet<string>): void {
  const { quota } = grades
  grades.eligibility?.forEach(({ when, effect }, index) => {
    const path = ['grades', 'eligibility', index]
    if ('parts' in when)
      when.parts.forEach((part, at) => {
        check.refer([...path, 'when', 'parts', at], part, check.known)
      })
    if ('fix' in effect) {
      check.refer([...path, 'effect', 'fix'], effect.fix, ladder)
      return
    }
    if ('place' in effect) return
    check.refer([...path, 'effect', 'bar'], effect.bar, ladder)
    if (barredFrom(quota).includes(effect.bar)) return
    const detail = '按名额、按比例评定的，只能限制最高的等次；按分数段评定的，不能限制最低的等次'
    const at = [...path, 'effect', 'bar']
    check.report(at, { code: 'scheme-value', path: at.join('.'), detail })
  })
}

/** The grades a subject may be barred from: the best where seats are filled, any above the last where scores decide. */
function barredFrom(quota: Scheme['grades']['quota']): readonly string[] {
  switch (quota.kind) {
    case 'seats':
      return quota.places.slice(0, 1).map(({ grade }) => grade)
    case 'share':
      return quota.shares.slice(0, 1).map(({ grade }) => grade)
    case 'bands':
      return quota.bands.slice(0, -1).map(({ grade }) => grade)
  }
}

function checkPrizes(
  { prizes }: Scheme,
  check: SchemeCheck,
  ladder: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): void {
  if (!prizes) return
  const { byRank, byGrade, payout } = prizes
  const known = new Set(prizes.ladder)
  for (const group of byRank?.groups ?? []) check.refer(['prizes', 'byRank', 'groups'], group, groups)
  for (const one of byRank?.places ?? []) check.refer(['prizes', 'byRank', 'places'], one.grade, known)
  if (byRank) check.refer(['prizes', 'byRank', 'rest'], byRank.rest, known)
  for (const group of byGrade?.groups ?? []) check.refer(['prizes', 'byGrade', 'groups'], group, groups)
  for (const one of byGrade?.prizes ?? []) {
    check.refer(['prizes', 'byGrade', 'prizes'], one.grade, ladder)
    check.refer(['prizes', 'byGrade', 'prizes'], one.prize, known)
  }
  for (const one of payout?.coefficients ?? []) check.refer(['prizes', 'payout', 'coefficients'], one.prize, known)
}
