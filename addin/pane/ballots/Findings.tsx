import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { usePane } from '../pane-context.ts'
import { FindingLine } from '../parts/FindingLine.tsx'

/** What the service had to say beside doing what it was asked; the sentences name the ballot, there is no cell to go to. */
export function Findings({ findings, scheme }: { findings: readonly Finding[]; scheme: Scheme }) {
  const { words } = usePane()
  if (findings.length === 0) return null
  return (
    <ul aria-label={words.ballots.open.notes} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {findings.map((finding, at) => (
        <FindingLine key={at} finding={{ ...finding, places: [] }} scheme={scheme} results={[]} />
      ))}
    </ul>
  )
}
