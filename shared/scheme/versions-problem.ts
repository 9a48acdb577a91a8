/** What can be wrong with the versions of a scheme within one year: how they are named, and what they make of the year. */
export type VersionsProblem =
  | { readonly code: 'versions-disagree'; readonly what: string; readonly schemes: readonly string[] }
  | { readonly code: 'versions-same-day'; readonly day: string; readonly schemes: readonly string[] }
  | {
      readonly code: 'versions-outside-year'
      readonly scheme: string
      readonly day: string
      readonly from: string
      readonly until: string
    }
  | { readonly code: 'versions-not-named'; readonly text: string }
  | { readonly code: 'versions-first-dated'; readonly scheme: string; readonly day: string }
  | { readonly code: 'versions-day-missing'; readonly scheme: string }
  | { readonly code: 'versions-out-of-order'; readonly scheme: string; readonly day: string; readonly before: string }
  | { readonly code: 'versions-of-others'; readonly schemes: readonly string[] }
  | { readonly code: 'versions-repeated'; readonly scheme: string }
  | { readonly code: 'amended-within-period'; readonly period: string; readonly day: string; readonly scheme: string }
  | { readonly code: 'rule-not-in-force'; readonly rule: string; readonly date: string; readonly scheme: string }
  | { readonly code: 'event-undated'; readonly what: string; readonly scheme: string }
