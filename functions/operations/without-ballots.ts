import type { TraceLine } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'

/** The derivation as a unit may see it: of ballots nothing but the weighted total. */
export function withoutBallots({ parts }: Scheme, trace: readonly TraceLine[]): TraceLine[] {
  const secret = new Set(parts.filter(({ score }) => score.by === 'evaluator-classes').map(({ id }) => id))
  const last = new Map(trace.map((line) => [line.part, line]))
  return trace.flatMap((line) => {
    if (!secret.has(line.part)) return [line]
    if (last.get(line.part) !== line) return []
    const { step, part, label, exact, shown, maximum, basis } = line
    return [
      {
        ...{ step, part, label, exact, shown },
        expression: exact,
        text: shown,
        ...(maximum === undefined ? {} : { maximum }),
        ...(basis === undefined ? {} : { basis }),
      },
    ]
  })
}
