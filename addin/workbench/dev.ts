import { serveFolder } from './dev-server.ts'

/** Starts the workbench for the add-in of a folder: tsx addin/workbench/dev.ts <folder> [port]. */
const [folder = '.', port = '3100'] = process.argv.slice(2)
const { url } = await serveFolder(folder, Number(port))
console.log(url)
