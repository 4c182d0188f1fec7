/** /healthz of the local service: ok when every part answers, not when the process merely runs. */
import { setTimeout } from 'node:timers/promises';
import type { HttpLambda } from '../../functions/bind/http.ts';
import type { Engines } from './engines.ts';
import { noContext, toEvent } from './http-gateway.ts';
import type { Identity } from './identity.ts';

/** Milliseconds; long, because a busy machine is slow and not down. */
const patience = 8000;

function answers(check: () => Promise<unknown>): Promise<'ok' | 'down'> {
  const late = setTimeout(patience, 'down' as const, { ref: false });
  const answered = check().then(() => 'ok' as const);
  return Promise.race([answered.catch(() => 'down' as const), late]);
}

async function siteAnswers(site: HttpLambda): Promise<void> {
  const asked = { method: 'GET', url: '/healthz', headers: { host: 'local' } };
  const { statusCode } = await site(toEvent(asked, Buffer.alloc(0), '127.0.0.1', new Date()), noContext);
  if (statusCode !== 200) throw new Error('site');
}

async function identityAnswers({ issuer }: Identity): Promise<void> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error('identity');
}

export async function healthOf(engines: Engines, site: HttpLambda, identity: Identity) {
  const checks: readonly (readonly [string, () => Promise<unknown>])[] = [
    ...Object.entries(engines.checks),
    ['site', () => siteAnswers(site)],
    ['identity', () => identityAnswers(identity)],
  ];
  const parts = Object.fromEntries(
    await Promise.all(checks.map(async ([name, check]) => [name, await answers(check)] as const)),
  );
  return { ok: Object.values(parts).every((part) => part === 'ok'), parts };
}
