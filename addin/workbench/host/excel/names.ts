import type { Area, DefinedName } from '../../grid.ts'
import { parseA1, quoteSheet, toAbsoluteA1 } from '../address.ts'
import type { Session } from '../session.ts'
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/api-error.ts'
import { areaOf, optionalText, text } from '../wire/given.ts'
import { HostObject, nothing, readOnly, type Outcome } from '../wire/host-object.ts'
import { range } from './range.ts'
import { sameName } from './worksheet.ts'

/** The defined names of the workbook. */
export function names(session: Session): HostObject {
  const { grid } = session
  const find = (given: Outcome) => {
    const wanted = text(given, 'NamedItemCollection.getItem')
    const found = grid.names().find(({ name }) => sameName(name, wanted))
    return found && namedItem(session, found.name)
  }
  return new HostObject({
    type: 'NamedItemCollection',
    items: () => grid.names().map(({ name }) => namedItem(session, name)),
    methods: {
      Add: ([given, reference, comment]) => {
        const name = text(given, 'NamedItemCollection.add')
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseA1(name))
          throw invalidArgument('NamedItemCollection.add')
        if (find(name)) throw itemAlreadyExists('NamedItemCollection.add')
        const formula = formulaOf(session, reference)
        grid.addName({ name, formula, comment: optionalText(comment, 'NamedItemCollection.add') ?? '' })
        return namedItem(session, name)
      },
      GetCount: () => grid.names().length,
      GetItem: ([given]) => {
        const found = find(given)
        if (!found) throw itemNotFound('NamedItemCollection.getItem')
        return found
      },
      GetItemOrNullObject: ([given]) => find(given) ?? nothing,
    },
  })
}

function namedItem(session: Session, name: string): HostObject {
  const { grid } = session
  const entry = (): DefinedName => {
    const found = grid.names().find((each) => each.name === name)
    if (!found) throw itemNotFound('NamedItem')
    return found
  }
  return new HostObject({
    type: 'NamedItem',
    identity: { Name: name, Id: name },
    properties: {
      Name: readOnly(() => name),
      Comment: readOnly(() => entry().comment),
      Formula: { get: () => entry().formula, set: (value) => replace(formulaOf(session, value)) },
      Scope: readOnly(() => 'Workbook'),
      Type: readOnly(() => (areaOfName(session, name) ? 'Range' : 'String')),
      Value: readOnly(() => valueOf(entry().formula)),
      Visible: readOnly(() => true),
    },
    deeds: { Delete: () => grid.deleteName(name) },
    methods: {
      GetRange: () => {
        const area = areaOfName(session, name)
        if (!area) throw itemNotFound('NamedItem.getRange')
        return range(session, area)
      },
      GetRangeOrNullObject: () => {
        const area = areaOfName(session, name)
        return area ? range(session, area) : nothing
      },
    },
  })

  function replace(formula: string): void {
    const { comment } = entry()
    grid.deleteName(name)
    grid.addName({ name, formula, comment })
  }
}

/** The cells a defined name stands for, or undefined where it stands for something else. */
export function areaOfName(session: Session, name: string): Area | undefined {
  const { grid } = session
  const found = grid.names().find((each) => sameName(each.name, name))
  const reference = found && parseA1(found.formula.replace(/^=/, ''))
  const sheet =
    reference && grid.sheets().find((each) => reference.sheet !== undefined && sameName(each.name, reference.sheet))
  return sheet && { sheet: sheet.id, rect: reference.rect }
}

function formulaOf({ grid }: Session, reference: Outcome): string {
  const area = areaOf(reference)
  if (area) {
    const sheet = grid.sheets().find(({ id }) => id === area.sheet)
    return `=${quoteSheet(sheet?.name ?? '')}!${toAbsoluteA1(area.rect)}`
  }
  const formula = text(reference, 'NamedItemCollection.add')
  return formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`
}

function valueOf(formula: string): string {
  const content = formula.replace(/^=/, '')
  return /^".*"$/s.test(content) ? content.slice(1, -1).replaceAll('""', '"') : content
}
