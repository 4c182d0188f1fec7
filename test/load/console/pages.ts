/** The pages of the console that are measured, as a member of staff asks for them through the local front. */
import type { LocalService } from '../../../infra/local/service.ts';
import { consoleRoutes } from '../../../lib/console/routes.ts';
import { consoleToken, openSession, sessionCookie } from '../../../lib/console/sign-in/sessions.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { sue } from '../../support/staff-fakes.ts';

/** Answers how it went: a status that is no success is an error. */
export type Ask = () => Promise<void>;

export interface Page {
  readonly name: string;
  /** In milliseconds, half of its answers at most. */
  readonly most: number;
  readonly ask: Ask;
}

interface Visitor {
  get(path: string): Promise<void>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<void>;
}

/** Signed in as a supervisor, who sees all that is measured. */
async function visitorOf({ origin, dependencies }: LocalService): Promise<Visitor> {
  const secret = await openSession(sue, 'refresh-token', dependencies);
  const token = consoleToken(secret, dependencies.secrets);
  // Without the prefix that a site without TLS cannot give.
  const headers = { cookie: `${sessionCookie.replace('__Host-', '')}=${secret}`, origin, 'sec-fetch-site': 'same-origin' };
  const ask = async (path: string, init: RequestInit): Promise<void> => {
    const answer = await fetch(`${origin}${path}`, { headers, redirect: 'manual', ...init });
    await answer.arrayBuffer();
    const leads = answer.headers.get('location') ?? '';
    const isFine = answer.status === 200 || (answer.status === 303 && leads.startsWith('/staff/requests/'));
    if (!isFine) throw new Error(`${path} answered ${answer.status}`);
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams({ token, ...fields }) }),
  };
}

/** Where a page of that name lies; nothing where the console has none. */
const pathsNamed = (name: string): readonly string[] =>
  consoleRoutes.filter((route) => route.name === name).map(({ path }) => path);

/** Each page about another request in turn, so that none is read twice. */
export async function pagesOf(service: LocalService, asked: readonly RequestRecord[]): Promise<readonly Page[]> {
  const visitor = await visitorOf(service);
  let turn = 0;
  const next = (): RequestRecord => {
    turn += 1;
    const record = asked[(turn * 79) % asked.length];
    if (record === undefined) throw new Error('no open request');
    return record;
  };
  const search = (): Promise<void> => {
    const { firstName = '', lastName, dateOfBirth } = next().body.patient;
    const [year = '', month = '', day = ''] = dateOfBirth.split('-');
    return visitor.post('/staff/search', { q: `${firstName} ${lastName} ${month}/${day}/${year}`, why: 'work' });
  };
  return [
    { name: 'queue', most: 100, ask: () => visitor.get('/staff') },
    { name: 'queue, one type of requester', most: 100, ask: () => visitor.get('/staff?type=attorney') },
    { name: 'request', most: 100, ask: () => visitor.get(`/staff/requests/${next().reference}`) },
    { name: 'Next', most: 100, ask: () => visitor.post('/staff/next', { desk: 'medical-records' }) },
    { name: 'search by name and date of birth', most: 150, ask: search },
    ...pathsNamed('reports').map((path) => ({ name: 'director’s page', most: 100, ask: () => visitor.get(path) })),
  ];
}
