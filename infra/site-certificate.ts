import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  CfnDistribution,
  type Distribution,
  type DistributionProps,
  SecurityPolicyProtocol,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { isChina, type Settings } from './settings/settings.ts'

/** The certificate of the site's own name: from ACM, where CloudFront takes it from there. */
export function siteCertificate(
  scope: Construct,
  { certificate, region }: Settings,
): Pick<DistributionProps, 'certificate' | 'minimumProtocolVersion'> {
  if (isChina(region) || certificate === undefined) return {}
  return {
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  }
}

/** In China CloudFront takes certificates from IAM alone; the library has no word for them. */
export function useServerCertificate(distribution: Distribution, { certificate }: Settings): void {
  const { defaultChild } = distribution.node
  if (!(defaultChild instanceof CfnDistribution)) throw new Error('the distribution has its resource')
  defaultChild.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: certificate,
    MinimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    SslSupportMethod: 'sni-only',
  })
}
