/** Loads lib/documents with the first document: its fonts and PDF code are large, and most work needs none. */
import type { DocumentMaker } from './tools.ts';

export const documentMaker: DocumentMaker = {
  async makeDocument(kind, record, options) {
    const { makeDocument } = await import('../documents/documents.ts');
    return makeDocument(kind, record, options);
  },
  async makeFaxPackage(record, options) {
    const { makeFaxPackage } = await import('../documents/documents.ts');
    return makeFaxPackage(record, options);
  },
};
