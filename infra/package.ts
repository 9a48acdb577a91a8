import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp } from './give-up.ts'
import { sampleOf } from './samples.ts'
import { readArguments } from './settings/given.ts'
import { readSettings } from './settings/read-settings.ts'

/**
 * `npm run package -- --host https://…`: everything an installation needs, into dist/package or `--out folder`; with
 * `--settings file.json` or `-c name=value` for the rest, which is sample data where it is not given at all.
 */
const given = readArguments(process.argv.slice(2))
if ('problems' in given) giveUp(given.problems)
const { host, out, ...others } = given.options
const unknown = [...given.words, ...Object.keys(others).map((name) => `--${name}`)]
if (unknown.length > 0)
  giveUp([`不认识“${unknown.join('”“')}”；可以用 --host 网址、--out 文件夹、--settings 文件.json 和 -c 名称=值。`])
if (host === undefined && given.settings.host === undefined)
  giveUp(['缺少网址，请用 --host https://… 给出加载项和服务对外的网址。'])

const isSample = Object.keys(given.settings).length === 0
const read = readSettings({
  ...(isSample ? sampleOf('prod') : given.settings),
  ...(host === undefined ? {} : { host }),
})
if ('problems' in read) giveUp(read.problems)

// a word too few or too many is told before anything heavy is loaded
const [{ LAMBDAS }, { importTime }, { packageInstallation }] = await Promise.all([
  import('#functions/build.ts'),
  import('./import-time.ts'),
  import('./package-installation.ts'),
])
const folder = out === undefined ? fileURLToPath(new URL('../dist/package', import.meta.url)) : resolve(out)
const problems = await packageInstallation(read.settings, folder)
if (problems.length > 0) giveUp(problems)
for (const name of LAMBDAS) {
  const milliseconds = await importTime(join(folder, 'lambda'), name)
  console.log(`函数 ${name}：本机载入用时 ${Math.round(milliseconds)} 毫秒（处理器）`)
}
if (isSample) console.log('除网址外用的都是示例设置，只能查看，不能部署；请用 --settings 给出自己的设置。')
console.log(`已打包到 ${folder}，逐个文件的校验值见其中的 SHA256SUMS。`)
