/** Doctor's checks of a deployed stage. */
import { verifiedUntil } from '../../lib/delivery/fax/fax-route.ts';
import { facilityOf } from '../../lib/facility/registry.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import type { StageSettings } from '../aws/settings.ts';
import { type Answer, bad, type Check, note, ok } from './check.ts';
import type { Cloud, Resource } from './cloud.ts';
import { deadLetters, pulseChecks } from './pulse.ts';
import { type Ask, siteChecks } from './site.ts';
import { idOf, idsOf, stackName } from './stage-names.ts';

export interface Stage {
  readonly settings: StageSettings;
  readonly cloud: Cloud;
  readonly ask: Ask;
  /** The last day of the certificate that a host shows. */
  readonly certificateEnd: (host: string) => Promise<Date>;
  readonly now: () => Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / dayMs);

async function resourcesOf({ cloud, settings }: Stage, part: string): Promise<readonly Resource[]> {
  const found = await cloud.resources(stackName(settings.stage, part));
  if (found === null) throw new Error('NotDeployed');
  return found;
}

async function onlyId(stage: Stage, part: string, type: string, logicalId?: RegExp): Promise<string> {
  return idOf(await resourcesOf(stage, part), type, logicalId);
}

async function stacks({ cloud }: Stage): Promise<Answer> {
  const all = await cloud.stacks();
  if (all.length === 0) return bad('there are none', 'Deploy the stage');
  const broken = all.filter(({ status }) => !/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status));
  if (broken.length > 0)
    return bad(
      broken.map(({ name, status }) => `${name} ${status}`).join(', '),
      'Read the events of the stack, then deploy again',
    );
  const drifted = all.filter(({ drift }) => drift === 'drifted');
  if (drifted.length > 0)
    return bad(
      `changed by hand: ${drifted.map(({ name }) => name).join(', ')}`,
      'See what was changed and why, then set it back: a deployment alone does not',
    );
  const unseen = all.filter(({ drift }) => drift === 'not-checked');
  const start = 'Start drift detection on the stacks, in the console of CloudFormation';
  return unseen.length > 0
    ? note(`${all.length} complete; drift of ${unseen.length} was never looked at`, start)
    : ok(`${all.length} complete, none drifted`);
}

async function alarms({ cloud }: Stage): Promise<Answer> {
  const loud = await cloud.ringing();
  if (loud.length === 0) return ok('none rings');
  return bad(loud.map(({ name, says }) => `${name}: ${says}`).join('; '), 'Follow the place in the runbook that each names');
}

async function backups(stage: Stage): Promise<Answer> {
  const { cloud, now, settings } = stage;
  const table = settings.restoredTable ?? (await onlyId(stage, 'records', 'AWS::DynamoDB::GlobalTable', /^Table/));
  const until = await cloud.recoverableUntil(table);
  if (until === null)
    return bad('point-in-time recovery is off', 'Switch it on as in step 5 of Restore; somebody switched it off by hand');
  const behind = Math.round((now().getTime() - until.getTime()) / 60_000);
  if (behind > 60) return bad(`point-in-time recovery is ${behind} minutes behind`, 'Ask AWS');
  const last = await cloud.lastBackup(table);
  const hours = last === null ? null : Math.round((now().getTime() - last.getTime()) / hourMs);
  if (hours === null || hours > 30)
    return bad(
      hours === null ? 'there is no nightly backup' : `the last nightly backup is ${hours} hours old`,
      'Look at the jobs of AWS Backup',
    );
  return ok(`any second up to ${behind} minutes ago; nightly backup ${hours} hours ago`);
}

async function mailReputation({ cloud, now, settings }: Stage): Promise<Answer> {
  const [standing, domain] = [await cloud.mailAccount(), await cloud.mailDomain(settings.mail.domain)];
  if (!standing.sending || standing.enforcement === 'SHUTDOWN')
    return bad(`SES has stopped the account (${standing.enforcement})`, 'Answer the case in the support centre');
  if (domain?.verified !== true) return bad(`${settings.mail.domain} is not verified`, 'Put its records into DNS');
  if (standing.enforcement !== 'HEALTHY')
    return bad(`SES watches the account (${standing.enforcement})`, 'Find the bounces and complaints, then answer the case');
  if (standing.sentLastDay > 0.8 * standing.mostPerDay)
    return bad(`${standing.sentLastDay} of ${standing.mostPerDay} messages of the day are used`, 'Ask for a higher quota');
  const week = await cloud.suppressedSince(new Date(now().getTime() - 7 * dayMs));
  const found = `healthy, ${standing.sentLastDay} of ${standing.mostPerDay} messages in 24 h; ${week} addresses suppressed in 7 days`;
  return standing.production ? ok(found) : note(`sandbox: verified addresses only; ${found}`, 'Ask for production access');
}

