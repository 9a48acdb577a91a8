import type { ConditionalRule, DataValidation, Workbook } from 'hucre/xlsx'
import { openedFormula } from '../grid-univer/formula-text.ts'
import { parseA1, type Rect } from '../host/address.ts'
import type { Condition, ConditionalLook, Validation } from '../workbook-file.ts'
import { rgb } from './looks.ts'

/** The validations of a sheet. */
export function validations(all: readonly DataValidation[]): Validation[] {
  return all.map((each) => ({
    rects: rects(each.range),
    type: each.type,
    formula1: firstFormula(each),
    allowBlank: each.allowBlank ?? true,
    ...(each.operator === undefined ? {} : { operator: each.operator }),
    ...(each.formula2 === undefined ? {} : { formula2: each.formula2 }),
    ...(each.errorMessage === undefined ? {} : { error: each.errorMessage }),
    ...(each.inputMessage === undefined ? {} : { prompt: each.inputMessage }),
  }))
}

/** A list's choices, a condition as a formula, or a bound. */
function firstFormula(each: DataValidation): string {
  if (each.type === 'list') return choices(each)
  const { formula1 = '' } = each
  return each.type === 'custom' ? `=${formula1.replace(/^=/, '')}` : formula1
}

function choices({ values, formula1 = '' }: DataValidation): string {
  if (values) return values.join(',')
  return /^".*"$/.test(formula1) ? formula1.slice(1, -1) : `=${formula1.replace(/^=/, '')}`
}

/**
 * The rules by which cells of a sheet take on another look, first those that come first; of rules the file may have, those
 * that compare with a number and those of a formula.
 */
export function conditionalLooks(all: readonly ConditionalRule[], workbook: Workbook): ConditionalLook[] {
  return all
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const condition = conditionOf(rule)
      if (!condition) return []
      const { font, fill } = rule.style ?? {}
      const color = font?.color && rgb(font.color, workbook)
      const paint = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined
      const background = paint && rgb(paint, workbook)
      return [
        {
          rects: rects(rule.range),
          condition,
          ...(color === undefined ? {} : { color }),
          ...(background === undefined ? {} : { fill: background }),
        },
      ]
    })
}

function conditionOf({ type, operator, formula }: ConditionalRule): Condition | undefined {
  const first = typeof formula === 'string' ? formula : formula?.[0]
  if (first === undefined) return undefined
  if (type === 'expression') return { formula: openedFormula(`=${first.replace(/^=/, '')}`) }
  const value = Number(first)
  return type === 'cellIs' && operator !== undefined && !Number.isNaN(value) ? { operator, value } : undefined
}

function rects(ranges: string): Rect[] {
  return ranges.split(/\s+/).flatMap((range) => parseA1(range)?.rect ?? [])
}
