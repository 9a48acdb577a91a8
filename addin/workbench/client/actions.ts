import { hostPort } from './port.ts'

type Action = (event: { readonly source: { readonly id: string }; readonly completed: () => void }) => unknown

/** Office.actions: functions that the buttons of the ribbon run. */
export function ribbonActions() {
  const actions = new Map<string, Action>()

  hostPort.listen((message) => {
    if (message.workbench === 'action') void run(message.call, message.action, message.control)
  })

  async function run(call: number, name: string, control: string): Promise<void> {
    const ended = (problem?: string) => hostPort.post({ workbench: 'action-ended', call, problem })
    const action = actions.get(name)
    if (!action) {
      ended(`加载项没有登记动作 ${name}`)
      return
    }
    try {
      await new Promise<void>((resolve, reject) => {
        const given = action({ source: { id: control }, completed: () => resolve() })
        Promise.resolve(given).catch(reject)
      })
      ended()
    } catch (error) {
      console.error(error)
      ended(`动作 ${name} 失败：${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return { associate: (name: string, action: Action) => void actions.set(name, action) }
}
