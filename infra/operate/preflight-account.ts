import { functions } from '../aws/stacks/functions.ts';
import { type Answer, bad, type Check, note, ok } from './check.ts';
import { isPlaceholder, type Preflight } from './preflight-given.ts';

/** The lowest version for stacks of this CDK (DefaultStackSynthesizer). */
const bootstrapNeeded = 6;
/** Lambda reserves it for functions without a limit of their own. */
const unreserved = 100;

async function credentials({ account, settings }: Preflight): Promise<Answer> {
  try {
    const { account: number, who } = await account.caller();
    if (settings.account !== undefined && settings.account !== number)
      return bad(
        `account ${number}, but the settings name ${settings.account}`,
        'Take credentials of the account in the settings',
      );
    return ok(`account ${number}, ${who}`);
  } catch {
    return bad('none that AWS accepts', 'Sign in, for instance with `aws sso login`, and ask again');
  }
}

function region({ settings, environment }: Preflight): Answer {
  const said = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'];
  if (said === undefined || said === settings.region) return ok(settings.region);
  return bad(`the shell says ${said}, the stacks live in ${settings.region}`, `Say export AWS_REGION=${settings.region}`);
}

async function bootstrap({ account, settings }: Preflight): Promise<Answer> {
  const order = `Run npx cdk bootstrap -c stage=${settings.stage}`;
  const version = await account.bootstrapVersion();
  if (version === null) return bad('the account was never bootstrapped in this region', order);
  return version < bootstrapNeeded
    ? bad(`version ${version}, at least ${bootstrapNeeded} is needed`, order)
    : ok(`version ${version}`);
}

async function concurrencyLeft({ account }: Preflight): Promise<Answer> {
  const reserved = Object.values(functions).reduce((sum, { atOnce }) => sum + atOnce, 0);
  const limit = await account.concurrency();
  if (limit >= reserved + unreserved) return ok(`${limit} at once, ${reserved} of them reserved`);
  return bad(`${limit} at once, ${reserved + unreserved} are needed`, 'Ask for a higher quota of Lambda concurrent executions');
}

function siteName({ settings: { domainName, hostedZone } }: Preflight): Answer {
  if (isPlaceholder(domainName)) return bad(`${domainName} is a placeholder`, 'Put a name of your own into domainName');
  if (hostedZone !== undefined) return ok(`${domainName}, written into the zone ${hostedZone.name}`);
  return note(`${domainName}, in DNS that is not ours`, 'After the deployment, point the name at the output PointTheNameAt');
}

async function certificate({ settings: { certificateArn, domainName }, account }: Preflight): Promise<Answer> {
  const order = `Ask ACM in us-east-1 for a certificate for ${domainName}, and put its ARN into certificateArn`;
  if (isPlaceholder(certificateArn.split(':')[4] ?? '') || certificateArn.includes('/00000000-'))
    return bad('a placeholder', order);
  const { account: number } = await account.caller();
  if (!certificateArn.includes(`:${number}:`)) return bad(`belongs to another account than ${number}`, order);
  return ok('of this account; that it is issued and in time, npm run ops:doctor sees at the site');
}

export function accountChecks(given: Preflight): readonly Check[] {
  return [
    { what: 'credentials', see: 'infra/checklists.md#account', run: () => credentials(given) },
    { what: 'region', see: 'infra/checklists.md#account', run: async () => region(given) },
    { what: 'bootstrap', see: 'infra/checklists.md#account', run: () => bootstrap(given) },
    { what: 'concurrency for functions', see: 'infra/checklists.md#account', run: () => concurrencyLeft(given) },
    { what: 'name of the site', see: 'infra/checklists.md#site', run: async () => siteName(given) },
    { what: 'certificate', see: 'infra/checklists.md#site', run: () => certificate(given) },
  ];
}
