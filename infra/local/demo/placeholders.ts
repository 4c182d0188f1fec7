/** What opens in place of a document that was not drawn: one page that says so. The same bytes for the same name. */
import { PDFDocument } from 'pdf-lib';
import type { Tools } from '../../../lib/delivery/tools.ts';
import type { LetterPart } from '../../../lib/request/letter-text.ts';

const said =
  'Invented for a demonstration. Only the documents of the newest invented requests are drawn as the service draws them.';

const drawn = new Map<string, Promise<Uint8Array>>();

async function draw(name: string, pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1)
    document.addPage().drawText(`${name}\n\n${said}`, { size: 12, x: 40, y: 740, lineHeight: 18, maxWidth: 520 });
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return document.save();
}

/** A PDF under a name in plain letters. */
export function placeholder(name: string, pages = 1): Promise<Uint8Array> {
  const key = `${name} ${pages}`;
  const made = drawn.get(key) ?? draw(name, pages);
  drawn.set(key, made);
  return made;
}

const faxPages = 2;

/** In place of `lib/documents`. */
export const placeholders: Tools['documents'] = {
  makeDocument: async (kind, _record, { language }) => ({ bytes: await placeholder(`${kind}, ${language}`), pages: 1 }),
  makeFaxPackage: async () => ({ bytes: await placeholder('fax', faxPages), pages: faxPages }),
};

/** What a letter says, as a page shows it. */
export const placeholderText: readonly LetterPart[] = [{ role: 'p', text: said }];
