import { Button, Field, Select } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { OutputOf } from '#shared/api/endpoint.ts'
import { readAudit } from '#shared/api/read-audit.ts'
import { recompute } from '#shared/api/recompute.ts'
import { verifyAudit } from '#shared/api/verify-audit.ts'
import { definitionOf, isTableName } from '#shared/tables/index.ts'
import { selectedRow } from '../../tasks/selected-row.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { useCall } from '../procedure/use-call.ts'
import { useLoaded } from '../procedure/use-loaded.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import { NeedsCycle } from '../parts/NeedsCycle.tsx'

type Page = OutputOf<typeof readAudit>

/** 记录: who changed what, of the whole cycle or of the selected row; and whether records and results still hold. */
export function RecordsPage() {
  const { cycle } = usePane()
  return cycle ? <Records cycle={cycle.cycle} scheme={schemeOf(cycle)} /> : <NeedsCycle />
}

function Records({ cycle, scheme }: { cycle: string; scheme: string }) {
  const { runtime, words, task } = usePane()
  const call = useCall()
  const [query, setQuery] = useState<{ aggregate?: string; row?: string; after?: string }>({})
  const say = words.procedure.records
  const load = useCallback(
    (signal: AbortSignal) => callEndpoint(runtime.send, readAudit, { params: { cycle }, query }, { signal }),
    [runtime, cycle, query],
  )
  const [page] = useLoaded<Page>(load)
  const busy = task.label !== undefined
  const verify = async () => {
    const found = await call(say.verifying, verifyAudit, { query: { cycle } })
    if (!found) return
    const damaged = found.trails.filter(({ intact }) => !intact).map(({ aggregate }) => aggregate)
    const text = found.verified
      ? say.intact(found.trails.length, found.anchors)
      : say.damaged(words.common.list(damaged))
    task.tell({ intent: found.verified ? 'success' : 'error', text })
  }
  const again = async () => {
    const found = await call(say.recomputing, recompute, { params: { cycle } })
    if (!found) return
    const same = found.count === 0
    const text = same ? say.same(found.engineThen, found.engineNow) : say.differs(found.count)
    task.tell({ intent: same ? 'success' : 'error', text })
  }
  const ofRow = async () => {
    const found = await task.run(say.reading, () => selectedRow(runtime, scheme))
    if (found) setQuery({ aggregate: found.table, row: found.rowId })
    else if (found === null) task.tell({ intent: 'info', text: say.noRow })
  }
  return (
    <>
      <div style={{ display: 'flex', gap: '6px', flexWrap: 'wrap' }}>
        <Button size="small" data-testid="row-records" disabled={busy} onClick={() => void ofRow()}>
          {say.selectedRow}
        </Button>
        <Button size="small" data-testid="verify" disabled={busy} onClick={() => void verify()}>
          {say.verify}
        </Button>
        <Button size="small" data-testid="recompute" disabled={busy} onClick={() => void again()}>
          {say.recompute}
        </Button>
      </div>
      {page && (
        <>
          <Field label={say.of} size="small">
            <Select
              size="small"
              value={page.aggregate}
              data-testid="records-of"
              onChange={(_, { value }) => setQuery({ aggregate: value })}
            >
              {page.aggregates.map(({ aggregate, entries }) => (
                <option key={aggregate} value={aggregate}>
                  {titleOf(aggregate, say.kinds)}（{entries}）
                </option>
              ))}
            </Select>
          </Field>
          <DenseTable
            label={say.of}
            testId="records"
            columns={[{ heading: say.when }, { heading: say.who }, { heading: say.what }]}
            rows={page.entries.map((one) => ({
              key: String(one.sequence),
              cells: [
                new Date(one.at).toLocaleString('zh-CN', { hour12: false }),
                one.by,
                <span key="what" title={JSON.stringify(one.detail, null, 1)}>
                  {say.actions[one.action] ?? one.action}
                  {one.reason === undefined ? '' : `：${one.reason}`}
                </span>,
              ],
            }))}
          />
          {page.next !== null && (
            <div>
              <Button size="small" onClick={() => setQuery({ ...query, after: String(page.next) })}>
                {say.more}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  )
}

/** What people call something that has records: a sheet by its title, anything else by its kind and name. */
function titleOf(aggregate: string, kinds: Readonly<Record<string, string>>): string {
  if (isTableName(aggregate)) return definitionOf(aggregate).sheet
  const [kind = '', ...rest] = aggregate.split(':')
  return [kinds[kind] ?? kind, ...rest].join(' ')
}
