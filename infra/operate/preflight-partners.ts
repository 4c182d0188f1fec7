import { roles } from '../../lib/console/sign-in/roles.ts';
import { addDays } from '../../lib/request/dates.ts';
import { neededSecrets } from '../../lib/runtime/settings.ts';
import type { StageSettings } from '../aws/settings.ts';
import { type Answer, bad, type Check, note, ok } from './check.ts';
import { isPlaceholder, type Preflight } from './preflight-given.ts';
import { idsOf, stackName } from './stage-names.ts';

function agreement({ settings: { agreements, fax }, today }: Preflight, partner: 'aws' | 'fax'): Answer {
  const signed = agreements[partner];
  if (signed === null && partner === 'fax' && fax.switch === 'off')
    return note('not yet, and no fax leaves', 'Have it signed before fax.switch is set to on');
  if (signed === null)
    return bad('nobody has said that it is signed', `Have it signed, then put who saw it and when into agreements.${partner}`);
  if (signed.on > today) return bad(`seen on ${signed.on}, which is not yet`, `Correct agreements.${partner}`);
  return ok(`seen by ${signed.by} on ${signed.on}`);
}

async function mailDomain({ settings: { mail }, account }: Preflight): Promise<Answer> {
  if (isPlaceholder(mail.domain))
    return bad(`${mail.domain} is a placeholder`, 'Put the domain that notices come from into mail');
  const known = await account.mailDomain(mail.domain);
  if (known?.verified === true)
    return known.mailFrom === 'SUCCESS' || known.mailFrom === ''
      ? ok(`${mail.domain} is verified, DKIM ${known.dkim}`)
      : note(`${mail.domain} is verified, its MAIL FROM is ${known.mailFrom}`, 'Put the MX and SPF records into DNS');
  if (mail.createIdentity)
    return note(`${mail.domain}: this deployment asks for it`, 'Then put its records into DNS and wait for SES');
  return bad(`${mail.domain} is not verified`, 'Put the DKIM records that SES shows into DNS');
}

async function mailReputation({ settings, account }: Preflight): Promise<Answer> {
  const { production, sending, enforcement, mostPerDay } = await account.mailAccount();
  if (!sending || enforcement === 'SHUTDOWN')
    return bad(`SES has stopped the account (${enforcement})`, 'Answer the case in the support centre');
  if (production) return ok(`production access, ${mostPerDay} messages a day`);
  const order = 'Ask for production access';
  return settings.reliedUpon
    ? bad('sandbox: mail reaches verified addresses only', order)
    : note('sandbox: mail reaches verified addresses only', order);
}

function mailbox(address: string, setting: string): Answer {
  return isPlaceholder(address)
    ? bad(`${address} is a placeholder`, `Put a mailbox that somebody reads into ${setting}`)
    : ok(address);
}

/** Null before the first deployment. */
async function secretsId({ settings, account }: Preflight): Promise<string | null> {
  const resources = await account.resources(stackName(settings.stage, 'foundation'));
  return idsOf(resources ?? [], 'AWS::SecretsManager::Secret')[0] ?? null;
}

const faxKeys = ['faxKeyId', 'faxKeySecret'] as const;

async function secretValues(given: Preflight): Promise<Answer> {
  const { account, settings } = given;
  const id = await secretsId(given);
  if (id === null) return note('this deployment makes them', 'Then complete them; until then every function refuses to start');
  const there = await account.secretNames(id);
  const missing = neededSecrets.filter((name) => !there.some((one) => one === name));
  if (missing.length === 0) return ok(`all ${neededSecrets.length} are set`);
  // Some values are only known at the end of a first deployment, which must be able to go on.
  const state = (await account.resources(stackName(settings.stage, 'service'))) === null ? note : bad;
  return state(`missing: ${missing.join(', ')}`, 'Complete them; until then every function refuses to start');
}

