import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/endpoint.ts'
import { postNotice, type listNotices } from '#shared/api/notices.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { LabelledInput } from './LabelledInput.tsx'
import { PaperButton } from './PaperButton.tsx'
import { useCall } from './use-call.ts'

/** The public notice: where and from when; how long comes from the regulation. */
export function NoticeSection(props: {
  cycle: string
  notices: OutputOf<typeof listNotices>['notices']
  onDone: () => Promise<void>
}) {
  const { words, task, person } = usePane()
  const call = useCall()
  const [from, setFrom] = useState('')
  const [place, setPlace] = useState('')
  const { cycle, notices, onDone } = props
  const say = words.procedure.notice
  const post = async () => {
    const done = await call(say.posting, postNotice, { params: { cycle }, body: { from, place } })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.posted(done.from, done.until, done.place) })
  }
  return (
    <Section title={say.title}>
      {notices.map((one) => (
        <Quiet key={one.number}>{say.posted(one.from, one.until, one.place)}</Quiet>
      ))}
      {person?.roles.includes('office') && (
        <>
          <LabelledInput label={say.from} type="date" value={from} onChange={setFrom} testId="notice-from" />
          <LabelledInput label={say.place} value={place} onChange={setPlace} testId="notice-place" />
          <div>
            <Button
              size="small"
              appearance="primary"
              data-testid="post-notice"
              disabled={from === '' || place.trim() === '' || task.label !== undefined}
              onClick={() => void post()}
            >
              {say.post}
            </Button>
            {notices.length > 0 && <PaperButton cycle={cycle} paper="notice" label={say.paper} name={say.paper} />}
          </div>
        </>
      )}
    </Section>
  )
}
