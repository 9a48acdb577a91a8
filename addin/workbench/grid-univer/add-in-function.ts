import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/preset-sheets-core'
import type { CellValue, GridFunction } from '../grid.ts'
import { quoteSheet, toA1 } from '../host/address.ts'
import { isCellError } from '../host/cell-error.ts'
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '../vendor/univer.ts'
import { fromBounds } from './engine.ts'

type Matrix = readonly (readonly CellValue[])[]

/**
 * A function of an add-in in Univer's engine: a class because that is what the engine takes. What Univer calls a custom
 * function is given blanks as 0 and texts of digits as numbers; a function of the engine's own kind is given them as they are.
 */
export class AddInFunction extends BaseFunction {
  override needsReferenceObject = true
  readonly definition: GridFunction
  readonly sheetName: (id: string) => string

  constructor(definition: GridFunction, sheetName: (id: string) => string) {
    super(definition.name)
    this.definition = definition
    this.sheetName = sheetName
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const result = this.definition.evaluate({
      cell: { sheet: this.subUnitId ?? '', row: this.row, column: this.column },
      arguments: variants.map((variant) => matrixOf(variant)),
      addresses: () => variants.map((variant) => this.addressOf(variant)),
    })
    return typeof result === 'object' ? matrixObject(result) : valueObject(result)
  }

  private addressOf(variant: FunctionVariantType): string | undefined {
    if (!isReference(variant)) return undefined
    const sheet = variant.getSheetId() === '' ? (this.subUnitId ?? '') : variant.getSheetId()
    return `${quoteSheet(this.sheetName(sheet))}!${toA1(fromBounds(variant.getRangePosition()))}`
  }
}

const errors = new Map<string, ErrorType>(Object.values(ErrorType).map((each) => [each, each]))

function isReference(variant: FunctionVariantType): variant is BaseReferenceObject {
  return variant.isReferenceObject()
}

function isArray(variant: FunctionVariantType): variant is ArrayValueObject {
  return variant.isArray()
}

/** Univer gives one array for all references to a range within a calculation; it is read once. */
const matrices = new WeakMap<ArrayValueObject, Matrix>()

/** The values of an argument, undefined where it was left out. */
function matrixOf(variant: FunctionVariantType): Matrix | undefined {
  if (isReference(variant)) return matrixOf(variant.toArrayValueObject())
  if (!isArray(variant)) return variant.isNull() ? undefined : [[valueOf(variant)]]
  const known = matrices.get(variant) ?? readArray(variant)
  matrices.set(variant, known)
  return known
}

function readArray(array: ArrayValueObject): Matrix {
  return array.getArrayValue().map((row) => row.map((value) => (value ? valueOf(value) : '')))
}

function valueOf(value: BaseValueObject): CellValue {
  if (value.isNull()) return ''
  if (value.isError()) return String(value.getValue())
  if (value.isBoolean()) return Boolean(value.getValue())
  return value.isNumber() ? Number(value.getValue()) : String(value.getValue())
}

function valueObject(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  const error = isCellError(value) ? errors.get(value) : undefined
  return error === undefined ? StringValueObject.create(value) : ErrorValueObject.create(error)
}

function matrixObject(rows: Matrix): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(valueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}
