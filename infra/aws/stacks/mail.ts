/** Mail leaves over TLS or not at all, without tracking, and with events of what became of each message. */
import { type App, Aws } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { StageSettings } from '../settings.ts';
import { stackOf } from './stack-of.ts';

export interface Mail {
  readonly configurationSet: string;
  readonly senderArns: readonly string[];
}

/** Opened and clicked are missing on purpose: what a patient reads is nobody's business. */
const reported = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

export function mail(app: App, settings: StageSettings): Mail {
  const { domain, createIdentity } = settings.mail;
  const stack = stackOf(app, settings, 'mail', 'Outgoing mail');
  const set = new ConfigurationSet(stack, 'Notices', {
    configurationSetName: `roi-${settings.stage}-notices`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
  });
  set.addEventDestination('Events', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(stack, 'Bus', 'default')),
    events: reported,
  });
  if (createIdentity)
    new EmailIdentity(stack, 'Domain', {
      identity: Identity.domain(domain),
      mailFromDomain: `bounce.${domain}`,
      feedbackForwarding: false,
    });
  const ses = `arn:aws:ses:${settings.region}:${Aws.ACCOUNT_ID}`;
  return {
    configurationSet: set.configurationSetName,
    senderArns: [`${ses}:identity/${domain}`, `${ses}:configuration-set/${set.configurationSetName}`],
  };
}
