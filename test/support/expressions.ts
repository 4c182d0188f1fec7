/** The few DynamoDB expressions that the stores write, understood. What is not understood is an error, never passed over. */

export type Item = Readonly<Record<string, unknown>>;
interface Words {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

type Step = string | number;

const parsedPaths = new Map<string, readonly string[]>();

/** `#work.#work0`, `events[0].who`: the steps, names still to be replaced. */
function stepsOf(path: string): readonly string[] {
  const known = parsedPaths.get(path);
  if (known !== undefined) return known;
  const steps = path.split(/\.|(?=\[)/);
  parsedPaths.set(path, steps);
  return steps;
}

function resolved(path: string, { names }: Words): readonly Step[] {
  return stepsOf(path).map((step) => {
    if (step.startsWith('[')) return Number(step.slice(1, -1));
    if (!step.startsWith('#')) return step;
    const name = names[step];
    if (name === undefined) throw new Error(`no name for ${step}`);
    return name;
  });
}

function given(name: string, { values }: Words): unknown {
  if (!(name in values)) throw new Error(`no value for ${name}`);
  return values[name];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') return Array.isArray(value) ? at(value[step], rest) : undefined;
  return isRecord(value) ? at(value[step], rest) : undefined;
}

/** A copy with one place changed; everything beside the way is shared. */
function withValue(value: unknown, [step, ...rest]: readonly Step[], next: unknown): unknown {
  if (step === undefined) return next;
  if (typeof step === 'number') {
    if (!Array.isArray(value)) throw new Error('no list there');
    return value.map((entry: unknown, index) => (index === step ? withValue(entry, rest, next) : entry));
  }
  if (!isRecord(value)) throw new Error(`no map at ${step}`);
  const after = withValue(value[step], rest, next);
  return after === undefined
    ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== step))
    : { ...value, [step]: after };
}

const functions: Readonly<Record<string, (found: unknown, value: unknown) => boolean>> = {
  attribute_exists: (found) => found !== undefined,
  attribute_not_exists: (found) => found === undefined,
  attribute_type: (found, type) => type === 'NULL' && found === null,
  contains: (found, value) => (typeof found === 'string' || Array.isArray(found)) && found.includes(String(value)),
};

/** Texts and numbers have an order, each among themselves. */
function compared(found: unknown, operator: string, value: unknown): boolean {
  if (operator === '=') return found !== undefined && found === value;
  const texts = typeof found === 'string' && typeof value === 'string';
  const numbers = typeof found === 'number' && typeof value === 'number';
  if (!texts && !numbers) return false;
  if (operator === '>') return found > value;
  return operator === '<' ? found < value : found <= value;
}

