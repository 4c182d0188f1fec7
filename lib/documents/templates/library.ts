/** The built templates, each loaded when it is first asked for. */
import type { Language } from '../../request/vocabulary.ts';
import { letterLooks } from '../looks.ts';
import type { Sheet } from '../sheet.ts';
import { type TemplateName, templateFor } from './answers.ts';
import { filled } from './filling.ts';
import type { BuiltTemplate, Template } from './template.ts';

const built: Readonly<Record<TemplateName, Readonly<Record<Language, () => Promise<BuiltTemplate>>>>> = {
  'access-request-self': {
    en: () => import('./built/access-request-self-en.ts'),
    es: () => import('./built/access-request-self-es.ts'),
  },
  'access-request-for-another': {
    en: () => import('./built/access-request-for-another-en.ts'),
    es: () => import('./built/access-request-for-another-es.ts'),
  },
  authorization: {
    en: () => import('./built/authorization-en.ts'),
    es: () => import('./built/authorization-es.ts'),
  },
};

interface Loaded {
  readonly template: Template;
  readonly base: Uint8Array;
}

const loaded = new Map<string, Loaded>();

async function load(name: TemplateName, language: Language): Promise<Loaded> {
  const key = `${name}-${language}`;
  const known = loaded.get(key);
  if (known) return known;
  const [{ beginning }, { template, rest }] = await Promise.all([import('./built/beginning.ts'), built[name][language]()]);
  const base = Buffer.concat([Buffer.from(beginning, 'base64'), Buffer.from(rest, 'base64')]);
  loaded.set(key, { template, base });
  return { template, base };
}

/** A document made of a template; undefined when the request is not ordinary enough for one and has to be drawn. */
export async function fromTemplate(
  sheet: Sheet,
  at: Date,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number } | undefined> {
  const name = templateFor(sheet);
  if (!name) return undefined;
  const { template, base } = await load(name, sheet.language);
  const look = letterLooks[template.look];
  if (!look || template.subject !== sheet.facility.name) return undefined;
  const bytes = filled(base, template, { ...sheet, look, template: 'filled' }, at);
  return bytes && { bytes, pages: template.contents.length };
}
