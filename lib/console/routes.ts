/**
 * The addresses of the console as data: the router matches them, the tests hold every one of them to a picture and a
 * permission. `needs` is the permission that the route asks for; null where nobody is signed in yet.
 */
import type { Permission } from './sign-in/roles.ts';

export interface StaffRoute {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** What a form of it may hold: a few texts, the many texts of a letter, or a file. */
  readonly takes?: 'letter' | 'file';
  /** Segments that begin with a colon are parameters. */
  readonly path: string;
  readonly needs: Permission | null;
}

export const staffRoutes = [
  { name: 'sign-in', method: 'GET', path: '/staff/sign-in', needs: null },
  { name: 'begin', method: 'GET', path: '/staff/sign-in/start', needs: null },
  { name: 'callback', method: 'GET', path: '/staff/callback', needs: null },
  { name: 'sign-out', method: 'POST', path: '/staff/sign-out', needs: 'view' },
  { name: 'queue', method: 'GET', path: '/staff', needs: 'view' },
  { name: 'mail', method: 'GET', path: '/staff/mail', needs: 'view' },
  { name: 'mail-received', method: 'POST', path: '/staff/mail', needs: 'work' },
  { name: 'fax', method: 'GET', path: '/staff/fax', needs: 'view' },
  { name: 'fax-open', method: 'POST', path: '/staff/fax', needs: 'configure' },
  { name: 'request', method: 'GET', path: '/staff/requests/:reference', needs: 'view' },
  { name: 'document', method: 'GET', path: '/staff/requests/:reference/documents/:kind', needs: 'view' },
  { name: 'move', method: 'POST', path: '/staff/requests/:reference/move', needs: 'work' },
  { name: 'owner', method: 'POST', path: '/staff/requests/:reference/owner', needs: 'work' },
  { name: 'note', method: 'POST', path: '/staff/requests/:reference/notes', needs: 'work' },
  { name: 'letters', method: 'GET', path: '/staff/requests/:reference/letters', needs: 'work' },
  { name: 'letter-form', method: 'GET', path: '/staff/requests/:reference/letters/write/:kind', needs: 'work' },
  {
    name: 'letter-write',
    method: 'POST',
    path: '/staff/requests/:reference/letters/write/:kind',
    needs: 'work',
    takes: 'letter',
  },
  { name: 'letter-look', method: 'GET', path: '/staff/requests/:reference/letters/drafts/:draft', needs: 'work' },
  { name: 'letter-pdf', method: 'GET', path: '/staff/requests/:reference/letters/drafts/:draft/pdf', needs: 'work' },
  { name: 'letter-keep', method: 'POST', path: '/staff/requests/:reference/letters/drafts/:draft', needs: 'work' },
  { name: 'letter', method: 'GET', path: '/staff/requests/:reference/letters/kept/:letter', needs: 'view' },
  { name: 'letter-mailed', method: 'POST', path: '/staff/requests/:reference/letters/kept/:letter/mailed', needs: 'work' },
  { name: 'check', method: 'POST', path: '/staff/requests/:reference/check', needs: 'work', takes: 'file' },
  { name: 'settle', method: 'POST', path: '/staff/requests/:reference/work/:work', needs: 'work' },
] as const satisfies readonly StaffRoute[];
export type RouteName = (typeof staffRoutes)[number]['name'];
type Route = (typeof staffRoutes)[number];

export type Match =
  | { readonly found: 'route'; readonly route: Route; readonly parameters: Readonly<Record<string, string>> }
  | { readonly found: 'other-method' }
  | { readonly found: 'nothing' };

/** The route for a method and a path. HEAD is answered like GET. */
export function matchRoute(method: string, path: string): Match {
  const asked = method === 'HEAD' ? 'GET' : method;
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  const fitting = staffRoutes.flatMap((route) => {
    const parameters = parametersOf(route.path, trimmed);
    return parameters === null ? [] : [{ route, parameters }];
  });
  const match = fitting.find(({ route }) => route.method === asked);
  if (match !== undefined) return { found: 'route', ...match };
  return { found: fitting.length > 0 ? 'other-method' : 'nothing' };
}

function parametersOf(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) parameters[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return parameters;
}

/** Pages that a person may be sent back to after signing in: those that show something and change nothing. */
const returnTo: readonly RouteName[] = ['queue', 'mail', 'request'];

/** A path to come back to, or the queue when what was given is no page of the console. */
export function safeNext(path: string | undefined): string {
  if (path === undefined || !/^\/staff[\w/-]*$/.test(path)) return '/staff';
  const match = matchRoute('GET', path);
  return match.found === 'route' && returnTo.includes(match.route.name) ? path : '/staff';
}