async function faxAccount(given: Preflight): Promise<Answer> {
  const { fax } = given.settings;
  if (fax.switch === 'off')
    return note('switched off: faxes are held for staff', "Settle account and keys, then set fax.switch to 'on'");
  if (isPlaceholder(fax.projectId))
    return bad('fax.projectId is a placeholder', 'Put the project of the vendor into fax.projectId');
  const id = await secretsId(given);
  if (id === null)
    return bad('switched on, but there are no keys before the first deployment', "Deploy with fax.switch 'off' first");
  const there = await given.account.secretNames(id);
  if (faxKeys.some((name) => !there.includes(name)))
    return bad('its keys are missing', 'Put faxKeyId and faxKeySecret into the secret values');
  return (await given.account.faxKeysWork(id))
    ? ok('the vendor takes the keys')
    : bad('the vendor refuses the keys', 'Make new keys at the vendor');
}

function faxNumbers({ settings: { fax }, today }: Preflight): Answer {
  const state = fax.switch === 'on' ? bad : note;
  if (isPlaceholder(fax.from)) return state('the sending number is a placeholder', 'Put the number of our line into fax.from');
  if (fax.verifiedDays === 0) return ok('the receiving number holds for ever, by the settings');
  const until = addDays(fax.verifiedOn, fax.verifiedDays);
  if (today > until)
    return state(
      `the receiving number was made sure of on ${fax.verifiedOn}`,
      'Have two people call the hospital, then put the day into fax.verifiedOn',
    );
  return ok(`the receiving number was made sure of on ${fax.verifiedOn} and holds until ${until}`);
}

async function staffSignIn({ settings, account }: Preflight): Promise<Answer> {
  const resources = await account.resources(stackName(settings.stage, 'identity'));
  const [pool] = idsOf(resources ?? [], 'AWS::Cognito::UserPool');
  if (pool === undefined) return note('this deployment makes the pool', 'Then put the first accounts into their groups');
  const { secondFactor, members } = await account.userPool(pool);
  if (secondFactor !== 'ON')
    return bad(`a second factor is ${secondFactor}`, 'Set it to required; somebody changed the pool by hand');
  const empty = roles.filter((role) => members[role] === 0);
  if (empty.length === 0 || settings.staffIdentityProvider !== undefined)
    return ok('second factor required, accounts in each group');
  return note(`second factor required; nobody is ${empty.join(', ')}`, 'Put accounts into their groups');
}

function costs({ budget }: StageSettings): Answer {
  if (budget === undefined)
    return note('nobody hears when the account spends more than it should', 'Put dollars and a mailbox into budget');
  return isPlaceholder(budget.mailbox)
    ? bad(`${budget.mailbox} is a placeholder`, 'Put a mailbox that somebody reads into budget')
    : ok(`${budget.mailbox} hears at ${budget.dollars} dollars a month`);
}

export function partnerChecks(given: Preflight): readonly Check[] {
  const { settings } = given;
  return [
    { what: 'agreement with AWS', see: 'infra/checklists.md#agreements', run: async () => agreement(given, 'aws') },
    { what: 'agreement with the fax vendor', see: 'infra/checklists.md#agreements', run: async () => agreement(given, 'fax') },
    { what: 'mail domain', see: 'infra/checklists.md#ses', run: () => mailDomain(given) },
    { what: 'mail standing', see: 'infra/checklists.md#ses', run: () => mailReputation(given) },
    {
      what: 'mailbox of the staff',
      see: 'infra/checklists.md#people',
      run: async () => mailbox(settings.staffMailbox, 'staffMailbox'),
    },
    {
      what: 'mailbox of the alarms',
      see: 'infra/checklists.md#people',
      run: async () => mailbox(settings.alarmMailbox, 'alarmMailbox'),
    },
    { what: 'secret values', see: 'infra/checklists.md#secret-values', run: () => secretValues(given) },
    { what: 'fax account', see: 'infra/checklists.md#fax', run: () => faxAccount(given) },
    { what: 'fax numbers', see: 'infra/checklists.md#fax', run: async () => faxNumbers(given) },
    { what: 'staff sign-in', see: 'infra/checklists.md#people', run: () => staffSignIn(given) },
    { what: 'costs', see: 'infra/checklists.md#costs', run: async () => costs(settings) },
  ];
}
