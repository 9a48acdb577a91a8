/** One line of JSON a message, as the log groups search them. */
export function log(message: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined
  console.error(JSON.stringify({ message, error: String(error), stack }))
}
