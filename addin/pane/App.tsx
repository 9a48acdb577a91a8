import { FluentProvider, Tab, TabList } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Language } from '#shared/messages/index.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { wordsIn } from '../words/words-in.ts'
import { useAppStyles } from './App.styles.ts'
import { HomePage } from './pages/HomePage.tsx'
import { PaneProvider } from './pane-context.ts'
import { PAGES, type Page } from './pages.ts'
import { Broken } from './parts/Broken.tsx'
import { NoticeBar } from './parts/NoticeBar.tsx'
import { OfflineBar } from './parts/OfflineBar.tsx'
import { TaskBar } from './parts/TaskBar.tsx'
import { TitleBar } from './parts/TitleBar.tsx'
import type { RibbonAction } from './ribbon-actions.ts'
import { themeFor } from './theme.ts'
import { useSession } from './use-session.ts'
import { useTask } from './use-task.ts'

const SchemesPage = lazy(async () => ({ default: (await import('./pages/SchemesPage.tsx')).SchemesPage }))
const CheckPage = lazy(async () => ({ default: (await import('./pages/CheckPage.tsx')).CheckPage }))
const ScorePage = lazy(async () => ({ default: (await import('./pages/ScorePage.tsx')).ScorePage }))
const AllocatePage = lazy(async () => ({ default: (await import('./pages/AllocatePage.tsx')).AllocatePage }))
const SavePage = lazy(async () => ({ default: (await import('./pages/SavePage.tsx')).SavePage }))
const BallotsPage = lazy(async () => ({ default: (await import('./pages/BallotsPage.tsx')).BallotsPage }))
const ProcedurePage = lazy(async () => ({ default: (await import('./pages/ProcedurePage.tsx')).ProcedurePage }))
const RecordsPage = lazy(async () => ({ default: (await import('./pages/RecordsPage.tsx')).RecordsPage }))
const ExportPage = lazy(async () => ({ default: (await import('./pages/ExportPage.tsx')).ExportPage }))

const VIEWS = {
  home: HomePage,
  schemes: SchemesPage,
  check: CheckPage,
  score: ScorePage,
  allocate: AllocatePage,
  save: SavePage,
  ballots: BallotsPage,
  procedure: ProcedurePage,
  export: ExportPage,
  records: RecordsPage,
}
const PAGE_OF: Readonly<Record<RibbonAction, Page>> = {
  score: 'score',
  allocate: 'allocate',
  bulletin: 'export',
  save: 'save',
}

/** The task pane. */
export function App({ runtime, language }: { runtime: Runtime; language: Language }) {
  const words = useMemo(() => wordsIn(language), [language])
  const styles = useAppStyles()
  const task = useTask(words)
  const session = useSession(runtime, task, words.save.comparing)
  const [page, goTo] = useState<Page>('home')
  const asked = useSyncExternalStore(runtime.asked.subscribe, runtime.asked.get)
  useEffect(() => {
    if (!asked) return
    goTo(PAGE_OF[asked])
    runtime.asked.set(undefined)
  }, [asked, runtime])
  const pane = useMemo(
    () => ({ runtime, language, words, task, goTo, ...session }),
    [runtime, language, words, task, session],
  )
  const View = VIEWS[page]
  return (
    <FluentProvider theme={themeFor(prefersDark())}>
      <PaneProvider value={pane}>
        <div className={styles.pane}>
          <header className={styles.head}>
            <TitleBar />
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={page}
              onTabSelect={(_, { value }) => goTo(PAGES.find((one) => one === value) ?? 'home')}
            >
              {PAGES.map((one) => (
                <Tab key={one} value={one} className={styles.tab} data-testid={`tab-${one}`}>
                  {words.pages[one]}
                </Tab>
              ))}
            </TabList>
            <TaskBar />
            <OfflineBar />
            <NoticeBar />
          </header>
          <main className={styles.page} aria-label={words.pages[page]}>
            <Broken key={page} words={words}>
              <Suspense fallback={null}>
                <View key={session.cycle?.cycle ?? ''} />
              </Suspense>
            </Broken>
          </main>
        </div>
      </PaneProvider>
    </FluentProvider>
  )
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}
