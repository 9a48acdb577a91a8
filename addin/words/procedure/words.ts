/** What the pane says about the procedure of a cycle, from its steps to its records. */
export interface ProcedureWords {
  readonly steps: string
  readonly stepStates: Readonly<Record<'done' | 'now' | 'ahead', string>>
  readonly loading: string
  readonly demands: string
  readonly ready: (title: string) => string
  readonly move: (title: string) => string
  readonly moveTitle: (title: string) => string
  readonly moveText: string
  readonly moving: string
  readonly moved: (title: string) => string
  readonly last: string
  readonly reopen: string
  readonly reopenHelp: string
  readonly reopenStep: string
  readonly reason: string
  readonly reopenTitle: (title: string) => string
  readonly reopenText: string
  readonly nothingNow: (step: string) => string
  readonly feedback: {
    readonly title: string
    readonly states: Readonly<Record<'not-issued' | 'outdated' | 'issued' | 'received', string>>
    readonly counts: (received: number, all: number) => string
    readonly subject: string
    readonly state: string
    readonly until: string
    readonly issue: (count: number) => string
    readonly issueTitle: string
    readonly issueText: (count: number) => string
    readonly issuing: string
    readonly issued: (count: number) => string
    readonly receive: string
    /** The same in a row of the list. */
    readonly sign: string
    readonly receiveFor: (name: string) => string
    readonly date: string
    readonly by: string
    readonly recording: string
    readonly received: (name: string, until: string) => string
    readonly letter: string
    readonly own: (state: string) => string
    readonly window: (from: string, until: string) => string
  }
  readonly objections: {
    readonly title: string
    readonly none: string
    readonly states: Readonly<Record<'filed' | 'answered' | 'upheld' | 'rejected' | 'withdrawn', string>>
    readonly filedOn: (date: string, until: string) => string
    readonly evidence: string
    readonly opinionOf: (unit: string, agrees: boolean, text: string) => string
    readonly decided: (date: string, reason: string) => string
    readonly minutes: (choice: 'lower' | 'add-seat', minutes: string) => string
    readonly file: string
    readonly subject: string
    readonly part: string
    readonly choosePart: string
    readonly indicator: string
    readonly statement: string
    readonly filing: string
    readonly filed: string
    readonly form: string
    readonly decision: string
    readonly withdraw: string
    readonly withdrawTitle: string
    readonly withdrawText: string
    readonly withdrawn: string
    readonly opinion: string
    readonly unit: string
    readonly opinionText: string
    readonly agrees: string
    readonly disagrees: string
    readonly answer: string
    readonly answered: string
    readonly review: string
    readonly reviewHelp: string
    readonly corrections: (count: number) => string
    readonly preview: string
    readonly previewing: string
    readonly uphold: string
    readonly reject: string
    readonly reason: string
    readonly deciding: string
    readonly done: string
    readonly decideTitle: string
    readonly decideText: string
    readonly moves: string
    readonly noMoves: string
    readonly total: string
    readonly rank: string
    readonly grade: string
    readonly falls: (names: string) => string
    readonly knockOn: string
    readonly choices: Readonly<Record<'lower' | 'add-seat', string>>
  }
  readonly notice: {
    readonly title: string
    readonly from: string
    readonly place: string
    readonly post: string
    readonly posting: string
    readonly posted: (from: string, until: string, place: string) => string
    readonly paper: string
  }
  readonly decision: {
    readonly title: string
    readonly help: string
    readonly matter: string
    readonly body: string
    readonly minutes: string
    readonly date: string
    readonly record: string
    readonly recording: string
    readonly recorded: string
    readonly report: string
    readonly listed: (matter: string, body: string, minutes: string, date: string) => string
  }
  readonly publication: {
    readonly title: string
    readonly help: string
    readonly number: string
    readonly date: string
    readonly publish: string
    readonly publishTitle: string
    readonly publishText: string
    readonly publishing: string
    readonly published: string
    readonly done: (date: string, number: string) => string
  }
  readonly records: {
    readonly of: string
    readonly verify: string
    readonly verifying: string
    readonly intact: (trails: number, anchors: number) => string
    readonly damaged: (names: string) => string
    readonly recompute: string
    readonly recomputing: string
    readonly same: (then: string, now: string) => string
    readonly differs: (count: number) => string
    readonly more: string
    readonly reading: string
    readonly when: string
    readonly who: string
    readonly what: string
    readonly selectedRow: string
    readonly noRow: string
    /** What has records of its own, besides the sheets. */
    readonly kinds: Readonly<Record<string, string>>
    readonly actions: Readonly<Record<string, string>>
  }
}
