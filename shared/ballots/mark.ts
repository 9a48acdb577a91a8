/** What a voter says of one subject: the place of an option, a score in hundredths, or nothing. */
export type Mark = { readonly option: number } | { readonly hundredths: number } | { readonly abstained: true }
