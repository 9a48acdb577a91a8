import { Button, Field, Select } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { adoptScheme } from '#shared/api/adopt-scheme.ts'
import type { InputOf } from '#shared/api/endpoint.ts'
import { readScheme } from '#shared/api/read-scheme.ts'
import type { Finding } from '#shared/findings.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { findingsOf } from '../../service/findings-of.ts'
import { usePane } from '../pane-context.ts'
import { Section } from '../parts/Section.tsx'
import { useCall } from '../procedure/use-call.ts'
import { Decisions, type Decided, type Open } from './Decisions.tsx'
import { decisionsOf } from './decisions-of.ts'
import { PlainFindings } from './PlainFindings.tsx'

/** A document to adopt: shipped, by its name; or the office's own, whole. */
export interface ToAdopt extends Open {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly source: Pick<InputOf<typeof adoptScheme>['body'], 'document' | 'version'>
}

const NOTHING: Decided = { readings: {}, parameters: {} }

/** 采用: readings chosen, parameters entered, and the document becomes the office's own version. */
export function AdoptForm(props: {
  document: ToAdopt
  /** Versions of the same regulation that the office has adopted. */
  earlier: readonly string[]
  onDone: () => Promise<void>
  onClose: () => void
}) {
  const { runtime, words, task } = usePane()
  const call = useCall()
  const [decided, decide] = useState(NOTHING)
  const [from, setFrom] = useState('')
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const { document } = props
  const say = words.schemes.adopt
  const takeOver = async (scheme: string) => {
    const read = scheme === '' ? NOTHING : await call(words.schemes.loading, readScheme, { params: { scheme } })
    if (!read) return
    setFrom(scheme)
    decide({ readings: read.readings, parameters: read.parameters })
  }
  const adopt = async () => {
    setFindings([])
    const body = { ...document.source, ...decisionsOf(document, decided) }
    const done = await task.run(say.adopting, async (signal) => {
      try {
        return await callEndpoint(runtime.send, adoptScheme, { body }, { signal })
      } catch (thrown) {
        setFindings(findingsOf(thrown))
        throw thrown
      }
    })
    if (!done) return
    await props.onDone()
    task.tell({ intent: 'success', text: say.adopted(done.scheme) })
  }
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // it opens far from the button that asked for it
    top.current?.scrollIntoView()
  }, [])
  return (
    <div ref={top} data-testid="adopt-form">
      <Section title={say.title(document.title)} aside={`${document.id}@${document.version}`}>
        {props.earlier.length > 0 && (
          <Field label={say.takeOver} size="small">
            <Select size="small" value={from} data-testid="take-over" onChange={(_, { value }) => void takeOver(value)}>
              <option value="">{say.takeOverNothing}</option>
              {props.earlier.map((scheme) => (
                <option key={scheme} value={scheme}>
                  {scheme}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Decisions key={from} open={document} decided={decided} onDecide={decide} />
        <PlainFindings findings={findings} label={words.schemes.upload.findings} />
        <div style={{ display: 'flex', gap: '6px' }}>
          <Button
            size="small"
            appearance="primary"
            data-testid="adopt"
            disabled={task.label !== undefined}
            onClick={() => void adopt()}
          >
            {say.adopt}
          </Button>
          <Button size="small" data-testid="adopt-close" onClick={props.onClose}>
            {say.close}
          </Button>
        </div>
      </Section>
    </div>
  )
}
