import { CallError, cellErrorOf } from './call-error.ts'

/** Runs one call; whatever goes wrong becomes the cell's error, with its sentence. */
export async function answer<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (thrown) {
    // CustomFunctions.Error is what the runtime takes for a cell's error; it does not extend Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw cellErrorOf(thrown)
  }
}

/** The value, or the refusal as the cell's error in its place of a spilled column. */
export function orCellError<Value>(run: () => Value): Value | CustomFunctions.Error {
  try {
    return run()
  } catch (thrown) {
    if (thrown instanceof CallError) return cellErrorOf(thrown)
    throw thrown
  }
}
