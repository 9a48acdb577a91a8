import { Button } from '@fluentui/react-components'
import type { OutputOf } from '#shared/api/endpoint.ts'
import type { listSchemes } from '#shared/api/list-schemes.ts'
import { schemeWorkbook } from '#shared/api/scheme-workbook.ts'
import { chinaDay } from '#shared/dates/china-day.ts'
import { saveFile } from '../../tasks/save-file.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { useCall } from '../procedure/use-call.ts'
import type { ToAdopt } from './AdoptForm.tsx'

/** The schemes of an office and the regulations that come with the system. */
export type Schemes = OutputOf<typeof listSchemes>

/** What the office has adopted and what it can adopt, each as a workbook to download. */
export function SchemeList(props: {
  schemes: Schemes
  mayDownload: boolean
  /** Absent for those who may not adopt. */
  onAdopt?: (document: ToAdopt) => void
}) {
  const { words } = usePane()
  const { schemes, mayDownload, onAdopt } = props
  const say = words.schemes.list
  return (
    <>
      <Section title={say.adopted}>
        {schemes.adopted.length === 0 ? (
          <Quiet>{say.none}</Quiet>
        ) : (
          <DenseTable
            label={say.adopted}
            testId="adopted"
            columns={[
              { heading: words.schemes.versions.version },
              { heading: say.adoptedOn },
              { heading: say.download },
            ]}
            rows={schemes.adopted.map(({ scheme, title, adoptedAt, adoptedBy }) => ({
              key: scheme,
              cells: [
                <span key="name" title={title}>
                  {scheme}
                </span>,
                <span key="on" title={adoptedBy}>
                  {chinaDay(adoptedAt)}
                </span>,
                mayDownload && <Download key="file" name={scheme} />,
              ],
            }))}
          />
        )}
      </Section>
      {onAdopt && (
        <Section title={say.shipped}>
          <DenseTable
            label={say.shipped}
            testId="shipped"
            columns={[{ heading: say.name }, { heading: say.download }, { heading: say.adopt }]}
            rows={schemes.documents.map((document) => {
              const { id, version, title } = document
              const name = `${id}@${version}`
              return {
                key: name,
                cells: [
                  title,
                  <Download key="file" name={name} />,
                  <Button
                    key="adopt"
                    size="small"
                    appearance="subtle"
                    style={{ minWidth: 'auto', whiteSpace: 'nowrap' }}
                    aria-label={words.schemes.adopt.title(title)}
                    data-testid={`adopt-${name}`}
                    onClick={() => onAdopt({ ...document, source: { document: id, version } })}
                  >
                    {say.adopt}
                  </Button>,
                ],
              }
            })}
          />
        </Section>
      )}
    </>
  )
}

function Download({ name }: { name: string }) {
  const { words, task } = usePane()
  const call = useCall()
  const say = words.schemes.list
  const download = async () => {
    const bytes = await call(say.downloading, schemeWorkbook, { params: { scheme: name } })
    if (!bytes) return
    saveFile(say.file(name), bytes)
    task.tell({ intent: 'success', text: words.export.downloaded(say.file(name)) })
  }
  return (
    <Button
      size="small"
      appearance="subtle"
      style={{ minWidth: 'auto', whiteSpace: 'nowrap' }}
      aria-label={say.downloadOf(name)}
      data-testid={`download-${name}`}
      disabled={task.label !== undefined}
      onClick={() => void download()}
    >
      {say.download}
    </Button>
  )
}
