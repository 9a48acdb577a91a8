import { workbookName, type ButtonConfig, type WorkbenchConfig } from './config.ts'

/** What stands around the grid: bars, buttons, the pane's frame. */
export interface Shell {
  readonly grid: HTMLElement
  readonly frame: HTMLIFrameElement
  readonly showPane: (open: boolean) => void
  readonly onPane: (listener: (open: boolean) => void) => void
  readonly enable: (enabled: Readonly<Record<string, boolean>>) => void
  readonly showState: (text: string) => void
  readonly showProblem: (text: string) => void
  readonly showCellMessage: (text: string) => void
  readonly opened: () => void
}

/** The element of an identifier in the page's own document. */
function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`)
  return found
}

/** Fills in the page's frame from its configuration. */
export function createShell(config: WorkbenchConfig, press: (button: ButtonConfig) => Promise<void>): Shell {
  const pane = element('pane', HTMLElement)
  const ribbon = element('ribbon', HTMLElement)
  const listeners: ((open: boolean) => void)[] = []
  const fileName = workbookName(config)
  document.title = `${fileName} - 工作台`
  element('file-name', HTMLElement).textContent = fileName
  element('pane-title', HTMLElement).textContent = config.title
  offerWorkbooks(element('workbooks', HTMLSelectElement), config)

  const showPane = (open: boolean) => {
    if (pane.classList.contains('closed') === !open) return
    pane.classList.toggle('closed', !open)
    for (const tell of listeners) tell(open)
  }
  element('close-pane', HTMLButtonElement).addEventListener('click', () => showPane(false))

  const buttons = new Map((config.buttons ?? []).map((button) => [button.id, ribbonButton(button)]))
  for (const button of config.buttons ?? []) {
    buttons.get(button.id)?.addEventListener('click', ({ currentTarget }) => {
      if (button.action === undefined) showPane(true)
      else if (currentTarget instanceof HTMLButtonElement) void whilePressed(currentTarget, () => press(button))
    })
  }
  const toggle = ribbonButton({ id: 'toggle-pane', label: '任务窗格' })
  toggle.classList.add('pane-button')
  toggle.addEventListener('click', () => showPane(pane.classList.contains('closed')))
  const group = document.createElement('span')
  group.className = 'group'
  group.textContent = config.title
  ribbon.replaceChildren(group, ...buttons.values(), toggle)

  const bar = (id: string) => (text: string) => {
    const message = element(id, HTMLElement)
    message.textContent = text
    message.hidden = text === ''
  }
  const problem = element('problem', HTMLElement)
  problem.addEventListener('click', () => bar('problem')(''))

  return {
    grid: element('grid', HTMLElement),
    frame: element('pane-frame', HTMLIFrameElement),
    showPane,
    onPane: (listener) => void listeners.push(listener),
    enable: (enabled) => {
      for (const [id, on] of Object.entries(enabled)) {
        const button = buttons.get(id)
        if (button) button.disabled = !on
      }
    },
    showState: (text) => {
      element('state', HTMLElement).textContent = text
    },
    showProblem: bar('problem'),
    showCellMessage: bar('cell-message'),
    opened: () => element('waiting', HTMLElement).remove(),
  }
}

/** A list to open another workbook from; hidden where there is no other. */
function offerWorkbooks(list: HTMLSelectElement, { workbook, workbooks = [] }: WorkbenchConfig): void {
  list.hidden = workbooks.length < 2
  list.replaceChildren(...workbooks.map(({ address, name }) => new Option(name, address, false, address === workbook)))
  list.addEventListener('change', () => {
    const address = new URL(window.location.href)
    address.searchParams.set('workbook', list.value)
    window.location.assign(address)
  })
}

function ribbonButton({ label, tip, icon, id }: ButtonConfig): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset['id'] = id
  button.title = tip ?? label
  if (icon !== undefined) {
    const image = document.createElement('img')
    image.src = icon
    image.alt = ''
    button.append(image)
  }
  button.append(label)
  return button
}

async function whilePressed(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  button.disabled = true
  button.setAttribute('aria-busy', 'true')
  try {
    await work()
  } finally {
    button.disabled = false
    button.removeAttribute('aria-busy')
  }
}
