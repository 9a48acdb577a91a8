/** Hours by which Beijing time is ahead of UTC, the whole year and in the whole country. */
const AHEAD = 8

/** The day in China at an instant (ISO 8601): deadlines end with that day, not with the one in Greenwich. */
export function chinaDay(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD * 3_600_000).toISOString().slice(0, 10)
}
