/** What the scenarios see: the deployed service from outside, and the other sides of its wires. */

import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { stageSettings } from '../../infra/aws/settings.ts';
import { type FaxGateway, startFaxGateway } from '../../infra/local/fax-gateway.ts';
import { faxLine } from '../../infra/local/fax-line.ts';
import { openLocalStore } from '../../infra/local/local-store.ts';
import { systemClock } from '../../lib/runtime/clock.ts';
import type { SecretValues } from '../../lib/runtime/settings.ts';
import { tableOf } from '../../lib/store/client.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import type { RequestStore } from '../../lib/store/stores.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../lib/web/http.ts';
import type { Clients } from './clients.ts';
import { type Deployed, faxAccount, theOne } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import { ask, siteAt } from './network.ts';

export interface World {
  readonly emulator: Emulator;
  readonly clients: Clients;
  readonly resources: readonly Deployed[];
  readonly secretValues: SecretValues;
  /** Name of the distribution, by which the emulator knows it. */
  readonly edge: string;
  /** Everything behind the edge. */
  readonly site: HttpHandler;
  /** The deployed table, read past the functions. */
  readonly requests: RequestStore;
  readonly faxes: FaxGateway;
}

export interface Scenario {
  readonly name: string;
  /** Throws when it does not hold; says in a few words what was seen. */
  run(world: World): Promise<string>;
}

/** The fax vendor's side. It never calls back by itself: the address that it was given leads out into the world. */
export async function startFaxVendor(): Promise<FaxGateway> {
  const line = faxLine();
  line.change({ always: 'lost-callback', callMilliseconds: 50 });
  const account = { projectId: stageSettings('dev').fax.projectId, ...faxAccount };
  return startFaxGateway({ account, store: openLocalStore(undefined), line, clock: systemClock });
}

async function edgeOf({ stacks }: Clients): Promise<string> {
  const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName: 'roi-dev-edge' }));
  const output = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'PointTheNameAt');
  if (output?.OutputValue === undefined) throw new Error('the edge does not say where to point the name');
  return output.OutputValue;
}

export async function worldOf(
  parts: Pick<World, 'emulator' | 'clients' | 'resources' | 'secretValues' | 'faxes'>,
): Promise<World> {
  const { emulator, clients, resources } = parts;
  const edge = await edgeOf(clients);
  const table = tableOf(clients.tables, theOne(resources, 'AWS::DynamoDB::GlobalTable', 'Table').physicalId);
  return { ...parts, edge, site: siteAt(emulator, edge), requests: dynamoRequests(table) };
}

/** One call through the edge, as a browser on our own page makes it. */
export function visit(
  { site }: Pick<World, 'site'>,
  request: Partial<HttpRequest> & { readonly path: string },
): Promise<HttpReply> {
  const [path = '/', search = ''] = request.path.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  const rest = { method: 'GET', headers: {}, cookies: {}, body: new Uint8Array(), clientAddress: '' };
  return site({ ...rest, query, ...request, path });
}

/** A POST of JSON through the edge. */
export function postJson(world: World, path: string, value: unknown, headers: Readonly<Record<string, string>> = {}) {
  const body = new TextEncoder().encode(JSON.stringify(value));
  return visit(world, { method: 'POST', path, body, headers: { 'content-type': 'application/json', ...headers } });
}

export function jsonOf({ status, body }: HttpReply, expected: number): unknown {
  const text = typeof body === 'string' ? body : '';
  if (status !== expected) throw new Error(`answered ${status} instead of ${expected}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** Looks until `look` finds something. Throws when there is nothing after so many seconds. */
export async function eventually<Found>(
  what: string,
  seconds: number,
  look: () => Promise<Found | null | undefined>,
): Promise<Found> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(250)) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

const Message = z.object({
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.string(),
});
type Message = z.infer<typeof Message>;
/** By the number of the account. */
const Mailbox = z.object({ messages: z.record(z.string(), z.array(Message)) });

/** What the emulator's mail service took in, oldest first. */
export async function mailbox({ emulator }: Pick<World, 'emulator'>): Promise<readonly Message[]> {
  const { body } = await ask(emulator, { path: '/_ministack/ses/messages' });
  return Object.values(Mailbox.parse(JSON.parse(body.toString('utf8'))).messages).flat();
}
