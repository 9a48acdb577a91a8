import type { GridFunction } from '../../grid.ts'

/** A parameter as functions.json declares it. */
export interface ParameterMetadata {
  readonly name: string
  readonly description?: string
  readonly type?: string
  readonly dimensionality?: string
  readonly optional?: boolean
  readonly repeating?: boolean
}

/** A function as functions.json declares it. */
export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parameters?: readonly ParameterMetadata[]
  readonly options?: {
    readonly cancelable?: boolean
    readonly stream?: boolean
    readonly volatile?: boolean
    readonly requiresAddress?: boolean
    readonly requiresParameterAddresses?: boolean
  }
}

/** The file in which an add-in declares its functions. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean
  readonly functions: readonly FunctionMetadata[]
}

/** How a function stands in the spreadsheet: its full name, and its parameters for the hint while typing. */
export function gridFunction(
  metadata: FunctionMetadata,
  namespace: string,
  evaluate: GridFunction['evaluate'],
): GridFunction {
  if (metadata.options?.volatile === true) throw new Error(`${metadata.id}: volatile functions are not emulated`)
  return {
    name: `${namespace}.${metadata.name}`.toUpperCase(),
    description: metadata.description ?? '',
    parameters: (metadata.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
    evaluate,
  }
}
