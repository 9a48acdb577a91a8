/** The pane's pages, in the order of the work. */
export const PAGES = ['home', 'check', 'score', 'allocate', 'save', 'export'] as const

/** A page of the pane. */
export type Page = (typeof PAGES)[number]
