import { latinPath } from '../../request/names.ts';
import { isName } from '../../request/schema.ts';
import { dateParts } from '../form.ts';
import { type Answers, answerAt, answersAt, dateFrom } from './answers.ts';
import type { Asked } from './questions.ts';

const addressParts = ['street', 'unit', 'city', 'state', 'zip', 'country'] as const;

/** The paths of a question's answer. */
export function partsOf({ path, control }: Pick<Asked, 'path' | 'control'>): readonly string[] {
  if (isName(path)) return [path, latinPath(path)];
  const parts = control === 'date' ? dateParts : control === 'address' ? addressParts : undefined;
  return parts?.map((part) => `${path}.${part}`) ?? [path];
}

function addressFrom(answers: Answers, path: string): Readonly<Record<string, string>> | undefined {
  const typed = addressParts.flatMap((part) => {
    const text = answerAt(answers, `${path}.${part}`);
    return text === undefined ? [] : [[part, text] as const];
  });
  // The country is preselected, so alone it is no address.
  if (typed.every(([part]) => part === 'country')) return undefined;
  const address = new Map<string, string>([['country', 'US'], ...typed]);
  return Object.fromEntries(address);
}

/** The value for the body; undefined when there is none. */
export function valueIn({ path, control, body }: Asked, answers: Answers): unknown {
  const enter = typeof body === 'function' ? body : (answer: string): unknown => answer;
  if (control === 'date') return dateFrom(answers, path);
  if (control === 'address') return addressFrom(answers, path);
  if (control === 'checkboxes') {
    const chosen = answersAt(answers, path);
    return chosen.length === 0 ? undefined : chosen.map(enter);
  }
  const answer = answerAt(answers, path);
  return answer === undefined ? undefined : enter(answer);
}

/** True when a problem at a path belongs to the question. */
export function ownsProblem({ path }: { readonly path: string }, problemPath: string): boolean {
  return problemPath === path || problemPath.startsWith(`${path}.`) || problemPath === latinPath(path);
}
