import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
  type IOrigin,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { isChina, type Settings } from './settings/settings.ts'
import { acknowledgeSite } from './site-exceptions.ts'
import { siteCertificate, useServerCertificate } from './site-certificate.ts'
import { headersPolicy } from './site-headers-policy.ts'

function privateBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  const { BLOCK_ALL } = BlockPublicAccess
  const bucket = new Bucket(scope, id, {
    ...props,
    blockPublicAccess: BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
  })
  return bucket as IBucket // the library's types are not written for exactOptionalPropertyTypes
}

/** One origin for everything: the add-in's pages from a bucket, `/v1` from the service, both through CloudFront. */
export class AddInSite extends Construct {
  readonly bucket: IBucket
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { settings, api }: { settings: Settings; api: HttpApi }) {
    super(scope, id)
    const removalPolicy = settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const logs = privateBucket(this, 'Logs', {
      // CloudFront writes its logs as an owner of its own
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy,
    })
    this.bucket = privateBucket(this, 'Pages', {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
      removalPolicy,
    })
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Appraise',
      domainNames: [new URL(settings.host).hostname],
      ...siteCertificate(this, settings),
      ...(settings.webAclArn === undefined ? {} : { webAclId: settings.webAclArn }),
      logBucket: logs,
      logFilePrefix: 'cloudfront/',
      defaultBehavior: {
        origin: pagesOrigin(this.bucket, settings),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headersPolicy(this, settings),
      },
      additionalBehaviors: {
        '/v1/*': {
          origin: serviceOrigin(api),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    })
    if (isChina(settings.region)) useServerCertificate(this.distribution, settings)
    acknowledgeSite(this.distribution, settings)
  }
}

function pagesOrigin(bucket: IBucket, { cdn }: Settings): IOrigin {
  return cdn === 'oac'
    ? S3BucketOrigin.withOriginAccessControl(bucket)
    : S3BucketOrigin.withOriginAccessIdentity(bucket)
}

function serviceOrigin(api: HttpApi): IOrigin {
  const { region, urlSuffix } = Stack.of(api)
  const host = Fn.join('', [api.apiId, '.execute-api.', region, '.', urlSuffix])
  return new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY })
}
