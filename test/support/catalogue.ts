/** All words of the product, flattened: one entry for each text, with what its functions say for sample values. */
import { readdirSync } from 'node:fs';

export interface Entry {
  /** file.key.key */
  readonly path: string;
  readonly text: string;
}

const folder = (language: 'english' | 'spanish') => new URL(`../../lib/languages/${language}/`, import.meta.url);

/** Files of one language, besides the index that names them; both folders must hold the same. */
export function filesOf(language: 'english' | 'spanish'): readonly string[] {
  return readdirSync(folder(language))
    .filter((file) => file !== 'index.ts')
    .sort();
}

/** Values that show up in the text if, and only if, the function uses them. */
const samples = ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧', '⟦5⟧', '⟦6⟧'];

function callable(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

/** Text functions take text or counts; a count is tried when text does not do. */
function said(speak: (...values: readonly unknown[]) => unknown): unknown {
  const texts = samples.slice(0, Math.max(1, speak.length));
  try {
    return speak(...texts);
  } catch {
    return speak(...texts.map((_, index) => index + 2));
  }
}

function flatten(value: unknown, path: string): Entry[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (callable(value)) return flatten(said(value), `${path}()`);
  if (Array.isArray(value)) return value.flatMap((inner, index) => flatten(inner, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}

/** Every text of a language. */
export async function catalogue(language: 'english' | 'spanish'): Promise<readonly Entry[]> {
  const files = filesOf(language);
  const modules: unknown[] = await Promise.all(files.map((file) => import(new URL(file, folder(language)).href)));
  return modules.flatMap((module, index) => flatten(module, files[index]?.replace(/\.tsx?$/, '') ?? ''));
}

/** The placeholders that a text shows, sorted. */
export function placeholders(text: string): readonly string[] {
  return (text.match(/⟦\d⟧|\{\w+\}/g) ?? []).sort();
}
