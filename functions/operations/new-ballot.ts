import type { BallotScope } from '#functions/store/index.ts'
import type { InputOf, openBallot } from '#shared/api/index.ts'
import { asksOf, subjectsAsked, tableOf } from '#shared/ballots/index.ts'
import { finding, type Finding } from '#shared/findings.ts'
import type { Part, Scheme, Score } from '#shared/scheme/schema.ts'
import type { Roster } from '#shared/tables/read/read-roster.ts'
import type { Subject } from '#shared/tables/typed.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'

type Body = InputOf<typeof openBallot>['body']
type Reviewed = Part & { readonly score: Score<'evaluator-classes'> }

/** What a new ballot asks of whom about whom, as the scheme and the roster have it. */
export function newBallot(
  scheme: Scheme,
  roster: Roster,
  body: Body,
): Omit<BallotScope, 'ballotId' | 'cycleId'> | Refused {
  const part = partOf(scheme, body.part)
  if (isRefused(part)) return part
  const classes = classesOf(part, body.classes)
  if (isRefused(classes)) return classes
  const subjects = subjectsOf(subjectsAsked(scheme, part, roster.subjects), roster, part, body.subjects)
  if (isRefused(subjects)) return subjects
  const { score, id, title: partTitle } = part
  return {
    ...{ title: body.title, part: id, partTitle, table: tableOf(score), lastDay: body.lastDay },
    ...{ asks: asksOf(score), ownBallots: score.ownBallots ?? null, classes },
    subjects: subjects.map(({ id: subject, name }) => ({ subject, name })),
  }
}

function partOf({ parts }: Scheme, named: string): Reviewed | Refused {
  const reviewed = parts.filter(isReviewed)
  const found = reviewed.find(({ id, title }) => id === named || title === named)
  if (found) return found
  const known = reviewed.map(({ title }) => `“${title}”`).join('、')
  if (known === '') return refuse('invalid', '考核办法没有分类评议的得分项，不能组织网上测评。')
  return refuse('invalid', `“${named}”不是分类评议的得分项，可用的有${known}。`)
}

function isReviewed(part: Part): part is Reviewed {
  return part.score.by === 'evaluator-classes'
}

function classesOf({ score }: Reviewed, wanted: Body['classes']): BallotScope['classes'] | Refused {
  const classes: BallotScope['classes'][number][] = []
  for (const { evaluatorClass, voters, minimum = null } of wanted) {
    const found = score.classes.find(({ id, title }) => id === evaluatorClass || title === evaluatorClass)
    if (!found) {
      const known = score.classes.map(({ title }) => `“${title}”`).join('、')
      return refuse('invalid', `考核办法没有评议主体“${evaluatorClass}”，可用的有${known}。`)
    }
    const { id, title, signed } = found
    if (classes.some((one) => one.evaluatorClass === id)) return refuse('invalid', `评议主体“${title}”列了两次。`)
    if (signed && voters > 1)
      return refuse('invalid', `“${title}”是署名评分，由一人作出，不能发放 ${voters} 个票码；请直接填写评分。`)
    if (minimum !== null && minimum > voters)
      return refuse('invalid', `“${title}”有 ${voters} 人，有效票下限不能是 ${minimum}。`)
    classes.push({ evaluatorClass: id, title, voters, minimum, signed: voters === 1 })
  }
  return classes
}

function subjectsOf(
  asked: readonly Subject[],
  roster: Roster,
  { title }: Reviewed,
  named?: readonly string[],
): readonly Subject[] | Refused {
  if (asked.length === 0) return refuse('invalid', `名册中没有“${title}”所评的对象，请先填写名册。`)
  if (!named) return asked
  const findings: Finding[] = []
  const chosen = new Set<Subject>()
  for (const name of named) {
    const found = [roster.find(name) ?? []].flat()
    const [one] = found
    const place = [{ kind: 'subject', subject: name }] as const
    if (!one) findings.push(finding('error', { code: 'subject-unknown', subject: name }, place))
    else if (found.length > 1)
      findings.push(
        finding('error', { code: 'subject-ambiguous', subject: name, codes: found.map(({ id }) => id) }, place),
      )
    else if (!asked.includes(one))
      findings.push(finding('error', { code: 'subject-not-taking-part', subject: name }, place))
    else chosen.add(one)
  }
  if (findings.length > 0) return refuse('invalid', `有 ${findings.length} 个对象不能参加测评，请改正。`, { findings })
  return asked.filter((one) => chosen.has(one))
}

/** The classes that a single voter makes up and that the scheme has not declared signed. */
export function unsignedClasses(scheme: Scheme, { part, classes }: Pick<BallotScope, 'part' | 'classes'>): Finding[] {
  const found = scheme.parts.find(({ id }) => id === part)
  if (!found || !isReviewed(found)) return []
  const declared = new Set(found.score.classes.filter(({ signed }) => signed).map(({ id }) => id))
  return classes
    .filter(({ evaluatorClass, signed }) => signed && !declared.has(evaluatorClass))
    .map(({ title }) =>
      finding('note', { code: 'class-of-one', evaluatorClass: title, part: found.title }, [
        { kind: 'scheme', path: found.title },
      ]),
    )
}
