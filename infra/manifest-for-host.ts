/** The origin that the manifest of the sources names. */
const LOCAL = 'https://localhost:3000'

/** The add-in's manifest with a host of one's own in place of this machine. */
export function manifestForHost(manifest: string, host: string): string {
  if (!manifest.includes(`"${LOCAL}/`)) throw new Error(`the manifest does not name ${LOCAL}`)
  return manifest.replaceAll(LOCAL, host)
}
