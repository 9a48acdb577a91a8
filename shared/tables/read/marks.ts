/** 不适用, as readers of sheets write it whatever mark an office uses. */
export const NOT_APPLICABLE = '不适用'

const NOT_APPLICABLE_MARKS = new Set([NOT_APPLICABLE, '不涉及', '—', '——', '/', 'N/A'])
/** Whether a text is one of the marks offices use for 不适用. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE_MARKS.has(text)
}

const YES = new Set(['是', '已核对', 'true', 'TRUE', 'Y', '√', '✓'])
/** Whether a text is one of the marks offices use for yes. */
export function isYes(text: string): boolean {
  return YES.has(text)
}
