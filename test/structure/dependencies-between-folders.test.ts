import { describe, expect, test } from 'vitest'
import { importsUnder, packageOf, written, type Import } from './files.ts'

const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  addin: ['addin', 'shared'],
  functions: ['functions', 'shared'],
  // packaging builds the add-in's pages too, by the one file that knows how
  infra: ['infra', 'functions', 'shared', 'addin/build.ts'],
}

function isIn(folder: string, { target }: Import): boolean {
  return target === folder || (target?.startsWith(`${folder}/`) ?? false)
}

describe('dependencies point one way: addin → shared ← functions ← infra', () => {
  test.each(Object.entries(MAY_USE))('%s uses only %j', (folder, allowed) => {
    const imports = importsUnder(folder)
    expect(imports.length).toBeGreaterThan(0)
    const wrong = imports.filter((one) => one.target !== undefined && !allowed.some((may) => isIn(may, one)))
    expect(wrong.map(written)).toEqual([])
  })

  test('imports across folders are written #folder/…', () => {
    const crossing = ['shared', 'addin', 'functions', 'infra', 'test'].flatMap((folder) =>
      importsUnder(folder).filter((one) => one.specifier.startsWith('.') && !isIn(folder, one)),
    )
    expect(crossing.map(written)).toEqual([])
  })

  test('imports carry their extension', () => {
    const bare = ['shared', 'addin', 'functions', 'infra', 'test'].flatMap((folder) =>
      importsUnder(folder).filter(
        (one) => one.target !== undefined && !/\.(tsx?|json|css|js|mjs|html|yaml)(\?\w+)?$/.test(one.target),
      ),
    )
    expect(bare.map(written)).toEqual([])
  })
})

describe('a library is known in one place', () => {
  const places: readonly (readonly [string, RegExp, RegExp])[] = [
    ['HTTP (hono)', /^(hono|@hono\/.*)$/, /^functions\/(http\.ts|local\/|lambda\/)/],
    ['the cloud (CDK)', /^(aws-cdk-lib|constructs|cdk-nag)$/, /^infra\//],
    ['DynamoDB', /^@aws-sdk\//, /^functions\/(store|local\/dynamodb)\//],
    ['the DynamoDB emulator', /^dynalite$/, /^functions\/local\/dynamodb\//],
    ['the local issuer', /^oidc-provider$/, /^functions\/local\/issuer\//],
    ['Word documents (docx)', /^docx$/, /^functions\/documents\//],
    ['workbook files (hucre)', /^hucre$/, /^(functions\/workbooks|addin\/workbench)\//],
    ['the spreadsheet (Univer)', /^@univerjs\//, /^addin\/workbench\/(vendor|grid-univer)\//],
    ['React and Fluent UI', /^(react|react-dom|@fluentui\/.*)$/, /^addin\/(pane|vote)\//],
  ]

  test.each(places)('%s', (_, library, place) => {
    const wrong = ['shared', 'addin', 'functions', 'infra'].flatMap(importsUnder).filter((one) => {
      const name = packageOf(one)
      return name !== undefined && library.test(name) && !place.test(one.file)
    })
    expect(wrong.map(written)).toEqual([])
  })
})

describe('the workbench', () => {
  test('its host knows no spreadsheet, and neither host nor grids know Appraise', () => {
    const wrong = ['addin/workbench/host', 'addin/workbench/grid-memory', 'addin/workbench/grid-univer']
      .flatMap(importsUnder)
      .filter((one) => one.target !== undefined && !one.target.startsWith('addin/workbench/'))
    expect(wrong.map(written)).toEqual([])
    const univer = importsUnder('addin/workbench/host').filter((one) => /univer/.test(one.specifier))
    expect(univer.map(written)).toEqual([])
  })
})
