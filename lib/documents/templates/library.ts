/** The built templates, each loaded when it is first asked for. */
import type { Language } from '../../request/vocabulary.ts';
import { letterLooks } from '../looks.ts';
import type { Sheet } from '../sheet.ts';
import { type TemplateName, templateFor } from './answers.ts';
import { filled } from './filling.ts';
import { type Prepared, prepared } from './prepared.ts';
import type { BuiltTemplate } from './template.ts';

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

const loaded = new Map<string, Prepared>();

async function load(name: TemplateName, language: Language): Promise<Prepared> {
  const key = `${name}-${language}`;
  const [{ beginning }, { template, rest }] = await Promise.all([import('./built/beginning.ts'), built[name][language]()]);
  const base = Buffer.concat([Buffer.from(beginning, 'base64'), Buffer.from(rest, 'base64')]);
  const look = letterLooks[template.look];
  if (!look) throw new RangeError('a template is set in a look that there is no more');
  const ready = prepared(base, template, look);
  loaded.set(key, ready);
  return ready;
}

/** A document made of a template; undefined when the request is not ordinary enough for one and has to be drawn. */
export async function fromTemplate(
  sheet: Sheet,
  at: Date,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number } | undefined> {
  const name = templateFor(sheet);
  if (!name || !Object.hasOwn(built[name], sheet.language)) return undefined;
  const ready = loaded.get(`${name}-${sheet.language}`) ?? (await load(name, sheet.language));
  const { template, look } = ready;
  if (template.subject !== sheet.facility.name) return undefined;
  const bytes = filled(ready, { ...sheet, look, template: 'filled' }, at);
  return bytes && { bytes, pages: template.contents.length };
}
