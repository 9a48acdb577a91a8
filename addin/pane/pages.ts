/** The pane's pages, in the order of the work. */
export const PAGES = [
  'home',
  'schemes',
  'check',
  'score',
  'allocate',
  'save',
  'ballots',
  'procedure',
  'export',
  'records',
] as const

/** A page of the pane. */
export type Page = (typeof PAGES)[number]
