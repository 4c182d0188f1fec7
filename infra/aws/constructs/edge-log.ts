/** No path, query or cookies, because a path may carry the secret of a one-hour link. */
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { retainedLog } from './retained-log.ts';

const fields = [
  'date',
  'time',
  'x-edge-location',
  'sc-bytes',
  'cs-bytes',
  'c-ip',
  'cs-method',
  'sc-status',
  'time-taken',
  'x-edge-request-id',
  'x-edge-detailed-result-type',
  'ssl-protocol',
  'ssl-cipher',
  'cs-protocol-version',
];

export interface EdgeLogProps {
  readonly distribution: Distribution;
  readonly settings: StageSettings;
  readonly key: IKey;
}

export function edgeLog(scope: Construct, id: string, { distribution, settings, key }: EdgeLogProps): void {
  const group = new Construct(scope, id);
  const log = retainedLog(group, 'Group', { key, settings });
  const source = new CfnDeliverySource(group, 'Source', {
    name: `roi-${settings.stage}-edge`,
    logType: 'ACCESS_LOGS',
    resourceArn: distribution.distributionArn,
  });
  const destination = new CfnDeliveryDestination(group, 'Destination', {
    name: `roi-${settings.stage}-edge-log`,
    destinationResourceArn: log.logGroupArn,
    outputFormat: 'json',
  });
  const delivery = new CfnDelivery(group, 'Delivery', {
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.attrArn,
    recordFields: fields,
  });
  delivery.addResourceDependency(source);
}
