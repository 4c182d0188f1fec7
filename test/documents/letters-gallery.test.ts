/** The gallery shows every kind of document and letter, in both languages, and nothing on it is broken. */
import { describe, expect, it } from 'vitest';
import { exhibitNamed, galleryPage } from '../../infra/local/gallery.tsx';
import { letterKinds } from '../../lib/request/letters.ts';
import { documentKinds, languages } from '../../lib/request/vocabulary.ts';
import { read } from './reading.ts';

const frames = [...galleryPage().matchAll(/<iframe[^>]* src="\/_local\/gallery\/([^?"]+)\?language=(\w+)/g)];
const shown = frames.map(([, file = '', language = '']) => ({ file, language }));

describe('gallery', () => {
  it('shows every form and every letter, each once in each language', () => {
    const files = [...new Set(shown.map(({ file }) => file))];
    expect(shown).toHaveLength(files.length * languages.length);
    for (const kind of documentKinds) expect(files.some((file) => file.startsWith(`${kind}-`))).toBe(true);
    for (const kind of letterKinds) expect(files).toContain(`letter-${kind}.pdf`);
  });

  it.each(shown)('$file in $language is a document in that language', async ({ file, language }) => {
    const bytes = await exhibitNamed(file, language);
    expect(bytes).not.toBeNull();
    const { pages, language: locale } = await read(Uint8Array.from(bytes ?? []));
    expect(pages.length).toBeGreaterThan(0);
    expect(locale).toBe(`${language}-US`);
  });

  it('knows no other names', async () => {
    expect(await exhibitNamed('letter-love.pdf', 'en')).toBeNull();
    expect(await exhibitNamed('letter-receipt.pdf', 'fr')).toBeNull();
  });
});
