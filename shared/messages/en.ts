import { definitionOf } from '../tables/index.ts'
import { clipped, counted, quotedEn as q } from './quoting.ts'
import { versionsEn } from './versions-en.ts'
import type { Words } from './words.ts'

const SKIPPED = { total: 'of totals', blank: 'without content', note: 'of notes' } as const

const instead = (like: string | undefined, otherwise: string): string =>
  like ? `Did you mean ${q(like)}? ${otherwise}` : otherwise
/** At most five names, and how many more there are. */
const several = (subjects: readonly string[]): string =>
  `${q(...subjects.slice(0, 5))}${subjects.length > 5 ? ` and ${subjects.length - 5} more` : ''}`
const oneOf = (known: readonly string[]): string =>
  known.length > 0
    ? `enter one of: ${known.map(clipped).join(', ')}`
    : 'the scheme lists none, ask the appraisal office'

/** The sentences in English: what is wrong, with the value, and what to do. Sheets and headings keep their Chinese names. */
export const en: Words = {
  'heading-missing': (p) =>
    `Sheet ${q(definitionOf(p.table).sheet)} lacks the column ${q(p.heading)}: add it to the heading row, spelt as in the template.`,
  'heading-unknown': (p) =>
    `The heading ${q(p.heading)} is not in the template. ${instead(p.like, 'This column was left out: restore the template’s heading if it is to count.')}`,
  'heading-repeated': (p) => `The heading ${q(p.heading)} stands more than once: keep one of these columns.`,
  'table-unrecognised': (p) =>
    `The headings ${q(...p.headings.slice(0, 6))} belong to no known table: select the whole range with its headings, or restore the template’s headings.`,
  'table-ambiguous': (p) => `The headings of this range fit ${q(...p.tables)} alike: complete them as in the template.`,
  'rows-skipped': (p) =>
    `Skipped ${counted(p.count, 'row')} ${SKIPPED[p.what]}: if one of them should count, make it an ordinary row.`,
  'not-a-number': (p) =>
    `${q(p.heading)} holds ${q(p.text)}, which is no number: enter a number, or 不适用 if it does not apply.`,
  'number-read-as': (p) =>
    `${q(p.text)} in ${q(p.heading)} was read as ${p.value}: check it, and enter a plain number if that is wrong.`,
  'number-too-large': (p) =>
    `${q(p.text)} in ${q(p.heading)} is too large to reckon with: check for digits typed twice.`,
  'not-a-date': (p) => `${q(p.heading)} holds ${q(p.text)}, which is no date: write it like 2016-11-25.`,
  'date-read-as': (p) =>
    `${q(p.text)} in ${q(p.heading)} was read as ${p.value}: check it, and write it like 2016-11-25 if that is wrong.`,
  'text-too-long': (p) =>
    `The text in ${q(p.heading)} has ${p.length} characters, more than the ${p.limit} allowed: shorten it and keep the rest as an attachment.`,
  'too-many-rows': (p) =>
    `There are ${p.count} rows, more than the ${p.limit} handled at once: split them, or delete rows left empty.`,
  'formula-text': (p) =>
    `${q(p.text)} in ${q(p.heading)} starts like a formula. It is kept as text and never run: enter ordinary text.`,
  'cell-error': (p) =>
    `The cell in ${q(p.heading)} shows the error ${clipped(p.text)}: repair its formula or enter the value.`,
  'value-required': (p) => `${q(p.heading)} is empty: fill it in.`,
  'mark-unknown': (p) =>
    `${q(p.text)} in ${q(p.heading)} is not one of the words used there: choose one of the template’s, and 不适用 for a score that does not apply.`,

  'subject-unknown': (p) =>
    `${q(p.subject)} is not in the roster. ${instead(p.like, 'Use a name, short name or code of the roster.')}`,
  'subject-repeated': (p) =>
    `${q(p.subject)} stands in the roster more than once: keep one row, or give two that differ codes of their own.`,
  'subject-ambiguous': (p) =>
    `${q(p.subject)} fits ${p.codes.length} entries of the roster (codes ${p.codes.map(clipped).join(', ')}): enter the code.`,
  'subject-without-group': (p) =>
    `${q(p.subject)} has no comparison group and cannot be ranked or graded: fill in 考核组 in the roster.`,
  'subject-not-taking-part': (p) =>
    `${q(p.subject)} does not take part according to the roster, so this row was not counted: change 状态 in the roster if it should.`,
  'group-unknown': (p) => `The scheme has no group ${q(p.group)}: use the title or letter of one of its groups.`,
  'group-empty': (p) => `No unit of group ${q(p.group)} takes part: check the roster.`,
  'part-unknown': (p) => `The scheme has no part ${q(p.part)}: use the title of one of its parts.`,
  'rule-unknown': (p) => `The scheme has no event rule ${q(p.rule)}: ${oneOf(p.known)}.`,
  'points-by-rule': (p) =>
    `Rule ${q(p.rule)} gives ${p.each} for each event, and ${p.entered} is not used: enter a row for each event.`,
  'veto-without-effect': (p) => `Nothing follows from ${q(p.matter)} by the scheme: ${oneOf(p.known)}.`,
  'class-unknown': (p) => `The scheme has no evaluator class ${q(p.evaluatorClass)}: ${oneOf(p.known)}.`,
  'option-unknown': (p) => `The scheme has no ballot option ${q(p.option)}: ${oneOf(p.known)}.`,
  'row-repeated': (p) => `${q(p.what)} of ${q(p.subject)} has more than one row: keep one.`,
  'above-maximum': (p) =>
    `${q(p.what)} is ${p.value}, above its maximum of ${p.maximum}: correct the score or check the maximum.`,
  'below-minimum': (p) =>
    `${q(p.what)} is ${p.value}, below its minimum of ${p.minimum}: correct it, and enter deductions on their own sheet.`,
  'outside-range': (p) => `${q(p.what)} is ${p.value} and should lie between ${p.from} and ${p.to}: correct it.`,
  'rate-unlikely': (p) =>
    `The rate of ${q(p.what)} was entered as ${p.value}, that is ${p.percent} %: check it. Enter four fifths as 0.8 or 80%; more than ten times is not counted.`,
  'count-not-whole': (p) => `${q(p.what)} is ${p.value}; a count of ballots is a whole number from 0 up: correct it.`,
  'maximum-missing': (p) =>
    `The indicator ${q(p.indicator)} has no maximum and cannot be converted: enter 分值 on sheet 指标 or 评分.`,
  'nothing-applies': (p) =>
    `Everything in ${q(p.part)} is marked as not applicable, so nothing is left to convert: keep at least one, or let the office decide how to score it.`,
  'missing-value': (p) =>
    `${q(p.part)} lacks ${q(p.what)}. Until it is there only a provisional total is shown, without rank or grade: enter it, or 不适用 if it does not apply.`,
  'not-confirmed': (p) =>
    `Sheet ${q(definitionOf(p.table).sheet)} is not confirmed, and no row does not yet mean none: check it, then set 本表已核对 to 是 for it on sheet 说明.`,
  'same-achievement': (p) =>
    `Several rows of ${q(p.subject)} share the event ${q(p.key)}; only the highest counts: change 同一事项标识 if they differ.`,
  'same-achievement-open': (p) =>
    `${q(p.subject)} has several rows for one matter, ${q(p.key)}: reverse all but the one that stands, or change 同一事项标识 where each counts.`,
  'incident-counted-once': (p) =>
    `One matter of ${q(p.subject)}, ${q(p.key)}, is penalised in several tables: only the gravest, ${q(p.kept)}, counts.`,
  'finding-not-on-scale': (p) =>
    `The scale of deductions has no entry that ${q(p.text)} begins with: ${oneOf(p.known)}.`,
  'deduction-off-scale': (p) =>
    `${q(p.what)} was entered as ${p.value} and the scale says ${p.scale}: correct it, or leave it blank to take the scale's.`,
  'same-incident': (p) =>
    `The event ${q(p.key)} of ${q(p.subject)} is deducted or vetoed in several tables, and each counts: confirm that this is meant.`,
  'evidence-missing': (p) => `${q(p.what)} names no document it rests on: enter 依据文件及文号 before it counts.`,
  'row-reversed': (p) => `This row of ${q(p.subject)} is reversed and counts no more: ${p.reason} (${p.document}).`,
  'reversal-unknown': (p) =>
    `${q(p.serial)} is not the number of one row of ${q(p.subject)} on this sheet that still stands; nothing was reversed: check the number.`,
  'group-incomplete': (p) =>
    `In group ${q(p.group)} something is missing for ${q(...p.subjects)}: until it is there the whole group has no ranks or grades.`,

  'tie-undecided': (p) =>
    `In group ${q(p.group)} the totals of ${q(...p.subjects)} are equal and stand across the line between ${q(...p.grades)}, with ${counted(p.seats, 'seat')} left above it: enter the ruling of the body that decides on sheet 裁定.`,
  'ruling-incomplete': (p) =>
    `In group ${q(p.group)} the ruling on ${q(...p.subjects)} is incomplete: enter one row on sheet 裁定 for each tied unit.`,
  'ruling-does-not-fit': (p) =>
    `In group ${q(p.group)} the ruling gives ${q(p.grade)} to ${p.ruled} while ${counted(p.seats, 'seat')} are left: change the rows on sheet 裁定 to agree.`,
  'ruling-without-tie': (p) =>
    `${q(p.subject)} is in no tie across a line, so this ruling was not used: use 人工调整 with a reason to change a grade.`,
  'ruling-without-decision': (p) =>
    `The ruling on ${q(p.subject)} lacks the deciding body, the number of the minutes or the date: fill them in, or it is not used.`,
  'grade-unknown': (p) => `The scheme has no grade ${q(p.grade)}: ${oneOf(p.known)}.`,
  'adjustment-without-reason': (p) =>
    `The ruling ${p.matter} on ${q(p.subject)} gives no reason: fill in 理由 on sheet 裁定.`,
  'quota-exceeded': (p) =>
    `Group ${q(p.group)} has ${counted(p.seats, 'seat')} for ${q(p.grade)} and ${p.filled} hold it, ${p.filled - p.seats} too many: change the rows on sheet 裁定.`,
  'seats-above-share': (p) =>
    `Group ${q(p.group)} has ${counted(p.seats, 'seat')} entered for ${q(p.grade)}, and ${p.share} comes to ${p.allowed}: check them against the document that grants them.`,
  'entered-seats-off': (p) =>
    `The seats entered for group ${q(p.group)} come to ${p.seats} and should come to ${p.base}: correct the seats entered in the scheme.`,
  'grade-elsewhere-missing': (p) =>
    `The grade of ${q(p.subject)} is given by ${clipped(p.by)} and has not been entered: add a row on sheet 裁定 with 上级评定 as its matter.`,
  'prize-undefined': (p) =>
    `${q(p.subject)} has grade ${q(p.grade)}, for which the regulation names no prize, so none is given: have it decided.`,

  'grades-not-confirmed': () => 'The proposed grades have not been confirmed: propose and confirm them first.',
  'scheme-amended': () =>
    'The versions of the scheme in force have changed since the grades were proposed: propose and confirm them again.',
  'inputs-changed': (p) =>
    `Rows on ${q(...p.sheets)} have changed since the grades were confirmed: propose and confirm them again.`,
  'feedback-not-issued': (p) => `No written feedback has gone to ${several(p.subjects)}: issue it first.`,
  'feedback-outdated': (p) =>
    `The results of ${several(p.subjects)} have changed since their feedback: issue written feedback again.`,
  'receipt-missing': (p) =>
    `${several(p.subjects)} have not receipted the written feedback: record the day of receipt once they have.`,
  'window-open': (p) => `${several(p.subjects)} can object until the end of ${p.until}: go on after that day.`,
  'objection-open': (p) => `The objections of ${several(p.subjects)} are not settled: decide on them first.`,
  'ballot-open': (p) => `The ballots ${q(...p.ballots)} are still open: close or cancel them first.`,
  'notice-missing': () => 'Nothing has been posted for public notice: record when and where it was posted.',
  'notice-outdated': () => 'The results have changed since they were posted: post them again.',
  'notice-running': (p) => `The public notice lasts until the end of ${p.until}: go on after that day.`,
  'decision-missing': (p) =>
    `No decision is on record for ${q(p.step)}: record the body, the number of the minutes and the date.`,
  'approval-missing': () => 'No approval is on record: record the body, the number of the minutes and the date.',
  'publication-missing': () => 'The results have not been published: record the bulletin first.',

  'succession-circular': (p) =>
    `${q(...p.subjects)} are each other’s forerunners on sheet 沿革, so nobody’s years can be told: correct the sheet.`,
  'history-after-change': (p) =>
    `${q(p.former)} was changed on ${p.date} and yet has a result of ${p.year}; this row is not used: enter today’s name, or check the date of the change.`,
  'history-clash': (p) =>
    `${q(p.subject)} has more than one result of ${p.year} by succession, and none is used: leave one forerunner whose years it keeps on sheet 沿革.`,
  'history-not-kept': (p) =>
    `Nobody keeps the result of ${q(p.former)} of ${p.year}, so it is not used: if someone does, enter 是 under 承接历年结果 on sheet 沿革.`,
  'former-name-read': (p) => `${q(p.former)} has been renamed ${q(p.subject)}, and this row is read so: please check.`,
  'sanction-expired': (p) =>
    `${q(p.matter)} of ${q(p.subject)} had effect until ${p.until} and no longer counts: check the date.`,
  'unit-result-missing': (p) =>
    `The result of the unit itself has not been entered for ${q(p.group)}, so its seats are held against ${p.share}: enter it on sheet 单位考评结果 once it is approved.`,
  'leader-without-units': (p) =>
    `No unit names ${q(p.subject)} as its leader, so there is nothing to score by: fill in 分管领导 on the roster.`,
  'leader-unknown': (p) =>
    `${q(p.leader)}, named as the leader of ${q(p.subject)}, is not among the leaders on the roster and nobody is scored by it: check the name.`,
  ...versionsEn,
  'class-of-one': (p) =>
    `The class ${q(p.evaluatorClass)} of ${q(p.part)} has a single ballot, which is as good as signed: declare it signed beforehand.`,
  'ballot-unanswered': (p) => `${q(p.subject)} is not answered yet: give a score, choose an option or abstain.`,
  'ballot-answered-twice': (p) => `${q(p.subject)} is answered more than once: keep one answer.`,
  'ballot-subject-unknown': (p) => `${q(p.subject)} is not on the ballot paper: reload the page and fill it in again.`,
  'score-too-fine': (p) =>
    `The score ${p.value} of ${q(p.subject)} has too many digits: give at most ${p.decimals} behind the point.`,
  'ballot-class-empty': (p) =>
    `Nobody of the class ${q(p.evaluatorClass)} voted in ${q(p.ballot)}: check it; how a class without ballots counts is in the scheme.`,
  'ballot-under-minimum': (p) =>
    `In ${q(p.ballot)} somebody has only ${p.valid} valid ballots of the class ${q(p.evaluatorClass)}, fewer than the ${p.minimum} required: the organisers decide whether it is valid.`,
  'mean-rounded': (p) =>
    `The mean ${p.mean} of ${q(p.subject)} by ${q(p.evaluatorClass)} is no decimal number: the table has it at 15 significant digits.`,
  'reporter-missing': (p) =>
    `${q(p.what)} needs the person who reported it and its date: fill them in before it counts.`,
  'reporter-is-verifier': (p) =>
    `${q(p.what)} was reported and verified by the same person, ${q(p.person)}: have someone else verify it.`,
  'deadline-on-day-off': (p) =>
    `The last day of ${q(p.title)}, ${p.day}, is a day off and holds as written; the working day before it is ${p.before}, the one after it ${p.after}: remind everyone in time.`,

  'scheme-unknown': (p) =>
    `There is no scheme ${q(p.scheme)}: check how id and version are written, e.g. yinhai@2016.1, or adopt it on the scheme page.`,
  'scheme-syntax': (p) => `The scheme file is malformed (${clipped(p.detail)}): correct this line.`,
  'scheme-value': (p) => `${clipped(p.path)} of the scheme has a wrong value (${clipped(p.detail)}): correct it.`,
  'scheme-key-unknown': (p) =>
    `${clipped(p.path)} of the scheme has an unknown entry ${q(p.key)}: check its spelling or remove it.`,
  'reading-unknown': (p) => `The scheme has no reading ${q(p.reading)}: check its id.`,
  'reading-option-unknown': (p) => `The reading ${q(p.reading)} has no option ${q(p.option)}: ${oneOf(p.known)}.`,
  'parameter-unknown': (p) => `The scheme has no parameter ${q(p.parameter)}: check its name.`,
  'parameter-missing': (p) =>
    `${q(p.title)} (${clipped(p.parameter)}) is not given by the regulation and must be decided by ${clipped(p.decidedBy)}: enter it before adopting the scheme.`,
  'scheme-cycle': (p) =>
    `The parts ${q(...p.parts)} of the scheme refer to each other in a circle: remove one of the references.`,
  'scheme-reference': (p) =>
    `${clipped(p.path)} of the scheme refers to ${q(p.to)}, which does not exist: use a name the scheme has.`,
  'shares-do-not-add-up': (p) =>
    `The shares at ${clipped(p.path)} of the scheme add up to ${p.total} and should be 100%: correct them.`,
  'maxima-do-not-add-up': (p) =>
    `Part ${q(p.part)} has a maximum of ${p.maximum}, but the parts it adds have ${p.total} together. Correct the points, or state a cap or a conversion.`,
  'bands-overlap': (p) =>
    `Band ${q(p.grade)} starts at ${p.from} and overlaps the one above it at ${p.above}. List the starting points from high to low.`,
  'bands-gap': (p) =>
    `The lowest band starts at ${p.from}; scores between ${p.lowest} and ${p.from} have no grade. Start the lowest band at ${p.lowest}.`,
  'quota-above-whole': (p) => `The shares of group ${q(p.group)} come to ${p.total}, more than 100%. Correct them.`,
  'grade-unreachable': (p) =>
    `Nothing leads to grade ${q(p.grade)}: no seat, band, threshold or effect. Add what gives it, or remove the grade.`,
  'part-unused': (p) =>
    `Part ${q(p.part)} counts towards neither the total, eligibility nor ties. Add it to the total or remove it.`,
  'table-unused': (p) =>
    `${q(definitionOf(p.table).sheet)} has to be confirmed, but nothing in the scheme reads it. Add what reads it, or do not list it.`,
  'reading-unused': (p) =>
    `Reading ${q(p.reading)} has more than one option, but the scheme never uses it. Refer to it or remove it.`,
  'parameter-unused': (p) =>
    `${q(p.title)} (${clipped(p.parameter)}) must be entered, but the scheme never uses it. Refer to it or remove it.`,
  'quote-not-found': (p) =>
    `The regulation does not contain the quote ${q(p.quote)} given for ${clipped(p.text)}. Check it against the text.`,
  'scheme-too-large': (p) =>
    `The scheme has more than ${p.limit} entries and is not accepted. Check for repeated pastes.`,
  'scheme-too-deep': (p) => `The scheme nests more than ${p.limit} levels deep and is not accepted. Write it flatter.`,

  'scheme-sheet-missing': (p) => `The workbook has no sheet ${q(p.sheet)}. Copy it from a downloaded scheme workbook.`,
  'scheme-sheet-unknown': (p) =>
    `Sheet ${q(p.sheet)} is no part of a scheme and was not read.${p.like ? ` Perhaps ${q(p.like)} was meant.` : ''}`,
  'scheme-heading-missing': (p) =>
    `Sheet ${q(p.sheet)} lacks the column ${q(p.heading)}. Add it to the heading row as in the downloaded workbook.`,
  'scheme-cell': (p) => `${q(p.text)} is not written correctly: ${clipped(p.detail)}. Correct it.`,
  'scheme-choice': (p) => `${q(p.heading)} cannot be ${q(p.text)}; use one of ${q(...p.known)}.`,
  'scheme-entry-unknown': (p) => `There is no entry ${q(p.entry)}; there are ${q(...p.known)}.`,
  'scheme-entry-repeated': (p) => `Entry ${q(p.entry)} appears more than once. Give each its own id.`,
  'scheme-filled-twice': (p) => `The term ${q(p.path)} already has another value elsewhere. Keep one of them.`,
  'scheme-gap': (p) => `The numbers of ${q(p.path)} leave one out. Number the items from the first.`,
  'calendar-unknown': (p) =>
    `The public holidays and make-up days of ${p.year} are not known yet, so working days cannot be counted: enter that year’s published schedule in the calendar.`,
}
