/** The most rows one table of a request may have. */
export const MOST_ROWS = 50_000

/** The most characters a cell may hold: Excel's own limit. */
export const MOST_CHARACTERS = 32_767

/** The most bytes a request may have; API Gateway and Lambda take no more than 6 MB. */
export const MOST_BYTES = 6_000_000

/** The most row changes one command may carry. */
export const MOST_CHANGES = 2_000
