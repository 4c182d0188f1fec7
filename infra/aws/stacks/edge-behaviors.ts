import { Duration, type Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type IOrigin,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';

/** The function reads headers in lower case; a viewer cannot set CloudFront's own. */
const passedOn = [
  'Accept',
  'Accept-Language',
  'CloudFront-Viewer-Address',
  'Content-Type',
  'Idempotency-Key',
  'Origin',
  'Referer',
  'Sec-Fetch-Site',
  'User-Agent',
] as const;

/** For answers that the edge or the interface gives by itself; the functions set their own. */
function headers(stack: Stack): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(stack, 'Headers', {
    responseHeadersPolicyName: `${stack.stackName}-headers`,
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        override: false,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override: false },
      ],
    },
  });
}

/** Nothing is shared between people. A time to live, if only of a second, lets the edge compress. */
function perPerson(stack: Stack): CachePolicy {
  return new CachePolicy(stack, 'PerPerson', {
    cachePolicyName: `${stack.stackName}-per-person`,
    comment: 'Cookies and query are part of the key',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    cookieBehavior: CacheCookieBehavior.all(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

function forPages(stack: Stack): OriginRequestPolicy {
  return new OriginRequestPolicy(stack, 'ForPages', {
    originRequestPolicyName: `${stack.stackName}-for-pages`,
    headerBehavior: OriginRequestHeaderBehavior.allowList(...passedOn),
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });
}

/** The vendor proves itself by a password, in a header that pages do not get. */
function forCallbacks(stack: Stack): OriginRequestPolicy {
  return new OriginRequestPolicy(stack, 'ForCallbacks', {
    originRequestPolicyName: `${stack.stackName}-for-callbacks`,
    headerBehavior: OriginRequestHeaderBehavior.denyList('Host'),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });
}

export function behaviors(stack: Stack, origin: IOrigin): Readonly<Record<'pages' | 'assets' | 'callbacks', BehaviorOptions>> {
  const toOrigin = {
    origin,
    responseHeadersPolicy: headers(stack),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    compress: true,
  };
  const any = { ...toOrigin, allowedMethods: AllowedMethods.ALLOW_ALL };
  return {
    pages: { ...any, cachePolicy: perPerson(stack), originRequestPolicy: forPages(stack) },
    assets: { ...toOrigin, allowedMethods: AllowedMethods.ALLOW_GET_HEAD, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
    callbacks: { ...any, cachePolicy: CachePolicy.CACHING_DISABLED, originRequestPolicy: forCallbacks(stack) },
  };
}
