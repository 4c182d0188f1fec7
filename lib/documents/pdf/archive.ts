/** PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) identification in the metadata (ISO 16684-1), and the colour space. */
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';

export const producer = 'release-of-information';

export interface ArchiveFacts {
  readonly title: string;
  readonly subject: string;
  /** BCP 47 */
  readonly locale: string;
  readonly at: Date;
}

const spaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

/** PDF/A requires a file to declare the PDF/UA namespace. */
const extension = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  `<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>${spaces.pdfuaid}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function inLanguages(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function metadataOf({ title, subject, locale, at }: ArchiveFacts): string {
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  const names = Object.entries(spaces).map(([prefix, space]) => `xmlns:${prefix}="${space}"`);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF ${names[0]}><rdf:Description rdf:about="" ${names.slice(1).join(' ')}>`,
    '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>',
    inLanguages('dc:title', title),
    inLanguages('dc:description', subject),
    `<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
    `<pdf:Producer>${producer}</pdf:Producer>${extension}`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
}

/** Uncompressed: archives read it without a PDF library. */
export function addMetadata(context: PDFContext, facts: ArchiveFacts): PDFRef {
  const bytes = Buffer.from(metadataOf(facts), 'utf8');
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  return context.register(PDFRawStream.of(dictionary, bytes));
}

/** sRGB (IEC 61966-2-1), ICC version 2: sRGB-v2-micro.icc of github.com/saucecontrol/Compact-ICC-Profiles at bdd8466, CC0 1.0. */
const profile = Buffer.from(
  [
    'AAAByGxjbXMCEAAAbW50clJHQiBYWVogB+IAAwAUAAkADgAdYWNzcE1TRlQAAAAAc2F3c2N0cmwAAAAAAAAAAAAAAAAAAPbWAAEAAAAA0y1oYW5k',
    'nZEAPUCAsD1AdCyBnqUijgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJZGVzYwAAAPAAAABfY3BydAAAAQwAAAAMd3RwdAAAARgAAAAU',
    'clhZWgAAASwAAAAUZ1hZWgAAAUAAAAAUYlhZWgAAAVQAAAAUclRSQwAAAWgAAABgZ1RSQwAAAWgAAABgYlRSQwAAAWgAAABgZGVzYwAAAAAAAAAF',
    'dVJHQgAAAAAAAAAAAAAAAHRleHQAAAAAQ0MwAFhZWiAAAAAAAADzVAABAAAAARbJWFlaIAAAAAAAAG+gAAA48gAAA49YWVogAAAAAAAAYpYAALeJ',
    'AAAY2lhZWiAAAAAAAAAkoAAAD4UAALbEY3VydgAAAAAAAAAqAAAAfAD4AZwCdQODBMkGTggSChgMYg70Ec8U9hhqHC4gQySsKWoufjPrObM/1kZX',
    'TTZUdlwXZB1shnVWfo2ILJI2nKunjLLbvpnKx9dl5Hfx+f//',
  ].join(''),
  'base64',
);

/** Every colour of the document is sRGB. */
export function addOutputIntent(context: PDFContext): PDFRef {
  const stream = PDFRawStream.of(context.obj({ N: 3, Length: profile.length }), profile);
  return context.register(
    context.obj({
      ...{ Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: PDFString.of('sRGB') },
      ...{ Info: PDFString.of('sRGB'), DestOutputProfile: context.register(stream) },
    }),
  );
}
