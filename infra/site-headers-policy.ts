import { Duration } from 'aws-cdk-lib'
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { Settings } from './settings/settings.ts'
import { HSTS_SECONDS, siteHeaders } from './site-headers.ts'

/** The headers of the add-in's pages as CloudFront adds them: those it knows by name, and the rest. */
export function headersPolicy(scope: Construct, settings: Settings): ResponseHeadersPolicy {
  const headers = siteHeaders(settings)
  return new ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: headers['content-security-policy'], override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(HSTS_SECONDS),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: headers['permissions-policy'], override: true }],
    },
  })
}
