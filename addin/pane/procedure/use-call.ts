import type { Endpoint, OutputOf } from '#shared/api/endpoint.ts'
import { callEndpoint, type GivenTo } from '../../service/call-endpoint.ts'
import { usePane } from '../pane-context.ts'

/** Calls an operation as the pane's task; gives undefined when it failed, which the pane has told. */
export function useCall() {
  const { runtime, task } = usePane()
  return <E extends Endpoint>(label: string, endpoint: E, input: GivenTo<E>): Promise<OutputOf<E> | undefined> =>
    task.run(label, (signal) => callEndpoint(runtime.send, endpoint, input, { signal }))
}
