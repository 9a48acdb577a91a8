import { over, plus, ratio, times, toExactText, ZERO } from '#shared/numbers/index.ts'
import { ballotKeys, type BallotPlace } from './ballot-keys.ts'
import { turnoutOf, type BallotCounts, type BallotScope, type Turnout } from './ballots.ts'
import type { Database } from './database.ts'
import { DamagedRecordError } from './store-errors.ts'
import { countedBy } from './tally.ts'

/** How often each mark was given, by class and the subject's place. */
type Tallies = Map<string, Map<string, number>>

/** What was cast in a ballot that takes no more votes. Every vote must be found on every subject. */
export async function countBallot(
  db: Database,
  place: BallotPlace,
  scope: BallotScope,
): Promise<{ readonly turnout: Readonly<Record<string, Turnout>>; readonly counts: BallotCounts }> {
  const turnout = await turnoutOf(db, place)
  const tallies = await talliesOf(db, place)
  const counts = scope.classes.flatMap(({ evaluatorClass }) =>
    scope.subjects.map(({ subject }, at) => {
      const count = countOf(scope, tallies.get(`${evaluatorClass}\0${at}`) ?? new Map<string, number>())
      const cast = turnout[evaluatorClass]?.cast
      if (count.valid + count.abstained !== cast)
        throw new DamagedRecordError(`the ballot ${place.ballotId} has not every vote on every subject`)
      return { evaluatorClass, subject, ...count }
    }),
  )
  return { turnout, counts }
}

async function talliesOf(db: Database, place: BallotPlace): Promise<Tallies> {
  const tallies: Tallies = new Map()
  for await (const page of db.query({ pk: ballotKeys.tally(place, '', 0).pk }))
    for (const { evaluatorClass, ...item } of page)
      for (const [name, times] of Object.entries(item)) {
        const counted = countedBy(name)
        if (!counted) continue
        const of = `${String(evaluatorClass)}\0${counted.subject}`
        const marks = tallies.get(of) ?? new Map<string, number>()
        tallies.set(of, marks.set(name.slice(name.indexOf('_') + 1), Number(times)))
      }
  return tallies
}

function countOf({ asks }: BallotScope, marks: ReadonlyMap<string, number>) {
  const abstained = marks.get('a') ?? 0
  if (asks.kind === 'options') {
    const options = asks.options.map((title, at) => ({ title, count: marks.get(`o${at}`) ?? 0 }))
    const valid = options.reduce((sum, { count }) => sum + count, 0)
    return { valid, abstained, options, scores: [], mean: null }
  }
  const given = [...marks]
    .filter(([kind]) => kind.startsWith('p'))
    .map(([kind, count]) => ({ hundredths: Number(kind.slice(1)), count }))
    .sort((a, b) => a.hundredths - b.hundredths)
  const valid = given.reduce((sum, { count }) => sum + count, 0)
  const total = given.reduce((sum, { hundredths, count }) => plus(sum, times(ratio(hundredths), ratio(count))), ZERO)
  return {
    ...{ valid, abstained, options: [] },
    scores: given.map(({ hundredths, count }) => ({ score: hundredths / 100, count })),
    mean: valid === 0 ? null : toExactText(over(total, ratio(100 * valid))),
  }
}
