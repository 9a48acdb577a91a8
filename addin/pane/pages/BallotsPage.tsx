import { useCallback } from 'react'
import { listBallots } from '#shared/api/ballots.ts'
import { readScheme } from '#shared/api/read-scheme.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { BallotItem } from '../ballots/BallotItem.tsx'
import { OpenBallot } from '../ballots/OpenBallot.tsx'
import { reviewedParts } from '../ballots/reviewed-parts.ts'
import { useLoaded } from '../procedure/use-loaded.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'

/** 测评: ballots by code, how far each is, and for the office all it does with them. */
export function BallotsPage() {
  const { cycle, person, words } = usePane()
  if (!cycle) return <NeedsCycle />
  const sees = person?.roles.some((role) => role === 'office' || role === 'leader' || role === 'auditor') ?? false
  if (!sees) return <Quiet testId="ballots-none">{words.ballots.notForYou}</Quiet>
  return <Ballots cycle={cycle.cycle} scheme={schemeOf(cycle)} />
}

function Ballots({ cycle, scheme }: { cycle: string; scheme: string }) {
  const { runtime, words, person } = usePane()
  const isOffice = person?.roles.includes('office') ?? false
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [{ scheme: terms }, { ballots }] = await Promise.all([
        callEndpoint(runtime.send, readScheme, { params: { scheme } }, { signal }),
        callEndpoint(runtime.send, listBallots, { params: { cycle } }, { signal }),
      ])
      return { terms, ballots }
    },
    [runtime, cycle, scheme],
  )
  const [loaded, reload] = useLoaded(load)
  if (!loaded) return null
  const { terms, ballots } = loaded
  const parts = reviewedParts(terms)
  if (parts.length === 0 && ballots.length === 0) return <Quiet testId="ballots-none">{words.ballots.noParts}</Quiet>
  return (
    <>
      <Section title={words.ballots.list}>
        {ballots.length === 0 && <Quiet testId="ballots-none">{words.ballots.none}</Quiet>}
        {ballots.map((ballot) => (
          <BallotItem key={ballot.ballot} {...{ cycle, ballot, scheme: terms, isOffice }} onDone={reload} />
        ))}
      </Section>
      {isOffice && <OpenBallot cycle={cycle} scheme={terms} parts={parts} onDone={reload} />}
    </>
  )
}
