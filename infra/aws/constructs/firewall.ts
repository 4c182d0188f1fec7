/** Rules about bodies only count: the service escapes and checks input, and an apostrophe must not cost a request. */
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { retainedLog } from './retained-log.ts';

/** As large as the firewall can read; functions/bind/http.ts refuses from the same size on. */
const largestBody = 65_536;
/** Take a file, the second one from browsers without a script. The functions limit the size. */
const takeFiles = '^/(staff/requests/[0-9A-Za-z-]{13,16}/check|[a-z]{2}/verify)$';
const callsPerFiveMinutes = 2_500;

/** Samples would show addresses and typed text in the console of AWS. */
const counted = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false });

function managed(name: string, priority: number, countOnly: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    visibilityConfig: counted(name),
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  };
}

const asIs = [{ priority: 0, type: 'NONE' }];

const rules: CfnWebACL.RuleProperty[] = [
  managed('AWSManagedRulesAmazonIpReputationList', 0),
  {
    name: 'Flood',
    priority: 1,
    action: { block: { customResponse: { responseCode: 429 } } },
    visibilityConfig: counted('Flood'),
    statement: { rateBasedStatement: { limit: callsPerFiveMinutes, aggregateKeyType: 'IP' } },
  },
  {
    name: 'BodyTooLarge',
    priority: 2,
    action: { block: { customResponse: { responseCode: 413 } } },
    visibilityConfig: counted('BodyTooLarge'),
    statement: {
      andStatement: {
        statements: [
          {
            sizeConstraintStatement: {
              fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
              comparisonOperator: 'GT',
              size: largestBody,
              textTransformations: asIs,
            },
          },
          {
            notStatement: {
              statement: {
                regexMatchStatement: { fieldToMatch: { uriPath: {} }, regexString: takeFiles, textTransformations: asIs },
              },
            },
          },
        ],
      },
    },
  },
  managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
  managed('AWSManagedRulesCommonRuleSet', 4, [
    'SizeRestrictions_BODY',
    'CrossSiteScripting_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'EC2MetaDataSSRF_BODY',
    'NoUserAgent_HEADER',
  ]),
];

export interface FirewallProps {
  readonly settings: StageSettings;
  readonly logKey: IKey;
}

/** Logs what it refused, without path, query, cookies or passwords. Returns the firewall's ARN. */
export function firewall(scope: Construct, id: string, { settings, logKey }: FirewallProps): string {
  const group = new Construct(scope, id);
  const acl = new CfnWebACL(group, 'Acl', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    rules,
    visibilityConfig: counted('Firewall'),
    associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: 'KB_64' } } },
  });
  const log = retainedLog(group, 'Log', { key: logKey, settings, name: `aws-waf-logs-roi-${settings.stage}` });
  new CfnLoggingConfiguration(group, 'Logging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [`arn:aws:logs:us-east-1:${log.env.account}:log-group:${log.logGroupName}`],
    redactedFields: [
      { uriPath: {} },
      { queryString: {} },
      { singleHeader: { Name: 'cookie' } },
      { singleHeader: { Name: 'authorization' } },
    ],
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
    },
  });
  return acl.attrArn;
}
