/** The synthesized stacks on disk: made by `cdk synth` as for any account, then without what the emulator does not take. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCdk } from './cdk.ts';
import { isNotTaken, type NotTaken, saidOtherwise } from './not-taken.ts';
import { referencesIn, Template } from './template.ts';

const suffix = '.template.json';

export interface LeftOut {
  readonly stack: string;
  readonly id: string;
  readonly entry: NotTaken;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Assembly {
  readonly folder: string;
  /** By the stack's name in the app, as deployed. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly leftOut: readonly LeftOut[];
  /** Resources before anything was left out. */
  readonly resources: number;
}

function readTemplates(folder: string): Map<string, Template> {
  const files = readdirSync(folder).filter((name) => name.endsWith(suffix));
  return new Map(
    files.map((name) => [name.slice(0, -suffix.length), Template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))]),
  );
}

function writeTemplate(folder: string, stack: string, template: Template): void {
  writeFileSync(join(folder, stack + suffix), JSON.stringify(template, null, 1));
}

function leftOutOf(stack: string, { Resources }: Template): readonly LeftOut[] {
  return Object.entries(Resources).flatMap(([id, resource]) => {
    const entry = isNotTaken(resource);
    return entry === undefined ? [] : [{ stack, id, entry, properties: resource.Properties }];
  });
}

/** Throws when something that stays leans on something that goes. */
function without(template: Template, leftOut: readonly LeftOut[]): Template {
  const gone = new Set(leftOut.map(({ id }) => id));
  const kept = Object.entries(template.Resources).filter(([id]) => !gone.has(id));
  const rest: Template = { ...template, Resources: Object.fromEntries(kept) };
  const missed = [...referencesIn(rest)].filter((id) => gone.has(id));
  if (missed.length > 0) throw new Error(`left out, yet needed: ${missed.join(', ')}`);
  return rest;
}

/** Synthesizes the stage `dev` into `folder`, for an emulator that listens on `port`. */
export async function synthesize(folder: string, port: number): Promise<Assembly> {
  await runCdk(['synth', '--context', 'stage=dev', '--output', folder, '--quiet'], { seconds: 120 });
  const originals = readTemplates(folder);
  const templates = new Map<string, Template>();
  const leftOut: LeftOut[] = [];
  for (const [stack, original] of originals) {
    const out = leftOutOf(stack, original);
    const otherwise = saidOtherwise.reduce((now, { change }) => Template.parse(change(now, port)), original);
    const said = without(otherwise, out);
    leftOut.push(...out);
    templates.set(stack, said);
    writeTemplate(folder, stack, said);
  }
  const resources = [...originals.values()].reduce((sum, { Resources }) => sum + Object.keys(Resources).length, 0);
  return { folder, templates, leftOut, resources };
}
