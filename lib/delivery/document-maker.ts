/** The documents room, loaded when a document is first made: its fonts and PDF code are heavy and most work needs none. */
import type { DocumentMaker } from './tools.ts';

export const documentMaker: DocumentMaker = {
  async makeDocument(kind, record, { facility, sealing }) {
    const { makeDocument } = await import('../documents/documents.ts');
    const made = await makeDocument(kind, record, { facility });
    if (sealing === undefined) return made;
    const { sealForRequest } = await import('../documents/seal/request-seal.ts');
    return { ...made, bytes: await sealForRequest(made.bytes, sealing, { language: record.body.language, facility }) };
  },
  async makeFaxPackage(record, options) {
    const { makeFaxPackage } = await import('../documents/documents.ts');
    return makeFaxPackage(record, options);
  },
};
