import { VERSIONS_EXAMPLE as example } from '../scheme/versions-text.ts'
import { clipped, quotedEn as q } from './quoting.ts'
import type { VersionsWords } from './words.ts'

/** The sentences in English about the versions of a scheme within one year. */
export const versionsEn: VersionsWords = {
  'versions-disagree': (p) =>
    `The versions ${q(...p.schemes)} differ in ${clipped(p.what)}, which cannot change within a year: make them alike, or appraise in another cycle.`,
  'versions-same-day': (p) => `The versions ${q(...p.schemes)} all hold from ${p.day}: change the date of one of them.`,
  'versions-outside-year': (p) =>
    `${q(p.scheme)} holds from ${p.day}, which is not within the year: give a day after ${p.from}, up to ${p.until}.`,
  'versions-not-named': (p) =>
    `${p.text === '' ? 'No scheme and version is named' : `${q(p.text)} is no scheme and version`}: write it like ${example.one}, or like ${example.amended} where it was amended within the year.`,
  'versions-first-dated': (p) =>
    `${q(p.scheme)} is the first version and holds from the start of the year: leave out ${q(p.day)} before it, as in ${example.amended}.`,
  'versions-day-missing': (p) =>
    `The day from which ${q(p.scheme)} holds is missing: write it before the version, as in ${example.amended}.`,
  'versions-out-of-order': (p) =>
    `${q(p.scheme)} holds from ${p.day} but stands behind a version that holds from ${p.before}: write them in order, as in ${example.amended}.`,
  'versions-of-others': (p) =>
    `${q(...p.schemes)} are not versions of one scheme: name only versions of the same scheme, as in ${example.amended}.`,
  'versions-repeated': (p) =>
    `${q(p.scheme)} is named more than once: name each version once, as in ${example.amended}.`,
  'amended-within-period': (p) =>
    `${q(p.scheme)} holds from ${p.day}, within ${q(p.period)}, which is scored by the version in force at its start: please confirm.`,
  'rule-not-in-force': (p) =>
    `${q(p.rule)} is not a rule of ${q(p.scheme)}, which was in force on ${p.date}, and the row is not scored: check the rule and the date.`,
  'event-undated': (p) =>
    `${q(p.what)} has no date and is scored by the last version ${q(p.scheme)}: the scheme was amended within the year, so enter its date.`,
}
