/** Everything the voters' page says; one object for each language. */
export interface VoteWords {
  readonly title: string
  readonly otherLanguage: string
  readonly code: string
  readonly codeHint: string
  readonly codeMissing: string
  readonly open: string
  readonly opening: string
  readonly keptNowhere: string
  readonly asClass: (title: string) => string
  readonly until: (day: string) => string
  readonly asksPoints: (from: number, to: number, decimals: number) => string
  readonly asksOptions: string
  readonly ownExcluded: string
  readonly ownIncluded: string
  readonly signed: string
  readonly progress: (answered: number, all: number) => string
  readonly abstain: string
  readonly points: (name: string) => string
  readonly wrongPoints: (from: number, to: number, decimals: number) => string
  readonly check: string
  readonly nextOpen: string
  readonly checkTitle: string
  readonly all: string
  readonly unanswered: (count: number) => string
  readonly unansweredHelp: string
  readonly fillIn: (name: string) => string
  readonly fill: string
  readonly abstainRest: (count: number) => string
  readonly change: string
  readonly subject: string
  readonly answer: string
  readonly submit: string
  readonly confirmTitle: string
  readonly confirmText: (count: number) => string
  readonly notYet: string
  readonly sending: string
  readonly doneTitle: string
  readonly doneText: string
  readonly lost: string
  readonly lostSending: string
  readonly alreadyAfterLost: string
  readonly broken: string
}
