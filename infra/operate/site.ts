/** What anybody can see of the site from outside. Submits nothing and changes nothing. */

import { languageName } from '../../lib/languages/language.ts';
import { baseLanguage, languages } from '../../lib/request/vocabulary.ts';
import { type Answer, bad, type Check, ok, type Place } from './check.ts';

export interface PageAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Follows no redirect. Rejects when nobody answers. */
export type Ask = (address: string) => Promise<PageAnswer>;

const patienceMs = 15_000;

/** Its name is what a person reads. */
class NoAnswer extends Error {
  override readonly name = 'no answer';
}

export const askByFetch: Ask = async (address) => {
  const init = { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) } as const;
  const answer = await fetch(address, init).catch(() => {
    throw new NoAnswer(address);
  });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
};

/** `holds`: how one sees that the answer is ours. */
const expected: readonly { readonly what: string; readonly path: string; readonly status: number; readonly holds: RegExp }[] = [
  { what: 'health', path: '/healthz', status: 200, holds: /ok/ },
  ...languages.map((language) => ({
    ...{ what: `site in ${languageName(language, baseLanguage)}`, path: `/${language}`, status: 200 },
    holds: new RegExp(`<html lang="${language}"`),
  })),
  { what: 'JSON interface', path: '/api/v1/openapi.json', status: 200, holds: /"openapi"/ },
  { what: 'staff console', path: '/staff', status: 303, holds: /^$/ },
  { what: 'fax callback', path: '/webhooks/fax/doctor', status: 401, holds: /^$/ },
];

const headersNeeded: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
  'strict-transport-security': /max-age=(3[2-9]|[4-9]\d|\d{3,})\d{6}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
};

const see: Place = 'infra/runbook.md#site-does-not-answer';

function endpoint(origin: string, ask: Ask, { what, path, status, holds }: (typeof expected)[number]): Check {
  return {
    what,
    see,
    async run() {
      const answer = await ask(`${origin}${path}`).catch(() => null);
      if (answer === null)
        return bad(`${path} does not answer`, 'Is it deployed, does the name point at it, is the network there');
      if (answer.status !== status)
        return bad(`${path} answers ${answer.status} instead of ${status}`, 'Look at the log of its function');
      return holds.test(answer.text)
        ? ok(`${path} answers ${status}`)
        : bad(`${path} answers something that is not ours`, 'See where the name points');
    },
  };
}

async function headers(origin: string, ask: Ask): Promise<Answer> {
  const { headers: sent } = await ask(`${origin}/en`);
  const wrong = Object.entries(headersNeeded).filter(([name, needed]) => !needed.test(sent[name] ?? ''));
  if (wrong.length === 0) return ok(`${Object.keys(headersNeeded).length} security headers are as they must be`);
  return bad(
    `wrong or missing: ${wrong.map(([name]) => name).join(', ')}`,
    'See which version runs, and what stands between us and the reader',
  );
}

/** AWS refuses calls signed by a clock more than five minutes wrong. */
const mostSkewSeconds = 60;

async function clock(origin: string, ask: Ask, now: () => Date): Promise<Answer> {
  const { headers: sent } = await ask(`${origin}/healthz`);
  const skew = Math.round((now().getTime() - Date.parse(sent['date'] ?? '')) / 1000);
  if (Number.isNaN(skew)) return bad('the site tells no time', 'See what stands between us and the site');
  if (Math.abs(skew) <= mostSkewSeconds) return ok(`this machine and the site differ by ${Math.abs(skew)} s`);
  return bad(`this machine and the site differ by ${Math.abs(skew)} s`, 'Set the clock of this machine; then ask again');
}

export function siteChecks(origin: string, ask: Ask, now: () => Date): readonly Check[] {
  return [
    ...expected.map((one) => endpoint(origin, ask, one)),
    { what: 'security headers', see, run: () => headers(origin, ask) },
    { what: 'clock', see, run: () => clock(origin, ask, now) },
  ];
}
