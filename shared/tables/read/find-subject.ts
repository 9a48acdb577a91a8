import type { Subject } from '../typed.ts'
import type { Roster } from './read-roster.ts'
import type { RowReader } from './row-reader.ts'

/** The subject a row names, or nothing once it has been said why not. A subject that does not take part is skipped. */
export function findSubject(row: RowReader, roster: Roster): Subject | undefined {
  const name = row.text('subject')
  if (name === '') {
    row.report('error', { code: 'value-required', heading: '被考核单位' }, 'subject')
    return undefined
  }
  const renamed = roster.find(name) === undefined ? roster.renamed?.(name) : undefined
  if (renamed) row.report('note', { code: 'former-name-read', former: name, subject: renamed.name }, 'subject')
  const found = renamed ?? roster.find(name)
  if (found === undefined) {
    const like = closest(name, roster)
    row.report('error', { code: 'subject-unknown', subject: name, ...(like === undefined ? {} : { like }) }, 'subject')
    return undefined
  }
  if (!isOne(found)) {
    row.report('error', { code: 'subject-ambiguous', subject: name, codes: found.map((one) => one.id) }, 'subject')
    return undefined
  }
  if (found.status === 'absent') {
    row.report('warning', { code: 'subject-not-taking-part', subject: found.name }, 'subject')
    return undefined
  }
  return found
}

function isOne(found: Subject | readonly Subject[]): found is Subject {
  return !Array.isArray(found)
}

/** The longest name another is compared with; a longer one is no slip of the pen. */
const LONGEST = 60

/** The first name that differs by one character of several; offered, never taken. */
function closest(name: string, roster: Roster): string | undefined {
  if (name.length < 3 || name.length > LONGEST) return undefined
  const known = namesLike(roster)
  const places = shortened(name).flatMap((text) => known.get(text) ?? [])
  const near = places.flatMap((place) => roster.subjects[place] ?? []).filter((one) => differsByOne(name, one.name))
  const [first] = near.sort((a, b) => roster.placeOf(a) - roster.placeOf(b))
  return first?.name
}

/** Places in the roster by name and by name less one character: names alike but for one character meet there. */
function namesLike(roster: Roster): ReadonlyMap<string, number> {
  const known = likenesses.get(roster)
  if (known) return known
  const places = new Map<string, number>()
  roster.subjects.forEach(({ name }, place) => {
    if (name.length > LONGEST) return
    for (const text of shortened(name)) if (!places.has(text)) places.set(text, place)
  })
  likenesses.set(roster, places)
  return places
}

const likenesses = new WeakMap<Roster, ReadonlyMap<string, number>>()

/** A text, and each that is left when one of its characters is taken out. */
function shortened(text: string): string[] {
  return [text, ...Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1))]
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
