import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const family = 'Noto Sans SC Variable'

/** Fonts that Chinese workbooks name and that few machines other than Windows have. */
const borrowed = ['等线', '微软雅黑', 'Microsoft YaHei', '宋体', 'SimSun', '仿宋', '黑体', 'SimHei', '楷体']

/** The folder of the Chinese web font, where its package is installed. */
export function fontFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))
  } catch {
    // without the package the machine's own fonts are used
    return undefined
  }
}

/** The style sheet of the web font; a workbook's own font is used where it is installed, and the web font in its place where not. */
export async function fontStyles(folder: string | undefined): Promise<string> {
  if (folder === undefined) return ''
  const styles = await readFile(`${folder}/index.css`, 'utf8')
  const standIns = borrowed.map((name) =>
    styles.replaceAll(`'${family}'`, `'${name}'`).replaceAll('src: url(', `src: local('${name}'), url(`),
  )
  return [styles, ...standIns].join('\n')
}
