import type { TableRows } from '#shared/tables/index.ts'

/**
 * The same request reckoned as fast and as carelessly as can be: binary floats, no checks, no rounding rules, no ties,
 * nothing explained. What exactness and findings cost is what the engine takes beyond this.
 */
export function floatLoop(tables: readonly TableRows[]): Map<string, { total: number; rank: number }> {
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? []
  const units = new Map<unknown, Unit>()
  const groups = new Map<unknown, Unit[]>()
  for (const [id, , group] of rowsOf('roster')) {
    const unit: Unit = { id: String(id), functional: [0, 0], common: [0, 0], classes: [], bonus: 0, less: 0, total: 0 }
    units.set(id, unit)
    const members = groups.get(group)
    if (members) members.push(unit)
    else groups.set(group, [unit])
  }
  for (const [id, part, , maximum, points] of rowsOf('observations')) {
    const unit = units.get(id)
    if (!unit) continue
    const sums = part === '职能指标' ? unit.functional : unit.common
    sums[0] += Number(points)
    sums[1] += Number(maximum)
  }
  for (const [id, , points] of rowsOf('ballots')) units.get(id)?.classes.push(Number(points))
  for (const [id, , rule, points, multiplier] of rowsOf('events')) {
    const unit = units.get(id)
    if (!unit) continue
    if (rule === '通报批评') unit.less += 2
    else unit.bonus += Number(points) * Number(multiplier)
  }
  for (const [id, , points] of rowsOf('inspections')) {
    const unit = units.get(id)
    if (unit) unit.less += Number(points)
  }
  const found = new Map<string, { total: number; rank: number }>()
  for (const members of groups.values()) {
    for (const one of members) one.total = totalOf(one)
    members.sort((a, b) => b.total - a.total)
    members.forEach(({ id, total }, index) => found.set(id, { total, rank: index + 1 }))
  }
  return found
}

interface Unit {
  readonly id: string
  readonly functional: [number, number]
  readonly common: [number, number]
  readonly classes: number[]
  bonus: number
  less: number
  total: number
}

function totalOf({ functional, common, classes, bonus, less }: Unit): number {
  const [grassroots = 0, served = 0, district = 0, town = 0] = classes
  return (
    (functional[0] / functional[1]) * 600 +
    (common[0] / common[1]) * 100 +
    grassroots +
    served +
    district * 0.6 +
    town * 0.4 +
    Math.min(10, bonus) -
    less
  )
}
