/**
 * The value of a derivation's expression, reckoned apart from the engine: fractions of bigints, the four operations,
 * brackets, min and max. A fraction in lowest terms, or a decimal where it ends.
 */
export function recompute(expression: string): string {
  const tokens = expression.match(/\d+(?:\.\d+)?|min|max|[()+\-×/,]/g) ?? []
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`cannot read ${expression}`)
  let at = 0
  const next = () => tokens[at++]
  const sum = (): Fraction => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = next() === '+' ? 1n : -1n
      const right = product()
      value = [value[0] * right[1] + sign * right[0] * value[1], value[1] * right[1]]
    }
    return value
  }
  const product = (): Fraction => {
    let value = atom()
    while (tokens[at] === '×' || tokens[at] === '/') {
      const times = next() === '×'
      const right = atom()
      value = times ? [value[0] * right[0], value[1] * right[1]] : [value[0] * right[1], value[1] * right[0]]
    }
    return value
  }
  const atom = (): Fraction => {
    const token = next()
    if (token === '-') {
      const value = atom()
      return [-value[0], value[1]]
    }
    if (token === '(') {
      const value = sum()
      next()
      return value
    }
    if (token === 'min' || token === 'max') {
      next()
      const left = sum()
      next()
      const right = sum()
      next()
      const less = left[0] * right[1] < right[0] * left[1]
      return less === (token === 'min') ? left : right
    }
    const [whole = '0', decimals = ''] = (token ?? '').split('.')
    return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)]
  }
  return textOf(sum())
}

type Fraction = [bigint, bigint]

function textOf([n, d]: Fraction): string {
  if (d < 0n) return textOf([-n, -d])
  const divisor = gcd(n < 0n ? -n : n, d)
  const [top, bottom] = [n / divisor, d / divisor]
  if (bottom === 1n) return String(top)
  for (let places = 1; places <= 30; places++) {
    const scale = 10n ** BigInt(places)
    if (scale % bottom !== 0n) continue
    const scaled = (top < 0n ? -top : top) * (scale / bottom)
    const digits = String(scaled).padStart(places + 1, '0')
    return `${top < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  return `${top}/${bottom}`
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
