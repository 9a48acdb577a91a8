import { createHash, randomBytes } from 'node:crypto'

/** 32 signs that nobody takes for one another: without 0 and O, 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 12
const GROUP = 4
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`)

/** A new code of 60 random bits, written as K7QM-2FHD-9RWX. */
export function newCode(): string {
  const signs = [...randomBytes(LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
  return signs.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? signs
}

/** What is kept of a code as people type it, or undefined where it cannot be one. */
export function codeHash(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
  const isCode = CODE.test(signs)
  return isCode ? createHash('sha256').update(`appraise ballot ${signs}`).digest('hex') : undefined
}
