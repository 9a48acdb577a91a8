import type * as OidcProvider from 'oidc-provider'

/** oidc-provider, without its remark that Node 20 is not supported: our tests run it there, and the version is pinned. */
export async function loadProvider(): Promise<typeof OidcProvider> {
  const warn = console.warn
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
