import type { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { StageSettings } from '../settings.ts';

/** Without a hosted zone in the settings, whoever runs the domain points the name at the distribution (an output of the stack). */
export function nameOf(stack: Stack, { hostedZone, domainName }: StageSettings, distribution: Distribution): void {
  if (hostedZone === undefined) return;
  const zone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name });
  const record = { zone, recordName: `${domainName}.`, target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)) };
  new ARecord(stack, 'Name', record);
  new AaaaRecord(stack, 'NameByIpv6', record);
}
