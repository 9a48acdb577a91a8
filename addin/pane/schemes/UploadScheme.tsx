import { Button } from '@fluentui/react-components'
import { useRef, useState, type ChangeEvent } from 'react'
import { checkSchemeWorkbook } from '#shared/api/check-scheme-workbook.ts'
import { schemeDocumentSchema } from '#shared/api/scheme-document.ts'
import type { Finding } from '#shared/findings.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { useCall } from '../procedure/use-call.ts'
import type { ToAdopt } from './AdoptForm.tsx'
import { PlainFindings } from './PlainFindings.tsx'

/** Uploads a 方案 workbook: what is wrong with it by sheet and cell, or the document to adopt. */
export function UploadScheme({ onDocument }: { onDocument: (document: ToAdopt | undefined) => void }) {
  const { words, task } = usePane()
  const call = useCall()
  const file = useRef<HTMLInputElement>(null)
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const say = words.schemes.upload
  const check = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (!chosen) return
    const body = new Uint8Array(await chosen.arrayBuffer())
    target.value = '' // the same file may be chosen again once it is corrected
    setFindings([])
    onDocument(undefined)
    const checked = await call(say.checking, checkSchemeWorkbook, { body })
    if (!checked) return
    setFindings(checked.findings)
    const head = schemeDocumentSchema.safeParse(checked.document)
    if (checked.document === null || !head.success) {
      task.tell({ intent: 'error', text: say.wrong(checked.findings.length) })
      return
    }
    onDocument({ ...head.data, source: { document: checked.document } })
    task.tell({ intent: 'success', text: say.right(head.data.title) })
  }
  return (
    <Section title={say.title}>
      <Quiet>{say.help}</Quiet>
      <div>
        <Button
          size="small"
          data-testid="choose-scheme"
          disabled={task.label !== undefined}
          onClick={() => file.current?.click()}
        >
          {say.choose}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={say.choose}
          data-testid="scheme-file"
          onChange={(event) => void check(event)}
        />
      </div>
      <PlainFindings findings={findings} label={say.findings} />
    </Section>
  )
}
