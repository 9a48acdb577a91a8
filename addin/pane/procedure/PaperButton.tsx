import { Button } from '@fluentui/react-components'
import type { InputOf } from '#shared/api/endpoint.ts'
import { exportPaper } from '#shared/api/export-paper.ts'
import { saveFile } from '../../tasks/save-file.ts'
import { usePane } from '../pane-context.ts'
import { useCall } from './use-call.ts'

type Given = InputOf<typeof exportPaper>

/** Downloads one paper of the procedure as a Word file. */
export function PaperButton(props: {
  cycle: string
  paper: Given['params']['paper']
  query?: Given['query']
  label: string
  name: string
}) {
  const { words, task } = usePane()
  const call = useCall()
  const download = async () => {
    const { cycle, paper, query = {}, name } = props
    const bytes = await call(words.export.exporting, exportPaper, { params: { cycle, paper }, query })
    if (!bytes) return
    saveFile(`${name}.docx`, bytes)
    task.tell({ intent: 'success', text: words.export.downloaded(`${name}.docx`) })
  }
  return (
    <Button
      size="small"
      appearance="subtle"
      style={{ minWidth: 'auto', whiteSpace: 'nowrap' }}
      data-testid={`paper-${props.paper}`}
      disabled={task.label !== undefined}
      onClick={() => void download()}
    >
      {props.label}
    </Button>
  )
}
