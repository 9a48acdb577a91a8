/** Whether a host has a requirement set at a version; both as 1.13. */
export function isSetSupported(sets: Readonly<Record<string, string>>, name: string, version = '1.1'): boolean {
  const newest = Object.entries(sets).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
  if (newest === undefined) return false
  const [major, minor] = parts(newest)
  const [wantedMajor, wantedMinor] = parts(version)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

function parts(version: string): [number, number] {
  const [major, minor] = version.split('.').map(Number)
  return [major ?? 0, minor ?? 0]
}
