/** Waits longer with each attempt, at random so that rivals part: up to 5, 10, 20 … 250 ms. */
export async function backoff(attempt: number): Promise<void> {
  const longest = Math.min(250, 5 * 2 ** (attempt - 1))
  await new Promise((done) => setTimeout(done, Math.random() * longest))
}
