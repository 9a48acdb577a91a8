/** Prices of one partition, in its currency. */
export interface Prices {
  readonly currency: string
  readonly millionReads: number
  readonly millionWrites: number
  readonly gigabyteMonth: number
  readonly lambdaGigabyteSecond: number
  readonly millionCalls: number
  /** Logs taken in, a gigabyte. */
  readonly logGigabyte: number
}

/**
 * Assumptions, not offers: on-demand list prices without discounts or free tiers, remembered in November 2026 from the
 * public price pages of us-east-1 and rounded; for China, taken at 9 yuan a dollar, since its list was not at hand.
 * Put today's in and run `npm run bench -- scale`.
 */
export const PRICES: Readonly<Record<'aws' | 'aws-cn', Prices>> = {
  aws: {
    currency: 'USD',
    millionReads: 0.125,
    millionWrites: 0.625,
    gigabyteMonth: 0.25 + 0.2, // and restorable to any second
    lambdaGigabyteSecond: 0.0000133334,
    millionCalls: 0.2 + 1, // Lambda and HTTP API
    logGigabyte: 0.5,
  },
  'aws-cn': {
    currency: 'CNY',
    millionReads: 1.1,
    millionWrites: 5.6,
    gigabyteMonth: 4,
    lambdaGigabyteSecond: 0.00012,
    millionCalls: 10.8,
    logGigabyte: 4.5,
  },
}
