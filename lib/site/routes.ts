/** Every address of the public site, as data: the handler dispatches by it, and a test fails when one has no browser test. */
import { type Language, languages } from '../request/vocabulary.ts';

interface PublicRoute {
  readonly id: string;
  /** {language} is en or es; {name} is one segment. */
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  /** `page` where a person sees HTML; `file` for everything else. */
  readonly kind: 'page' | 'file';
}

/** The first that fits counts. */
export const publicRoutes = [
  { id: 'welcome', path: '/', methods: ['GET'], kind: 'page' },
  { id: 'health', path: '/healthz', methods: ['GET'], kind: 'file' },
  { id: 'robots', path: '/robots.txt', methods: ['GET'], kind: 'file' },
  { id: 'asset', path: '/assets/{file}', methods: ['GET'], kind: 'file' },
  { id: 'document', path: '/documents/{token}', methods: ['GET'], kind: 'file' },
  { id: 'start', path: '/{language}', methods: ['GET'], kind: 'page' },
  { id: 'send-records', path: '/{language}/send-records', methods: ['GET'], kind: 'page' },
  { id: 'rights', path: '/{language}/rights', methods: ['GET'], kind: 'page' },
  { id: 'privacy', path: '/{language}/privacy', methods: ['GET'], kind: 'page' },
  { id: 'status', path: '/{language}/status', methods: ['GET', 'POST'], kind: 'page' },
  { id: 'resume', path: '/{language}/resume', methods: ['GET', 'POST'], kind: 'page' },
  { id: 'blank-form', path: '/{language}/forms/{file}', methods: ['GET'], kind: 'file' },
  { id: 'request-door', path: '/{language}/request', methods: ['GET'], kind: 'page' },
  { id: 'request-start', path: '/{language}/request/start', methods: ['GET', 'POST'], kind: 'page' },
  { id: 'request-save', path: '/{language}/request/save', methods: ['GET', 'POST'], kind: 'page' },
  { id: 'request-check', path: '/{language}/request/check', methods: ['GET', 'POST'], kind: 'page' },
  { id: 'request-done', path: '/{language}/request/done', methods: ['GET'], kind: 'page' },
  { id: 'request-no-authority', path: '/{language}/request/no-authority', methods: ['GET'], kind: 'page' },
  { id: 'request-page', path: '/{language}/request/{page}', methods: ['GET', 'POST'], kind: 'page' },
] as const satisfies readonly PublicRoute[];

export type RouteId = (typeof publicRoutes)[number]['id'];

export interface Match {
  readonly id: RouteId;
  readonly methods: readonly string[];
  readonly language: Language | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** The language that an address is in, by its first segment. */
export function languageOfPath(path: string): Language | undefined {
  const first = path.split('/')[1];
  return languages.find((language) => language === first);
}

/** The route for a path; null when there is none. A trailing slash changes nothing. */
export function matchRoute(path: string): Match | null {
  const given = path.length > 1 ? path.replace(/\/$/, '') : path;
  const language = languageOfPath(given);
  for (const route of publicRoutes) {
    const params = paramsOf(route.path, given, language);
    if (params !== null) return { id: route.id, methods: route.methods, language, params };
  }
  return null;
}

function paramsOf(pattern: string, path: string, language: Language | undefined): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment === '{language}') {
      if (language === undefined) return null;
    } else if (segment.startsWith('{')) {
      if (value === '') return null;
      params[segment.slice(1, -1)] = value;
    } else if (segment !== value) return null;
  }
  return params;
}
