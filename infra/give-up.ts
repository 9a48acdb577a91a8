/** Ends a command with what is wrong, one sentence a line. */
export function giveUp(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
