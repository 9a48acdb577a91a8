import { ratio, type Exact } from './exact.ts'
import { roundedScaled, type RoundingMode } from './rounding.ts'

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** The largest power of ten that is read; more is no score but a slip of the keyboard. */
const LARGEST_POWER = 15

/**
 * The exact value of a decimal number or text such as `12.50`, `1e-3` or `40%`; undefined when it is none
 * or larger than 10¹⁵. A `number` is read at 15 significant digits, Excel's own precision.
 */
export function parseDecimal(value: number | string): Exact | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) >= 10 ** LARGEST_POWER) return undefined
    if (Number.isSafeInteger(value)) return ratio(value)
    // the nearest double to a number of three decimals is that number at 15 digits
    const thousandths = Math.round(value * 1000)
    if (Math.abs(thousandths) < 10 ** 14 && thousandths / 1000 === value) return ratio(thousandths, 1000)
    return parseText(String(Number(value.toPrecision(15))))
  }
  const text = value.trim()
  if (!text.endsWith('%')) return parseText(text)
  const whole = parseText(text.slice(0, -1).trim())
  return whole && ratio(BigInt(whole.n), BigInt(whole.d) * 100n)
}

function parseText(text: string): Exact | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', power = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const exponent = Number(power) - fraction.length
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '')
  if (digits.length + exponent > LARGEST_POWER + 1 || exponent < -40) return undefined
  const size = BigInt(digits) * (sign === '-' ? -1n : 1n)
  return exponent >= 0 ? ratio(size * 10n ** BigInt(exponent)) : ratio(size, 10n ** BigInt(-exponent))
}

/** `value` with just `decimals` digits after the point, e.g. `900.00`. */
export function toFixed(value: Exact, decimals: number, mode: RoundingMode = 'half-up'): string {
  return scaledText(roundedScaled(value, decimals, mode), decimals)
}

/** The exact value as text: a decimal such as `961.7` where one exists, else a fraction such as `1720/3`. */
export function toExactText(value: Exact): string {
  if (value.big ? value.d === 1n : value.d === 1) return value.n.toString()
  const places = value.big || value.d > 2 ** 31 ? decimalPlaces(BigInt(value.d)) : decimalPlacesSmall(value.d)
  if (places === undefined) return `${value.n.toString()}/${value.d.toString()}`
  return toFixed(value, places)
}

/** The text of a whole number with its last digits after the point; of one met again and again it is written once. */
function scaledText(scaled: number | bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString()
  if (typeof scaled === 'bigint') return pointed(scaled, decimals)
  const place = (scaled + decimals * DECIMALS_APART) & (PLACES - 1)
  const known = TEXTS[place]
  if (SCALED[place] === scaled && DECIMALS[place] === decimals && known !== undefined) return known
  const text = pointed(scaled, decimals)
  SCALED[place] = scaled
  DECIMALS[place] = decimals
  TEXTS[place] = text
  return text
}

const PLACES = 16_384
const DECIMALS_APART = 1009
const SCALED = Array.from({ length: PLACES }, () => 0)
const DECIMALS = Array.from({ length: PLACES }, () => 0)
const TEXTS: (string | undefined)[] = Array.from({ length: PLACES })

function pointed(scaled: number | bigint, decimals: number): string {
  const digits = (scaled < 0 ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The exact value of a text written by `toExactText`; undefined when it is none. */
export function parseExact(text: string): Exact | undefined {
  const [top = '', bottom, ...more] = text.split('/')
  if (bottom === undefined) return parseDecimal(top)
  if (more.length > 0 || !/^-?\d+$/.test(top) || !/^[1-9]\d*$/.test(bottom)) return undefined
  return ratio(BigInt(top), BigInt(bottom))
}

/** How many decimals write the fraction 1/d in full; undefined when none do or more than 30 were needed. */
function decimalPlaces(d: bigint): number | undefined {
  let twos = 0
  let fives = 0
  while (d % 2n === 0n) {
    d /= 2n
    twos++
  }
  while (d % 5n === 0n) {
    d /= 5n
    fives++
  }
  const places = Math.max(twos, fives)
  return d === 1n && places <= 30 ? places : undefined
}

/** The same for a plain number; small ones, which nearly all are, are looked up. */
function decimalPlacesSmall(d: number): number | undefined {
  return d < PLACES_OF.length ? PLACES_OF[d] : countedPlaces(d)
}

function countedPlaces(d: number): number | undefined {
  let twos = 0
  let fives = 0
  while (d % 2 === 0) {
    d /= 2
    twos++
  }
  while (d % 5 === 0) {
    d /= 5
    fives++
  }
  return d === 1 ? Math.max(twos, fives) : undefined
}

const PLACES_OF = Array.from({ length: 1001 }, (_, d) => (d === 0 ? undefined : countedPlaces(d)))
