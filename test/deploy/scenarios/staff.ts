/** Staff sign in for the first time by the pool's own pages, work a request, and sign out; who has no role stays outside. */
import assert from 'node:assert/strict';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { loopback } from '../../../infra/local/loopback.ts';
import type { Role } from '../../../lib/console/sign-in/roles.ts';
import { encoded, type SiteVisitor, visitSite } from '../../support/site-fakes.ts';
import { theOne } from '../deployment.ts';
import { siteAt } from '../network.ts';
import { type Scenario, visit, type World } from '../world.ts';
import { handIn, plain } from './asking.ts';

const temporary = 'Temporary-word-4711!';
const chosen = 'Chosen-by-themselves-0815!';

/** What an administrator does: invites a person, and gives them a role. */
async function invite({ clients, resources }: World, email: string, role?: Role): Promise<void> {
  const { physicalId: UserPoolId } = theOne(resources, 'AWS::Cognito::UserPool');
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  const invitation = { UserPoolId, Username: email, TemporaryPassword: temporary, UserAttributes };
  await clients.pools.send(new AdminCreateUserCommand({ ...invitation, MessageAction: 'SUPPRESS' }));
  if (role === undefined) return;
  await clients.pools.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: role }));
}

/** Through the provider's pages. Returns the address at which it hands the browser back. */
async function throughProvider({ emulator }: World, authorize: URL, email: string): Promise<URL> {
  const provider = visitSite(siteAt(emulator, `${loopback}:${emulator.port}`));
  await provider.get(authorize.pathname + authorize.search);
  await provider.submit({ username: email, password: temporary }, '/login');
  const [, token = ''] = /name="np_token" value="([^"]+)"/.exec(provider.page()) ?? [];
  const body = new TextEncoder().encode(encoded({ np_token: token, new_password: chosen, confirm_password: chosen }));
  const back = await provider.send({ method: 'POST', path: '/login', body });
  return new URL(back.headers?.['location'] ?? '');
}

/** From the console's own page to the provider and back. */
async function signIn(world: World, email: string): Promise<SiteVisitor> {
  const visitor = visitSite(world.site);
  await visitor.get('/staff');
  assert.equal(visitor.at(), '/staff/sign-in');
  const start = await visitor.send({ path: '/staff/sign-in/start' });
  const authorize = new URL(start.headers?.['location'] ?? '');
  assert.equal(authorize.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(authorize.searchParams.get('redirect_uri'), 'https://records-dev.example.org/staff/callback');
  const back = await throughProvider(world, authorize, email);
  assert.equal(back.origin + back.pathname, 'https://records-dev.example.org/staff/callback');
  await visitor.get(back.pathname + back.search);
  return visitor;
}

const clerk: Scenario = {
  name: 'a clerk signs in, sees the queue, writes a note, reads a document, signs out',
  run: async (world) => {
    const reference = plain(await handIn(world, 'patient', 'en'));
    await invite(world, 'clerk@hospital.example', 'clerk');
    const visitor = await signIn(world, 'clerk@hospital.example');
    assert.equal(visitor.at(), '/staff');
    assert.ok(visitor.page().includes(reference), 'the request is not in the queue');
    const request = `/staff/requests/${reference}`;
    await visitor.get(request);
    assert.equal(visitor.last().status, 200);
    await visitor.submit({ note: 'Called back.' }, `${request}/notes`);
    assert.equal(visitor.at(), `${request}?done=noted`);
    const document = await visitor.send({ path: `${request}/documents/access-request` });
    assert.equal(document.headers?.['content-type'], 'application/pdf');
    await visitor.get(request);
    await visitor.submit({}, '/staff/sign-out');
    await visitor.get('/staff');
    assert.match(visitor.at(), /^\/staff\/sign-in/);
    const record = await world.requests.get(reference);
    const note = record?.recentEvents.findLast(({ what }) => what === 'note');
    return `${note?.what ?? 'no note'} by ${note?.who.split(' ')[0]}`;
  },
};

const nobody: Scenario = {
  name: 'a person of the pool without a role is turned away, and so is a password without the pages',
  run: async (world) => {
    await invite(world, 'visitor@hospital.example');
    const visitor = await signIn(world, 'visitor@hospital.example');
    assert.equal(visitor.last().status, 403);
    assert.equal((await visit(world, { path: '/staff', cookies: { '__Host-staff': 'made-up' } })).status, 303);
    const { physicalId: ClientId } = theOne(world.resources, 'AWS::Cognito::UserPoolClient');
    const AuthParameters = { USERNAME: 'clerk@hospital.example', PASSWORD: chosen };
    const direct = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    await assert.rejects(world.clients.pools.send(direct));
    return '403 and no session';
  },
};

export const staffScenarios: readonly Scenario[] = [clerk, nobody];
