/** The outcome of one of Office's older calls. */
export interface AsyncResult<T> {
  readonly status: 'succeeded' | 'failed'
  readonly value: T | undefined
  readonly error?: { readonly code: number; readonly message: string }
  readonly asyncContext: unknown
}

/** A function that takes the outcome of a call. */
export type AsyncCallback<T> = (result: AsyncResult<T>) => void

/** Reads the options and callback of a call, either of which may be left out. */
export function optionsAndCallback<T>(given: readonly unknown[]): {
  readonly options: Readonly<Record<string, unknown>>
  readonly callback: AsyncCallback<T>
} {
  const last = given.at(-1)
  // a function given last is the callback, by Office's own convention
  const callback = typeof last === 'function' ? (last as AsyncCallback<T>) : () => undefined
  const [first] = given
  return { options: typeof first === 'object' && first !== null ? { ...first } : {}, callback }
}

/** A call that went well. */
export function succeeded<T>(value: T, asyncContext: unknown): AsyncResult<T> {
  return { status: 'succeeded', value, asyncContext }
}

/** A call that failed, with Office's number for why. */
export function failed<T>(code: number, message: string, asyncContext: unknown): AsyncResult<T> {
  return { status: 'failed', value: undefined, error: { code, message }, asyncContext }
}
