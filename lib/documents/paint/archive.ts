/**
 * What makes a PDF fit for an archive and for assistive technology beyond its pages: PDF/A-2u (ISO 19005-2) and PDF/UA-1
 * (ISO 14289-1) identification in the metadata, and the colour space that all colours are meant in.
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { colorProfile } from './color-profile.ts';
import { type ArchiveFacts, metadataOf } from './metadata.ts';

/** The metadata stream stays uncompressed: archives read it without a PDF library. */
export function addMetadata(context: PDFContext, facts: ArchiveFacts): PDFRef {
  const bytes = Buffer.from(metadataOf(facts), 'utf8');
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  return context.register(PDFRawStream.of(dictionary, bytes));
}

let deflatedProfile: Buffer | undefined;

/** The output intent: every colour of the document is sRGB. */
export function addOutputIntent(context: PDFContext): PDFRef {
  deflatedProfile ??= deflateSync(colorProfile(), { level: 9 });
  const dictionary = context.obj({ N: 3, Filter: 'FlateDecode', Length: deflatedProfile.length });
  return context.register(
    context.obj({
      ...{ Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: PDFString.of('sRGB') },
      ...{ Info: PDFString.of('sRGB'), DestOutputProfile: context.register(PDFRawStream.of(dictionary, deflatedProfile)) },
    }),
  );
}
