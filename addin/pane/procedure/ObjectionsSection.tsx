import type { ObjectionView } from '#shared/api/objection.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { FileObjection } from './FileObjection.tsx'
import { ObjectionItem } from './ObjectionItem.tsx'

/** Every objection that the person may see, with what can be done about each; and a new one. */
export function ObjectionsSection(props: {
  cycle: string
  scheme: Scheme
  objections: readonly ObjectionView[]
  /** Whom a new one is from: a unit's own name; the office enters it. */
  subject: string | undefined
  onDone: () => Promise<void>
}) {
  const { words, person } = usePane()
  const { cycle, scheme, objections, subject, onDone } = props
  const mayFile = person?.roles.some((role) => role === 'office' || role === 'unit') ?? false
  return (
    <Section title={words.procedure.objections.title} aside={objections.length > 0 ? String(objections.length) : ''}>
      {objections.length === 0 && <Quiet>{words.procedure.objections.none}</Quiet>}
      {objections.map((one) => (
        <ObjectionItem key={`${one.objection} ${one.version}`} cycle={cycle} objection={one} onDone={onDone} />
      ))}
      {mayFile && <FileObjection cycle={cycle} scheme={scheme} subject={subject} onDone={onDone} />}
    </Section>
  )
}
