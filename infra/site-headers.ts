import { isChina, type Settings } from './settings/settings.ts'

/** Where Excel in a browser shows the pane: Microsoft 365, and its Chinese edition run by 21Vianet. */
const FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
]
const FRAMES_IN_CHINA = ['https://*.partner.officewebapps.cn', 'https://*.sharepoint.cn']

type SiteHeaders = Readonly<
  Record<
    | 'content-security-policy'
    | 'strict-transport-security'
    | 'x-content-type-options'
    | 'referrer-policy'
    | 'permissions-policy',
    string
  >
>

/** How long browsers keep to https: a year. */
export const HSTS_SECONDS = 31_536_000

/** The headers of every page of the add-in, by name; the same on CloudFront and on a web server of one's own. */
export function siteHeaders(settings: Settings): SiteHeaders {
  return {
    'content-security-policy': contentSecurityPolicy(settings),
    'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/** Only our own scripts and Office.js run; pages talk to their own origin and to the sign-in alone. */
function contentSecurityPolicy({ issuer, signInOrigins, officeJs, region }: Settings): string {
  const own = "'self'"
  const office = new URL(officeJs).origin
  const policy: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': [own, office],
    // Fluent UI writes its styles as it runs
    'style-src': [own, "'unsafe-inline'"],
    'img-src': [own, 'data:', office],
    'font-src': [own, 'data:'],
    'connect-src': [own, ...new Set([new URL(issuer).origin, ...signInOrigins, office])],
    'frame-ancestors': [own, ...(isChina(region) ? FRAMES_IN_CHINA : FRAMES)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
