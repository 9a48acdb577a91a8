import type { Plugin } from 'esbuild'
import { operations } from '../operations/index.ts'

/**
 * Puts in place of the list of operations one that knows where each is called and by whom, and loads what it does when
 * it is first called: a cold start does not grow with the number of operations.
 */
export const operationsWhenCalled: Plugin = {
  name: 'operations-when-called',
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/]operations[\\/]index\.ts$/ }, () => {
      const names = operations.map(({ name }) => ({ name, called: inCamelCase(name) }))
      const list = names.map(({ name, called }) => {
        return `whenCalled(${called}, async () => (await import('./${name}.ts')).${called})`
      })
      const contents = `
        import { ${names.map(({ called }) => called).join()} } from '#shared/api/index.ts'
        import { ROLES_OF } from '../roles.ts'
        function whenCalled(endpoint, load) {
          let loaded
          return {
            ...endpoint,
            roles: ROLES_OF[endpoint.name] ?? [],
            get fileName() { return loaded?.fileName },
            run: async (input, context) => (loaded ??= await load()).run(input, context),
          }
        }
        export const operations = [${list.join()}]`
      return { contents, loader: 'js' }
    })
  },
}

function inCamelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase())
}
