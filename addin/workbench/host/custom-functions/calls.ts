import type { Place } from '../../grid.ts'
import { contains, type Rect } from '../address.ts'
import type { Answer, Result } from './answer.ts'

/** What cells have asked and been answered. */
export interface Calls {
  /** The answer to the same call of the same cell, where there is one. */
  readonly find: (place: Place, call: string) => Answer | undefined
  readonly keep: (call: string, answer: Answer) => void
  /** Takes in results; gives the cells that now have another value. */
  readonly answer: (results: readonly Result[]) => Place[]
  /** Drops the calls that cells evaluated since the last time no longer make. */
  readonly endPass: () => void
  readonly dropIn: (sheet: string, rect: Rect) => void
  readonly dropAll: () => void
  /** The number of calls that have not been answered. */
  readonly pending: () => number
  /** The message of an error in a cell's result, spilled ones included. */
  readonly messageAt: (place: Place) => string
}

interface Cell {
  readonly place: Place
  readonly answers: Map<string, Answer>
}

/** A record of calls; one that is dropped before it ended is cancelled. */
export function createCalls(cancel: (answer: Answer) => void): Calls {
  const cells = new Map<string, Cell>()
  const byInvocation = new Map<number, Answer>()
  const used = new Map<string, Set<string>>()

  function drop(key: string, cell: Cell, call: string, answer: Answer): void {
    cell.answers.delete(call)
    if (cell.answers.size === 0) cells.delete(key)
    const running = byInvocation.delete(answer.invocation)
    if (running && (answer.pending || !answer.stops)) cancel(answer)
  }

  function dropCell(key: string, cell: Cell): void {
    for (const [call, answer] of [...cell.answers]) drop(key, cell, call, answer)
  }

  return {
    find: (place, call) => {
      const key = keyOf(place)
      const calls = used.get(key) ?? new Set()
      used.set(key, calls.add(call))
      return cells.get(key)?.answers.get(call)
    },
    keep: (call, answer) => {
      const key = keyOf(answer.place)
      const cell = cells.get(key) ?? { place: answer.place, answers: new Map<string, Answer>() }
      cell.answers.set(call, answer)
      cells.set(key, cell)
      byInvocation.set(answer.invocation, answer)
    },
    answer: (results) =>
      results.flatMap(({ invocation, value, messages }) => {
        const answer = byInvocation.get(invocation)
        if (!answer) return []
        Object.assign(answer, { pending: false, value, messages })
        if (answer.stops) byInvocation.delete(invocation)
        return [answer.place]
      }),
    endPass: () => {
      for (const [key, calls] of used) {
        const cell = cells.get(key)
        if (!cell) continue
        for (const [call, answer] of [...cell.answers]) if (!calls.has(call)) drop(key, cell, call, answer)
      }
      used.clear()
    },
    dropIn: (sheet, rect) => {
      for (const [key, cell] of [...cells]) {
        if (cell.place.sheet === sheet && contains(rect, cell.place.row, cell.place.column)) dropCell(key, cell)
      }
    },
    dropAll: () => {
      for (const [key, cell] of [...cells]) dropCell(key, cell)
    },
    pending: () => [...byInvocation.values()].filter(({ pending }) => pending).length,
    messageAt: ({ sheet, row, column }) => {
      for (const { place, answers } of cells.values()) {
        if (place.sheet !== sheet) continue
        for (const { messages } of answers.values()) {
          const message = messages[row - place.row]?.[column - place.column] ?? ''
          if (message !== '') return message
        }
      }
      return ''
    },
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet}|${row}|${column}`
}
