import type { Entering } from './entering.ts'
import type { Entries } from './enter-list.ts'
import { READINGS } from './sheet-specs.ts'
import type { SheetRow } from './sheet-rows.ts'

const ABOUT = [
  { heading: '问题', key: 'question' },
  { heading: '须请示', key: 'ask' },
  { heading: '理由', key: 'reason' },
] as const

/** Enters the rows of 口径: an option each; what is said of the reading itself may stand in any of its rows. */
export function enterReadings(rows: readonly SheetRow[], enter: Entering, entries: Entries): void {
  let id = ''
  for (const row of rows) {
    id = row.text('编号') || id
    const here = row.place('编号')
    if (id === '') {
      enter.report({ code: 'value-required', heading: '编号' }, here)
      continue
    }
    const base = ['readings', id]
    entries.set(`${READINGS.name} ${id}`, [base])
    enter.mark(base, here)
    for (const { heading, key } of ABOUT) {
      const cell = row.cell(heading)
      if (cell !== null) enter.cell([...base, key], cell, row.place(heading), heading)
    }
    const option = row.text('选项')
    if (option === '') {
      enter.report({ code: 'value-required', heading: '选项' }, row.place('选项'))
      continue
    }
    const meaning = row.cell('含义')
    if (meaning === null) enter.report({ code: 'value-required', heading: '含义' }, row.place('含义'))
    else enter.cell([...base, 'options', option], meaning, row.place('含义'), '含义')
    const chosen = row.text('默认')
    if (chosen === '是') enter.value([...base, 'default'], option, row.place('默认'))
    else if (chosen !== '' && chosen !== '否')
      enter.report({ code: 'scheme-choice', text: chosen, heading: '默认', known: ['是', '否'] }, row.place('默认'))
  }
}
