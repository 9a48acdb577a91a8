import { Button } from '@fluentui/react-components'
import { usePane } from '../pane-context.ts'
import { Quiet } from './Quiet.tsx'

/** Says what must be done first on 首页. */
export function NeedsCycle() {
  const { words, person, goTo } = usePane()
  return (
    <>
      <Quiet>{person ? words.common.chooseCycleFirst : words.common.signInFirst}</Quiet>
      <div>
        <Button size="small" onClick={() => goTo('home')}>
          {words.pages.home}
        </Button>
      </div>
    </>
  )
}
