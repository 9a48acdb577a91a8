import { useCallback, useState } from 'react'
import { listSchemes } from '#shared/api/list-schemes.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { useLoaded } from '../procedure/use-loaded.ts'
import { AdoptForm, type ToAdopt } from '../schemes/AdoptForm.tsx'
import { CreateCycle } from '../schemes/CreateCycle.tsx'
import { CycleVersions } from '../schemes/CycleVersions.tsx'
import { SchemeList } from '../schemes/SchemeList.tsx'
import { UploadScheme } from '../schemes/UploadScheme.tsx'
import { WhatIf } from '../schemes/WhatIf.tsx'

/** 方案: the versions of the cycle, the office's schemes, a scheme of its own uploaded and adopted, and what-if. */
export function SchemesPage() {
  const { words, person } = usePane()
  return person ? <Schemes /> : <Quiet>{words.common.signInFirst}</Quiet>
}

function Schemes() {
  const { runtime, words, person, cycle } = usePane()
  const load = useCallback((signal: AbortSignal) => callEndpoint(runtime.send, listSchemes, {}, { signal }), [runtime])
  const [schemes, reload] = useLoaded(load, { unasked: true })
  const [document, adopt] = useState<ToAdopt>()
  if (!schemes) return null
  const is = (...roles: readonly string[]) => person?.roles.some((role) => roles.includes(role)) ?? false
  const names = schemes.adopted.map(({ scheme }) => scheme)
  const sameAs = (id: string) => names.filter((name) => name.startsWith(`${id}@`))
  const own = new Set(cycle?.schemes.map(({ scheme }) => scheme))
  const [regulation = ''] = cycle?.schemes[0]?.scheme.split('@') ?? []
  const others = sameAs(regulation).filter((name) => !own.has(name))
  const done = async () => {
    adopt(undefined)
    await reload()
  }
  const mayAdopt = is('office', 'admin')
  return (
    <>
      {cycle && <CycleVersions key={cycle.version} cycle={cycle} others={others} mayAmend={is('office')} />}
      {mayAdopt && <UploadScheme onDocument={adopt} />}
      {document && (
        <AdoptForm
          key={`${document.id}@${document.version}`}
          document={document}
          earlier={sameAs(document.id)}
          onDone={done}
          onClose={() => adopt(undefined)}
        />
      )}
      <SchemeList
        schemes={schemes}
        mayDownload={is('office', 'auditor', 'admin')}
        {...(mayAdopt ? { onAdopt: adopt } : {})}
      />
      {is('office') && names.length > 0 && <CreateCycle schemes={names} />}
      {is('office') && cycle && (
        <Section title={words.schemes.whatIf.title}>
          <WhatIf cycle={cycle} others={cycle.schemes.length > 1 ? sameAs(regulation) : others} />
        </Section>
      )}
    </>
  )
}
