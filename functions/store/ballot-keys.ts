import { part, type Key } from './keys.ts'

/** Which ballot of which cycle. */
export interface BallotPlace {
  readonly tenant: string
  readonly cycleId: string
  readonly ballotId: string
}

/** Keys of the table of ballots. It has neither stream nor backups: nothing in it tells when anything was written. */
export const ballotKeys = {
  /** What is asked, of whom, about whom. */
  paper: (of: BallotPlace): Key => ({ pk: partition(of, 'PAPER'), sk: 'PAPER' }),
  /** A class of voters: how many codes are out, how many votes are in, whether it is closed. */
  ofClass: (of: BallotPlace, evaluatorClass: string): Key => ({
    pk: partition(of, 'PAPER'),
    sk: `CLASS#${part(evaluatorClass)}`,
  }),
  /** How often a class said what of some of the subjects; votes themselves are kept nowhere. */
  tally: (of: BallotPlace, evaluatorClass: string, chunk: number): Key => ({
    pk: partition(of, 'TALLY'),
    sk: `CLASS#${part(evaluatorClass)}#${String(chunk).padStart(4, '0')}`,
  }),
  /** A code by its hash; under no office, which nobody knows before the code. */
  code: (hash: string): Key => ({ pk: `C#${hash}`, sk: 'CODE' }),
}

/** Whether a partition lies in the table of ballots; every other one holds records. */
export function isOfBallots(pk: string): boolean {
  return pk.startsWith('B#') || pk.startsWith('C#')
}

function partition({ tenant, cycleId, ballotId }: BallotPlace, kind: string): string {
  return ['B', ...[tenant, cycleId, ballotId].map(part), kind].join('#')
}
