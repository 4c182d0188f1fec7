import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { consoleRoutes } from '../../lib/console/routes.ts';
import { roles } from '../../lib/console/sign-in/roles.ts';
import { siteRoutes } from '../../lib/site/routes.ts';
import { built, text } from './templates.ts';

const stage = built('dev');

describe('the origin', () => {
  const [distribution] = stage.of('AWS::CloudFront::Distribution');
  const origins = text(Object(distribution?.properties['DistributionConfig']).Origins);

  it('is shown a proof that stands in no template', () => {
    expect(origins).toMatch(/"x-origin-verify","HeaderValue":\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:/);
    expect(origins).toMatch(/:SecretString:originVerify::\}\}/);
  });

  it('reads the same store in every function that answers the web, so that a call without the proof can be refused', () => {
    const store = /ExportsOutputRefSecretValues\w+/.exec(origins)?.[0] ?? 'missing';
    const reads = stage.of('AWS::Lambda::Function').filter(({ properties }) => {
      const { SECRETS_ID } = Object(Object(properties['Environment'])['Variables']);
      if (SECRETS_ID !== undefined) expect(text(SECRETS_ID)).toContain(store);
      return SECRETS_ID !== undefined;
    });
    for (const stem of ['servepublicsite', 'answerapi', 'servestaffconsole', 'recordfaxresult'])
      expect([stem, reads.some(({ id }) => id.startsWith(stem))]).toEqual([stem, true]);
  });

  it('is reached over TLS 1.2 alone', () => {
    expect(origins).toContain('"OriginProtocolPolicy":"https-only"');
    expect(origins).toContain('"OriginSSLProtocols":["TLSv1.2"]');
  });

  it('gets the address of the viewer, and no header that could pretend another host', () => {
    const [pages] = stage.of('AWS::CloudFront::OriginRequestPolicy').filter(({ id }) => id.startsWith('ForPages'));
    const headers = text(pages?.properties);
    expect(headers).toContain('CloudFront-Viewer-Address');
    expect(headers).not.toMatch(/"(X-)?Forwarded|"Host"/i);
  });
});

describe('the interface', () => {
  const template = stage.template('service');

  it('is throttled', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
    });
  });

  it('logs the route, never a path, a query, a header or an address', () => {
    const format = text(stage.of('AWS::ApiGatewayV2::Stage')[0]?.properties['AccessLogSettings']);
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|identity|http|authorizer|domain)|sourceIp|\$request/);
  });

  it.each([
    ['$default', 'servepublicsite'],
    ['ANY /api/v1/{proxy+}', 'answerapi'],
    ['ANY /staff', 'servestaffconsole'],
    ['ANY /staff/{proxy+}', 'servestaffconsole'],
    ['ANY /webhooks/fax/{path}', 'recordfaxresult'],
  ])('sends %s to %s', (routeKey, name) => {
    const route = stage.of('AWS::ApiGatewayV2::Route').find(({ properties }) => properties['RouteKey'] === routeKey);
    const integration = stage
      .of('AWS::ApiGatewayV2::Integration')
      .find(({ id }) => text(route?.properties['Target']).includes(id));
    expect(text(integration?.properties['IntegrationUri'])).toContain(`"${name}Function`);
    expect(integration?.properties['PayloadFormatVersion']).toBe('2.0');
  });
});

