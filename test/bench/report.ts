import { cpus, totalmem } from 'node:os'
import { barOf, isReached, type Figure } from './figure.ts'

/** A figure with the part it belongs to. */
export interface Result {
  readonly part: string
  readonly figure: Figure
}

/** What the figures were taken on. */
export const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
}

/** Whether a figure keeps its bar, in a word. */
export function verdictOf(figure: Figure): string {
  if (figure.atMost === undefined && figure.atLeast === undefined) return 'measured'
  return isReached(figure) ? 'reached' : 'FALLS SHORT'
}

/** The results for programs. */
export function asJson(results: readonly Result[]): string {
  const figures = results.map(({ part, figure }) => ({ part, ...figure, verdict: verdictOf(figure) }))
  return `${JSON.stringify({ machine, results: figures }, null, 2)}\n`
}

/** The results for people: a table a part, with the machine they were taken on. */
export function asMarkdown(results: readonly Result[]): string {
  const { cpu, cores, memoryGiB, node, system } = machine
  const parts = [...new Set(results.map(({ part }) => part))]
  const tables = parts.map((part) => {
    const rows = results.filter((one) => one.part === part).map(({ figure }) => rowOf(figure))
    return `## ${part}\n\n| what | value | bar | |\n| --- | ---: | --- | --- |\n${rows.join('\n')}\n`
  })
  return `# Figures\n\n${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, ${system}. Medians of 7 after warm-up where time is measured.\n\n${tables.join('\n')}`
}

function rowOf(figure: Figure): string {
  const against = figure.ratioTo === undefined ? '' : ` of ${figure.ratioTo}`
  return `| ${figure.what} | ${shown(figure.value)} ${figure.unit}${against} | ${barOf(figure)} | ${verdictOf(figure)} |`
}

/** Three figures behind the point for what is small, none for what is large. */
export function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US')
  return value >= 10 ? value.toFixed(1) : value.toFixed(3)
}
