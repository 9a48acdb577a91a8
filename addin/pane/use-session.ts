import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Cycle } from '#shared/api/cycle.ts'
import { listCycles } from '#shared/api/list-cycles.ts'
import { me } from '#shared/api/me.ts'
import { readCycleSetting, writeCycleSetting } from '../excel/cycle-setting.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import { compareWithSystem } from '../tasks/compare-with-system.ts'
import { schemeOf, type Pane, type Person } from './pane-context.ts'
import type { Task } from './use-task.ts'

/** Who is signed in and which cycle is chosen; read anew whenever the session changes. */
export function useSession(
  runtime: Runtime,
  { fail, run }: Task,
  comparing: string,
): Pick<Pane, 'person' | 'cycles' | 'cycle' | 'chooseCycle' | 'reloadCycles'> {
  const { sessions, send } = runtime
  const session = useSyncExternalStore(sessions.subscribe, sessions.current)
  const [person, setPerson] = useState<Person>()
  const [cycles, setCycles] = useState<readonly Cycle[]>([])
  const [chosen, choose] = useState(readCycleSetting)
  const token = session?.accessToken

  useEffect(() => {
    if (token === undefined) {
      setPerson(undefined)
      setCycles([])
      return undefined
    }
    const leaving = new AbortController()
    const { signal } = leaving
    Promise.all([callEndpoint(send, me, {}, { signal }), callEndpoint(send, listCycles, {}, { signal })]).then(
      ([who, { cycles: all }]) => {
        setPerson(who)
        setCycles(all)
      },
      (thrown: unknown) => {
        if (!signal.aborted) fail(thrown)
      },
    )
    return () => leaving.abort()
  }, [token, send, fail])

  const reloadCycles = useCallback(async () => {
    const { cycles: all } = await callEndpoint(send, listCycles)
    setCycles(all)
  }, [send])
  const chooseCycle = useCallback((cycle: string) => {
    choose(cycle)
    writeCycleSetting(cycle)
  }, [])
  // where there is only one, there is nothing to choose
  const cycle = cycles.find((one) => one.cycle === chosen) ?? (cycles.length === 1 ? cycles[0] : undefined)
  const id = cycle?.cycle
  const scheme = cycle ? schemeOf(cycle) : ''
  const keepsRecords = person?.roles.includes('office') ?? false
  // rows that say what the system says count as seen from here on, so that a later edit is no conflict
  useEffect(() => {
    if (id !== undefined && keepsRecords)
      void run(comparing, (signal) => compareWithSystem(runtime, id, scheme, signal), { unasked: true })
  }, [id, scheme, keepsRecords, run, runtime, comparing])
  return { person, cycles, cycle, chooseCycle, reloadCycles }
}