describe('the edge', () => {
  const template = stage.template('edge');
  const acl = text(stage.of('AWS::WAFv2::WebACL')[0]?.properties);

  it('stands behind its firewall and speaks TLS 1.2 or better', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        WebACLId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FirewallAcl'), 'Arn'] },
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
      },
    });
  });

  it.each(['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesAmazonIpReputationList'])(
    'has the managed rules %s',
    (name) => {
      expect(acl).toContain(`"Name":"${name}"`);
    },
  );

  it('stops floods and bodies that are too large', () => {
    expect(acl).toContain('"RateBasedStatement":{"AggregateKeyType":"IP","Limit":2500}');
    expect(acl).toMatch(/"ComparisonOperator":"GT".*"OversizeHandling":"MATCH".*"Size":65536/);
  });

  it('lets a file through to the two addresses that take one, and to no other', () => {
    const [, pattern = ''] = /"NotStatement".*?"RegexString":"([^"]+)"/.exec(acl) ?? [];
    const ofConsole = consoleRoutes.map(({ path, ...route }) => ({
      path: path.replace('{reference}', '7KQ4M9TX2HBDV').replace(/\{\w+\}/g, 'check'),
      takesFile: 'takes' in route && route.takes === 'file',
    }));
    const ofSite = siteRoutes.map(({ name, path }) => ({
      path: path.replace('{language}', 'es').replace(/\{\w+\}/g, 'check'),
      takesFile: name === 'verify',
    }));
    const paths = [...ofConsole, ...ofSite];
    expect(new Set(paths.filter(({ takesFile }) => takesFile).map(({ path }) => path)).size).toBe(2);
    for (const { path, takesFile } of paths) expect([path, new RegExp(pattern).test(path)]).toEqual([path, takesFile]);
    expect(new RegExp(pattern).test('/en/status')).toBe(false);
  });

  it('only counts what it thinks to see inside a form', () => {
    const counted = [...acl.matchAll(/\{"ActionToUse":\{"Count":\{\}\},"Name":"(\w+)"\}/g)].map(([, name]) => name);
    expect(counted).toEqual(expect.arrayContaining(['CrossSiteScripting_BODY', 'SizeRestrictions_BODY', 'GenericRFI_BODY']));
  });

  it('shows samples of what people sent to nobody', () => {
    expect(acl).not.toContain('"SampledRequestsEnabled":true');
  });

  it('logs neither path nor query, cookies or referrer', () => {
    const fields = stage.of('AWS::Logs::Delivery')[0]?.properties['RecordFields'];
    expect(text(fields)).toContain('sc-status');
    expect(text(fields)).not.toMatch(/uri|query|Cookie|Referer|Host/i);
    const redacted = text(stage.of('AWS::WAFv2::LoggingConfiguration')[0]?.properties['RedactedFields']);
    expect(redacted).toMatch(/UriPath.*QueryString.*cookie.*authorization/);
  });

  it('passes on every header by which a form of ours is told from a forged one', () => {
    const policies = stage.of('AWS::CloudFront::OriginRequestPolicy').map(({ properties }) => text(properties));
    const pages = policies.find((policy) => policy.includes('-for-pages')) ?? '';
    for (const header of ['Sec-Fetch-Site', 'Origin', 'Referer']) expect(pages).toContain(`"${header}"`);
  });

  it('shares no page between people, and sends safe headers with what it answers itself', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 1,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'all' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000, IncludeSubdomains: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        },
      },
    });
  });
});

describe('mail', () => {
  const template = stage.template('mail');

  it('goes over TLS or not at all, and never to an address that bounced or complained', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
  });

  it('reports what became of it, but not who opened it', () => {
    const [destination] = stage.of('AWS::SES::ConfigurationSetEventDestination');
    const { MatchingEventTypes } = Object(destination?.properties['EventDestination']);
    expect(MatchingEventTypes).toEqual(expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint']));
    expect(text(MatchingEventTypes)).not.toMatch(/open|click/i);
  });
});

describe('staff sign-in', () => {
  const template = stage.template('identity');

  it('asks for a second factor always, and lets nobody sign up', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
  });

  it('uses the authorization code with a client secret, back to the console alone', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      GenerateSecret: true,
      CallbackURLs: ['https://records-dev.example.org/staff/callback'],
      LogoutURLs: ['https://records-dev.example.org/staff/sign-in'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('knows the roles of the console', () => {
    const groups = stage.of('AWS::Cognito::UserPoolGroup').map(({ properties }) => properties['GroupName']);
    expect(groups).toEqual([...roles]);
  });
});
