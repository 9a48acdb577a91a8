import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { compareEvaluations } from '#shared/api/compare-evaluations.ts'
import type { Cycle } from '#shared/api/cycle.ts'
import { readScheme } from '#shared/api/read-scheme.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { useCall } from '../procedure/use-call.ts'
import { useLoaded } from '../procedure/use-loaded.ts'
import { Comparison, type Compared } from './Comparison.tsx'
import { Decisions, type Decided } from './Decisions.tsx'
import { decisionsOf } from './decisions-of.ts'
import { SchemeChoice } from './SchemeChoice.tsx'

const NOTHING: Decided = { readings: {}, parameters: {} }

/** 假设比较: the cycle's rows as they stand beside another version, other readings or other parameters; nothing is stored. */
export function WhatIf({ cycle, others }: { cycle: Cycle; others: readonly string[] }) {
  const { runtime, words, task, language } = usePane()
  const call = useCall()
  const [version, setVersion] = useState('')
  const [decided, decide] = useState(NOTHING)
  const [compared, setCompared] = useState<Compared>()
  const say = words.schemes.whatIf
  const scheme = version === '' ? schemeOf(cycle) : version
  const load = useCallback(
    (signal: AbortSignal) => callEndpoint(runtime.send, readScheme, { params: { scheme } }, { signal }),
    [runtime, scheme],
  )
  const [read] = useLoaded(load, { unasked: true })
  const choose = (other: string) => {
    setVersion(other)
    decide(NOTHING)
    setCompared(undefined)
  }
  const changes = read ? decisionsOf(read.document, decided) : NOTHING
  const isOther = version !== '' || [changes.readings, changes.parameters].some((one) => Object.keys(one).length > 0)
  const compare = async () => {
    const own = { cycle: cycle.cycle }
    const after = { ...own, ...(version === '' ? {} : { scheme: version }), ...changes }
    const found = await call(say.comparing, compareEvaluations, { body: { before: own, after, language } })
    if (found) setCompared(found)
  }
  return (
    <>
      <Quiet>{say.help}</Quiet>
      <SchemeChoice
        label={say.version}
        none={say.asItStands}
        schemes={others}
        value={version}
        testId="what-if-version"
        onChange={choose}
      />
      {read && (
        <details data-testid="what-if-otherwise">
          <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.otherwise}</summary>
          <Decisions key={scheme} open={read.document} decided={decided} onDecide={decide} />
        </details>
      )}
      <div>
        <Button
          size="small"
          appearance="primary"
          data-testid="what-if"
          disabled={!isOther || task.label !== undefined}
          onClick={() => void compare()}
        >
          {say.compare}
        </Button>
      </div>
      {compared && <Comparison compared={compared} />}
    </>
  )
}