function holdsTerm(term: string, item: Item | undefined, words: Words): boolean {
  const [, not, fun = '', path, value] = /^(NOT )?(\w+)\(([#\w.]+)(?:, (:\w+))?\)$/.exec(term) ?? [];
  if (path !== undefined) {
    const test = functions[fun];
    if (test === undefined) throw new Error(`condition not understood: ${term}`);
    return test(at(item, resolved(path, words)), value && given(value, words)) === (not === undefined);
  }
  const [, left, operator = '', right] = /^([#\w.]+) (=|<|<=|>) (:\w+)$/.exec(term) ?? [];
  if (left === undefined || right === undefined) throw new Error(`condition not understood: ${term}`);
  return compared(at(item, resolved(left, words)), operator, given(right, words));
}

/** The parts between a word, those in brackets left whole. */
function partsOf(condition: string, word: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const token of condition.split(/( AND | OR |[()])/)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === word && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

/** Whether a condition holds: terms joined by OR, of terms joined by AND, of which one may be a condition in brackets. */
export function holds(condition: string, item: Item | undefined, words: Words): boolean {
  const holdsPart = (part: string): boolean => {
    const [, inner] = /^\((.*)\)$/.exec(part) ?? [];
    return inner === undefined ? holdsTerm(part, item, words) : holds(inner, item, words);
  };
  return partsOf(condition, ' OR ').some((all) => partsOf(all, ' AND ').every(holdsPart));
}

const assignment = /^([#\w.[\]]+) = (?:(:\w+)|list_append\(([#\w.]+), (:\w+)\))(?:, )?/;

interface Assigned {
  readonly path: string;
  readonly value: string;
  readonly appendTo: string | undefined;
}

function assignmentsOf(text: string): readonly Assigned[] {
  const found: Assigned[] = [];
  for (let rest = text; rest !== ''; ) {
    const match = assignment.exec(rest);
    const [whole = '', path, plain, appendTo, appended] = match ?? [];
    const value = plain ?? appended;
    if (path === undefined || value === undefined) throw new Error(`update not understood: ${rest}`);
    found.push({ path, value, appendTo });
    rest = rest.slice(whole.length);
  }
  return found;
}

interface Update {
  readonly sets: readonly Assigned[];
  readonly removes: readonly string[];
  /** Path and value of each number that is counted up. */
  readonly adds: readonly (readonly [string, string])[];
}

const parsedUpdates = new Map<string, Update>();

function countedIn(clause: string): readonly [string, string] {
  const [, path, value] = /^([#\w]+) (:\w+)$/.exec(clause) ?? [];
  if (path === undefined || value === undefined) throw new Error(`update not understood: ${clause}`);
  return [path, value];
}

/** Clauses in any order, each at most once. */
function updateOf(expression: string): Update {
  const known = parsedUpdates.get(expression);
  if (known !== undefined) return known;
  const [before, ...parts] = expression.split(/ ?\b(SET|REMOVE|ADD) /);
  if (before !== '') throw new Error(`update not understood: ${expression}`);
  const clause = (name: string) => (parts.includes(name) ? (parts[parts.indexOf(name) + 1] ?? '') : '');
  const listed = (name: string) =>
    clause(name)
      .split(', ')
      .filter((one) => one !== '');
  const parsed = { sets: assignmentsOf(clause('SET')), removes: listed('REMOVE'), adds: listed('ADD').map(countedIn) };
  const paths = [...parsed.sets.map(({ path }) => path), ...parsed.removes];
  if (new Set(paths).size < paths.length) throw new Error(`two paths of the update are the same: ${expression}`);
  parsedUpdates.set(expression, parsed);
  return parsed;
}

function written(item: Item, path: string, value: unknown, words: Words): Item {
  const after = withValue(item, resolved(path, words), value);
  if (!isRecord(after)) throw new Error('an item is a map');
  return after;
}

/** The item after an update expression. */
export function updated(expression: string, item: Item, words: Words): Item {
  const { sets, removes, adds } = updateOf(expression);
  let next: Item = item;
  for (const { path, value, appendTo } of sets) {
    const more = given(value, words);
    const list = appendTo === undefined ? undefined : at(item, resolved(appendTo, words));
    if (appendTo !== undefined && !(Array.isArray(list) && Array.isArray(more))) throw new Error('list_append needs lists');
    next = written(next, path, Array.isArray(list) && Array.isArray(more) ? [...list, ...more] : more, words);
  }
  for (const [path, value] of adds) {
    const count = Number(at(item, resolved(path, words)) ?? 0) + Number(given(value, words));
    next = written(next, path, count, words);
  }
  for (const path of removes) next = written(next, path, undefined, words);
  return next;
}

/** A query of the table itself: the partition, and how the sort key begins or between which keys it lies, if it says so. */
export function partOf(
  expression: string,
  words: Words,
): { readonly partition: unknown; readonly fits: (sort: string) => boolean } {
  const [, partition = '', prefix, from, to = ''] =
    /^#pk = (:\w+)(?: AND (?:begins_with\(#sk, (:\w+)\)|#sk BETWEEN (:\w+) AND (:\w+)))?$/.exec(expression) ?? [];
  if (partition === '') throw new Error(`query not understood: ${expression}`);
  const bound = (name: string) => String(given(name, words));
  const fits = (sort: string) => {
    if (prefix !== undefined) return sort.startsWith(bound(prefix));
    return from === undefined || (sort >= bound(from) && sort <= bound(to));
  };
  return { partition: given(partition, words), fits };
}

/** The range of a query: the partition, and what the sort key has to be. */
export function rangeOf(
  expression: string,
  words: Words,
): { readonly partition: unknown; readonly fits: (sort: string) => boolean } {
  const [, partition, between, operator, low, high] =
    /^#p = (:p)(?: AND #s (?:(BETWEEN)|(<=|<|>)) (:\w+)(?: AND (:\w+))?)?$/.exec(expression) ?? [];
  if (partition === undefined || (between === undefined) !== (high === undefined))
    throw new Error(`range not understood: ${expression}`);
  const bound = (name: string | undefined) => (name === undefined ? '' : String(given(name, words)));
  const [from, to] = [bound(low), bound(high)];
  if (between !== undefined && from > to) throw new Error('BETWEEN needs the lower bound first');
  const fits = (sort: string): boolean => {
    if (between !== undefined) return sort >= from && sort <= to;
    return operator === undefined || compared(sort, operator, from);
  };
  return { partition: given(partition, words), fits };
}
