import type { HttpReply } from './http.ts';

export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** `{name}` is one segment, whatever it holds. */
  readonly path: string;
}

export type Match<R extends Route> =
  | { readonly found: 'route'; readonly route: R; readonly params: Readonly<Record<string, string>> }
  /** `allow`: the header of the 405. */
  | { readonly found: 'other-method'; readonly allow: string }
  | { readonly found: 'nothing' };

/** The values of a named segment; any value where its name is not listed. */
type Choices = Readonly<Record<string, readonly string[]>>;

/** The first path that matches, then the method; HEAD counts as GET, a trailing slash is ignored. */
export function matchRoute<R extends Route>(
  routes: readonly R[],
  method: string,
  path: string,
  choices: Choices = {},
): Match<R> {
  const asked = method === 'HEAD' ? 'GET' : method;
  const given = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const { path: pattern } of routes) {
    const params = paramsOf(pattern, given, choices);
    if (params === null) continue;
    const here = routes.filter((route) => route.path === pattern);
    const route = here.find((one) => one.method === asked);
    return route === undefined ? { found: 'other-method', allow: allowed(here) } : { found: 'route', route, params };
  }
  return { found: 'nothing' };
}

function allowed(routes: readonly Route[]): string {
  const methods = routes.map(({ method }) => method);
  return [...(methods.includes('GET') ? ['HEAD'] : []), ...methods].join(', ');
}

function paramsOf(pattern: string, path: string, choices: Choices): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    if (name === undefined ? segment !== value : value === '' || choices[name]?.includes(value) === false) return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

type Handler<Context> = (context: Context) => Promise<HttpReply>;

/** Loads the handler's module with its first use, to keep the cold start small. */
export function later<Name extends string, Context>(
  load: () => Promise<Readonly<Record<NoInfer<Name>, Handler<Context>>>>,
  name: Name,
): Handler<Context> {
  return async (context) => (await load())[name](context);
}
