/** What the pane says about ballots by code. */
export interface BallotsWords {
  readonly noParts: string
  readonly notForYou: string
  readonly none: string
  readonly list: string
  readonly states: Readonly<Record<'open' | 'closing' | 'closed' | 'cancelled', string>>
  readonly facts: (part: string, subjects: number, until: string) => string
  readonly cancelledFor: (reason: string) => string
  readonly evaluatorClass: string
  readonly voters: string
  readonly issued: string
  readonly cast: string
  readonly signed: string
  readonly codes: string
  readonly issue: string
  readonly issueFor: (title: string) => string
  readonly issuing: string
  readonly again: string
  readonly againFor: (title: string) => string
  readonly againText: (unused: number) => string
  readonly told: (title: string, count: number) => string
  readonly toldHelp: string
  readonly copy: string
  readonly copied: (count: number) => string
  readonly cannotCopy: string
  readonly toSheet: string
  readonly writing: string
  readonly written: (sheet: string) => string
  readonly hide: string
  readonly slips: {
    readonly note: string
    readonly headings: readonly [string, string, string, string, string]
    readonly cut: string
  }
  readonly close: string
  readonly closeOn: string
  readonly closeTitle: (title: string) => string
  readonly closeText: (sheet: string, missing: number) => string
  readonly closing: string
  readonly closed: (sheet: string, rows: number) => string
  readonly cancel: string
  readonly cancelTitle: (title: string) => string
  readonly cancelText: string
  readonly cancelled: string
  readonly reason: string
  readonly working: string
  readonly results: string
  readonly subject: string
  readonly valid: string
  readonly abstained: string
  readonly mean: string
  readonly open: {
    readonly title: string
    readonly name: string
    readonly part: string
    readonly voters: (title: string) => string
    readonly minimum: (title: string) => string
    readonly people: string
    readonly fewest: string
    readonly none: string
    readonly lastDay: string
    readonly frozen: string
    readonly wrong: string
    readonly run: string
    readonly confirmTitle: string
    readonly confirmText: (part: string, voters: number, until: string) => string
    readonly running: string
    readonly opened: string
    readonly notes: string
  }
}
