import { finding, type Finding, type Place, type Problem } from '../findings.ts'
import { compare, ONE, sum, toExactText } from '../numbers/index.ts'
import { checkGrades } from './check-grades.ts'
import { checkProcedure } from './check-procedure.ts'
import {
  checkAddsUp,
  checkAmounts,
  checkFed,
  checkNames,
  checkQuotaShares,
  checkReachable,
  checkReferredTo,
} from './checks/index.ts'
import type { SchemeDocument } from './document.ts'
import { partsInOrder } from './parts-in-order.ts'
import { exactOf, type Scheme } from './schema.ts'

/** Where an entry stands in a scheme. */
export type Path = readonly (string | number)[]

/** Ways to say what is wrong with an entry. */
export interface SchemeCheck {
  /** The ids of all parts. */
  readonly known: ReadonlySet<string>
  readonly report: (path: Path, problem: Problem) => void
  readonly refer: (path: Path, to: string, names: ReadonlySet<string>) => void
  /** Says what asks for a look but keeps nobody from scoring. */
  readonly remark: (path: Path, problem: Problem) => void
  readonly sharesAddUp: (path: Path, shares: readonly string[]) => void
}

/** What is wrong with a scheme whose every entry is well formed: references, cycles, shares that do not add up. */
export function checkScheme(
  scheme: Scheme,
  document: SchemeDocument,
  place: (path: Path) => readonly Place[],
): Finding[] {
  const found: Finding[] = []
  const report = (path: Path, problem: Problem): void => {
    found.push(finding('error', problem, place(path)))
  }
  const remark = (path: Path, problem: Problem): void => {
    found.push(finding('warning', problem, place(path)))
  }
  const known = new Set(scheme.parts.map((part) => part.id))
  const refer = (path: Path, to: string, names: ReadonlySet<string>) => {
    if (!names.has(to)) report(path, { code: 'scheme-reference', path: path.join('.'), to })
  }
  const sharesAddUp = (path: Path, shares: readonly string[]) => {
    const total = sum(shares.map(exactOf))
    if (compare(total, ONE) !== 0)
      report(path, { code: 'shares-do-not-add-up', path: path.join('.'), total: toExactText(total) })
  }
  const unique = (names: readonly string[], at: (index: number) => Path) => {
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return
      const path = at(index)
      report(path, { code: 'scheme-value', path: path.join('.'), detail: `“${name}”重复` })
    })
  }

  refer(['total'], scheme.total, known)
  for (const key of ['id', 'title'] as const)
    unique(
      scheme.parts.map((part) => part[key]),
      (index) => ['parts', index, key],
    )
  unique(
    scheme.groups.map((group) => group.id),
    (index) => ['groups', index, 'id'],
  )
  unique(
    scheme.groups.flatMap((group) => group.members),
    () => ['groups'],
  )
  const groups = new Set(scheme.groups.map((group) => group.id))
  scheme.parts.forEach((part, index) => {
    const path = ['parts', index, 'score']
    const { score } = part
    for (const group of part.groups ?? []) refer(['parts', index, 'groups'], group, groups)
    if (score.by === 'corrected') refer([...path, 'of'], score.of, known)
    if (score.by === 'over-periods' && score.periods.length === 0 && score.every === undefined)
      report(path, { code: 'scheme-value', path: path.join('.'), detail: '分期、周期应当填写其中一项' })
    if (score.by === 'sum')
      score.of.forEach((id, at) => {
        refer([...path, 'of', at], id, known)
      })
    if (score.by === 'sum' || score.by === 'count-down')
      score.less.forEach((id, at) => {
        refer([...path, 'less', at], id, known)
      })
    if (score.by === 'evaluator-classes') {
      const weights = score.classes.map((one) => one.weight ?? '0')
      if (score.combine !== 'ballots') sharesAddUp([...path, 'classes'], weights)
      const classes = new Set(score.classes.map((one) => one.id))
      if (score.emptyClass === 'to-class') refer([...path, 'emptyTo'], score.emptyTo ?? '', classes)
    }
    if (score.by === 'event-points') {
      const rules = new Set(score.rules.map((one) => one.id))
      for (const one of score.categories ?? [])
        for (const rule of one.rules) refer([...path, 'categories'], rule, rules)
      if (score.cap?.netOf !== undefined) refer([...path, 'cap'], score.cap.netOf, known)
    }
  })
  // rows of 公众评议, 测评票 and 加减分 name a class or rule without its part
  const named = namedInRows(scheme)
  for (const list of ['classes', 'rules'] as const)
    for (const key of ['id', 'title'] as const) {
      const all = named.filter((one) => one.list === list)
      unique(
        all.map((one) => one[key]),
        (index) => [...(all[index]?.path ?? []), key],
      )
    }

  const check: SchemeCheck = { known, refer, report, remark, sharesAddUp }
  checkGrades(scheme, check)
  checkProcedure(scheme, { refer, report })
  checkAddsUp(scheme, check)
  checkAmounts(scheme, check)
  checkNames(scheme, check)
  checkQuotaShares(scheme, check)
  checkReachable(scheme, check)
  checkFed(scheme, check)
  checkReferredTo(document, check)
  const cycle = partsInOrder(scheme.parts).cycle
  if (cycle) report(['parts'], { code: 'scheme-cycle', parts: cycle })
  forEachBasis(scheme, [], (path, basis) => {
    if ('reading' in basis) refer(path, basis.reading, new Set(Object.keys(document.readings)))
    if ('parameter' in basis) refer(path, basis.parameter, new Set(Object.keys(document.parameters)))
  })
  return found
}

/** Every class of evaluators and every rule of events, with where it stands. */
function namedInRows({ parts }: Scheme) {
  return parts.flatMap(({ score }, part) => {
    const list = score.by === 'evaluator-classes' ? 'classes' : 'rules'
    const all = score.by === 'evaluator-classes' ? score.classes : score.by === 'event-points' ? score.rules : []
    return all.map(
      ({ id, title }, index) => ({ id, title, list, path: ['parts', part, 'score', list, index] }) as const,
    )
  })
}

type BasisLike = { reading: string } | { parameter: string } | { text: string }

function forEachBasis(value: unknown, path: Path, see: (path: Path, basis: BasisLike) => void): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'basis')
      see(here, item as BasisLike) // the schema has already read it as a basis
    else forEachBasis(item, here, see)
  }
}