async function secrets(stage: Stage): Promise<Answer> {
  const id = await onlyId(stage, 'foundation', 'AWS::SecretsManager::Secret');
  const age = daysBetween(await stage.cloud.secretChangedAt(id), stage.now());
  return age > 365
    ? bad(`were last changed ${age} days ago`, 'Renew them; the procedure loses no call')
    : ok(`were last changed ${age} days ago`);
}

async function keys(stage: Stage): Promise<Answer> {
  // A pair of keys that signs cannot rotate by itself.
  const ids = idsOf(await resourcesOf(stage, 'foundation'), 'AWS::KMS::Key', /^(?!SigningKey)/);
  const rotating = await Promise.all(ids.map((id) => stage.cloud.keyRotates(id)));
  const still = rotating.filter((one) => !one).length;
  return still > 0
    ? bad(`${still} of ${ids.length} do not rotate`, 'Switch rotation on')
    : ok(`${ids.length} rotate every year`);
}

async function certificate({ certificateEnd, settings, now }: Stage): Promise<Answer> {
  const days = daysBetween(now(), await certificateEnd(settings.domainName));
  // ACM renews 60 days before the end: at 30 something keeps it from doing so.
  return days < 30
    ? bad(`ends in ${days} days`, 'See in ACM why it was not renewed; mostly its record in DNS is gone')
    : ok(`holds for ${days} days`);
}

async function edgeBypass(stage: Stage): Promise<Answer> {
  const id = await onlyId(stage, 'service', 'AWS::ApiGatewayV2::Api');
  const { status } = await stage.ask(`https://${id}.execute-api.${stage.settings.region}.amazonaws.com/en`);
  return status === 403
    ? ok('the interface refuses calls that go around the edge')
    : bad(`the interface answers ${status} to calls that go around the edge`, 'Renew originVerify and deploy again');
}

function faxNumber({ settings: { fax, facility: id }, now }: Stage): Answer {
  const facility = facilityOf(id);
  if (facility.outbound.fax === null) return ok('the hospital takes no requests by fax');
  const until = verifiedUntil({ FAX_VERIFIED_ON: fax.verifiedOn, FAX_VERIFIED_DAYS: fax.verifiedDays }, facility);
  const today = hospitalDay(now(), facility.timeZone);
  if (fax.switch === 'off') return note('switched off: faxes are held for staff', 'Set fax.switch to on when all is settled');
  if (until === null) return ok('holds for ever, by the settings');
  return today > until
    ? bad(`was made sure of until ${until}; no fax is dialled`, 'Have two people call the hospital, then deploy the new day')
    : ok(`holds until ${until}`);
}

function deadLetterChecks(stage: Stage): readonly Check[] {
  const depth = (logicalId: RegExp) => async () =>
    stage.cloud.queueDepth(await onlyId(stage, 'service', 'AWS::SQS::Queue', logicalId));
  const order = `Fix the cause, then npm run ops:redrive -- --stage ${stage.settings.stage}`;
  return [
    deadLetters('dead letters', depth(/^WorkDeadLetters/), order),
    deadLetters('dead letters of uploads', depth(/^UploadsDeadLetters/), order),
    deadLetters('failed events', depth(/^FailedEvents/), order),
  ];
}

/** In the order in which one would look. */
export function stageChecks(stage: Stage): readonly Check[] {
  const { settings, cloud, ask, now } = stage;
  return [
    ...siteChecks(`https://${settings.domainName}`, ask, now),
    { what: 'certificate', see: 'infra/runbook.md#certificate', run: () => certificate(stage) },
    { what: 'way around the edge', see: 'infra/runbook.md#secret-values', run: () => edgeBypass(stage) },
    { what: 'stacks', see: 'infra/runbook.md#stacks', run: () => stacks(stage) },
    { what: 'alarms', see: 'infra/runbook.md#runbook', run: () => alarms(stage) },
    ...deadLetterChecks(stage),
    ...pulseChecks({ figure: cloud.figure, now: async () => now() }),
    { what: 'backups', see: 'infra/runbook.md#backups', run: () => backups(stage) },
    { what: 'mail', see: 'infra/checklists.md#ses', run: () => mailReputation(stage) },
    { what: 'fax number', see: 'infra/checklists.md#fax', run: async () => faxNumber(stage) },
    { what: 'secret values', see: 'infra/runbook.md#secret-values', run: () => secrets(stage) },
    { what: 'keys', see: 'infra/runbook.md#keys', run: () => keys(stage) },
  ];
}
