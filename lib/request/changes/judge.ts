/** Judges what was typed to change a request, as the form does when it is handed in: every problem at once. */
import { parseRequest, soundBody } from '../parse.ts';
import type { Problem } from '../problems.ts';
import type { RequestState } from '../record.ts';
import { deliveryMethods, languages } from '../vocabulary.ts';
import { bodyNow, withValue } from './body-now.ts';
import { contactPuts, type Details, type Put } from './change.ts';
import { contactPaths, ownPart } from './contact.ts';

type Options = NonNullable<Parameters<typeof parseRequest>[1]>;

/** As typed. Absent: not on the form. */
export interface TypedDetails {
  readonly phone: string;
  /** Undefined where no part of it was filled in. */
  readonly address: unknown;
  readonly language: string;
  readonly method?: string | undefined;
  readonly riskAccepted?: boolean | undefined;
}

export type Judged<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

function typedInto(body: unknown, puts: readonly Put[]): unknown {
  return puts.reduce<unknown>((one, [path, value]) => withValue(one, path.split('.'), value), body);
}

/** The problems of these fields, at the paths of the form. What has grown old since the request was sent is no problem here. */
function problemsAt(problems: readonly Problem[], fields: readonly (readonly [paths: readonly string[], shown: string])[]) {
  const seen = new Set<string>();
  return fields.flatMap(([paths, shown]) =>
    problems.flatMap((problem) => {
      const path = paths.find((one) => problem.path === one || problem.path.startsWith(`${one}.`));
      if (path === undefined) return [];
      const at = `${shown}${problem.path.slice(path.length)}`;
      if (seen.has(at)) return [];
      seen.add(at);
      return [{ ...problem, path: at }];
    }),
  );
}

/** What the chosen way or the hospital needs is asked for at the requester's own contact: the page has no other field for it. */
function missingIn(problems: readonly Problem[], own: string): readonly Problem[] {
  const fields: Readonly<Partial<Record<Problem['code'], string>>> = {
    'address-for-mail': `${own}.address`,
    'email-for-email': 'delivery.method',
    'contact-required': `${own}.phone`,
  };
  return problems.flatMap((problem) => {
    const path = fields[problem.code];
    return path === undefined ? [] : [{ ...problem, path }];
  });
}

/** True for “no address” beside a problem of a part of that address. */
function isEcho({ path }: Problem, fields: readonly Problem[]): boolean {
  return fields.some((one) => one.path === path || one.path.startsWith(`${path}.`));
}

export function judgeDetails(record: RequestState, typed: TypedDetails, options: Options): Judged<Details> {
  const body = bodyNow(record);
  const own = ownPart(body);
  const [phones, addresses] = [contactPaths(body, 'phone'), contactPaths(body, 'address')];
  const chosen = typed.method === undefined ? [] : [['delivery.method', typed.method] as const];
  const risk = typed.riskAccepted === true ? [['delivery.emailRiskAccepted', true] as const] : [];
  const input = typedInto(body, [
    ...contactPuts(body, 'phone', typed.phone.trim() === '' ? undefined : typed.phone),
    ...contactPuts(body, 'address', typed.address),
    ['language', typed.language],
    ...chosen,
    ...risk,
  ]);
  const parsed = parseRequest(input, options);
  const found = parsed.ok ? [] : parsed.problems;
  const fields = problemsAt(found, [
    [phones, `${own}.phone`],
    [addresses, `${own}.address`],
    [['language'], 'language'],
    ...(typed.method === undefined ? [] : ([[['delivery'], 'delivery']] as const)),
  ]);
  const problems = [...fields, ...missingIn(found, own).filter((one) => !isEcho(one, fields))];
  if (problems.length > 0) return { problems };
  const sound = parsed.ok ? parsed.request : soundBody(input, found);
  return { value: detailsIn(sound, phones, addresses) };
}

function detailsIn(sound: ReturnType<typeof soundBody>, phones: readonly string[], addresses: readonly string[]): Details {
  const partOf = (paths: readonly string[]) =>
    paths.some((path) => path.startsWith('patient.')) ? sound.patient : sound.requester;
  const method = deliveryMethods.find((one) => one === sound.delivery?.method);
  const language = languages.find((one) => one === sound.language);
  return {
    phone: partOf(phones)?.phone ?? null,
    address: partOf(addresses)?.address ?? null,
    ...(language !== undefined && { language }),
    ...(method !== undefined && { method }),
    ...(sound.delivery?.emailRiskAccepted === true && { emailRiskAccepted: true }),
  };
}

/** A new e-mail address, as it is stored. */
export function judgeEmail(record: RequestState, typed: string, options: Options): Judged<string> {
  const body = bodyNow(record);
  const own = ownPart(body);
  const paths = contactPaths(body, 'email');
  if (typed.trim() === '') return { problems: [{ path: `${own}.email`, code: 'required' }] };
  const input = typedInto(body, contactPuts(body, 'email', typed));
  const parsed = parseRequest(input, options);
  const found = parsed.ok ? [] : parsed.problems;
  const problems = problemsAt(found, [[paths, `${own}.email`]]);
  const sound = parsed.ok ? parsed.request : soundBody(input, found);
  const email = sound.requester?.email ?? sound.patient?.email;
  if (problems.length > 0 || email === undefined) return { problems };
  return { value: email };
}
