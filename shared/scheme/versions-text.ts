import { isDay } from '../dates/day.ts'
import { finding, type Finding, type Problem } from '../findings.ts'

/** An adopted scheme as cells and cycles name it, such as `yinhai@2016.1`. */
export const SCHEME_ID = /^[a-z][a-z0-9-]*@[A-Za-z0-9-]+\.[1-9]\d*$/

/** A version of a scheme, by its name, and the first day on which it holds; '' for the first, which holds from the start. */
export interface NamedVersion {
  readonly schemeId: string
  readonly from: string
}

/** How a scheme is named, and one amended within the year; for sentences that say how to write it. */
export const VERSIONS_EXAMPLE = {
  one: 'yinhai@2016.1',
  amended: writeVersions([
    { schemeId: 'yinhai@2016.1', from: '' },
    { schemeId: 'yinhai@2016.2', from: '2016-07-01' },
  ]),
} as const

const BETWEEN = /[;,、\n]/
/** A name with what stands before it: nothing, or a day. Blanks come one at a time: a run of them would be tried in every division. */
const ENTRY = /^自? ?(.*?) ?起? ?([A-Za-z][\w-]*@\S*)$/

/** The schemes in force in a year as cells and requests name them: `yinhai@2016.1；2016-07-01 yinhai@2016.2`. */
export function writeVersions(versions: readonly NamedVersion[]): string {
  return versions.map(({ schemeId, from }, at) => (at === 0 ? schemeId : `${from} ${schemeId}`)).join('；')
}

/** Reads that text, also as people type it (half-width signs, blanks, 2016-07-01起), or says what is wrong with it. */
export function parseVersions(text: string): readonly NamedVersion[] | { readonly finding: Finding } {
  const entries = text
    .normalize('NFKC')
    .split(BETWEEN)
    .map((entry) => entry.replaceAll(/\s+/g, ' ').replaceAll(/ ?@ ?/g, '@').trim())
    .filter((entry) => entry !== '')
  const versions: NamedVersion[] = []
  for (const entry of entries) {
    const [, from = '', schemeId = ''] = ENTRY.exec(entry) ?? []
    const problem = SCHEME_ID.test(schemeId)
      ? wrongVersion(versions, { schemeId, from })
      : ({ code: 'versions-not-named', text: schemeId || entry } as const)
    if (problem) return { finding: finding('error', problem) }
    versions.push({ schemeId, from })
  }
  return versions.length > 0 ? versions : { finding: finding('error', { code: 'versions-not-named', text: '' }) }
}

/** The text as it is written, or as it was typed where it cannot be read. */
export function plainVersions(text: string): string {
  const versions = parseVersions(text)
  return 'finding' in versions ? text.trim() : writeVersions(versions)
}

/** What keeps a version from coming into force after those before it. */
function wrongVersion(before: readonly NamedVersion[], { schemeId, from }: NamedVersion): Problem | undefined {
  const [first] = before
  const last = before.at(-1)
  if (!first || !last) return from === '' ? undefined : { code: 'versions-first-dated', scheme: schemeId, day: from }
  if (from === '') return { code: 'versions-day-missing', scheme: schemeId }
  if (!isDay(from)) return { code: 'not-a-date', text: from, heading: '施行日期' }
  const schemes = [last.schemeId, schemeId]
  if (before.some((one) => one.schemeId === schemeId)) return { code: 'versions-repeated', scheme: schemeId }
  if (regulationOf(first) !== regulationOf({ schemeId })) return { code: 'versions-of-others', schemes }
  if (from === last.from) return { code: 'versions-same-day', day: from, schemes }
  return from < last.from
    ? { code: 'versions-out-of-order', scheme: schemeId, day: from, before: last.from }
    : undefined
}

/** The scheme of which something is a version. */
export function regulationOf({ schemeId }: Pick<NamedVersion, 'schemeId'>): string {
  return schemeId.replace(/@.*$/, '')
}
