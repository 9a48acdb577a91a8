const MARK = '（本表未核对）'

/** What a ledger part lacks while 本表已核对 is not confirmed: no row may yet mean none. */
export function unconfirmed(title: string): string {
  return `${title}${MARK}`
}

/** Whether it is a ledger's confirmation that is lacking; no reading of what is missing stands in for that. */
export function isUnconfirmed(what: string): boolean {
  return what.endsWith(MARK)
}
