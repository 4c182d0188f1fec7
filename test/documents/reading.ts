/** Reads documents back: text per page with pdf.js, and all answers of a request as they should be printed. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addressLines } from '../../lib/documents/layout/shown.ts';
import { boxDate } from '../../lib/languages/dates.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { showPhone } from '../../lib/request/phone-shown.ts';
import type { Address, RequestBody } from '../../lib/request/schema.ts';
import type { Language } from '../../lib/request/vocabulary.ts';

export interface ReadDocument {
  /** Text of each page without header and footer, all white space removed. */
  readonly pages: readonly string[];
  /** Everything, header and footer included, with spaces. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly fields: readonly { readonly name: string; readonly tooltip: string }[];
}

export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Without what nobody sees: joiners, and the marks of direction that pdftotext adds. */
export function seen(text: string): string {
  return squeezed(text).replace(/\p{Cf}|\ufe0f/gu, '');
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

interface Piece {
  readonly text: string;
  readonly y: number;
}

function pieceOf(item: unknown): Piece {
  const transform = property(item, 'transform');
  const y: unknown = Array.isArray(transform) ? transform[5] : 0;
  return { text: String(property(item, 'str') ?? ''), y: Number(y) };
}

/** `bodyTop` and `bodyBottom` from the lower edge of the page: what lies between is text, the rest header and footer. */
export async function read(bytes: Uint8Array, { headerHeight = 0, footerHeight = 0 } = {}): Promise<ReadDocument> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const all: string[] = [];
  const fields: { name: string; tooltip: string }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    // pdf.js would take U+0EB3 apart.
    const pieces = (await page.getTextContent({ disableNormalization: true })).items.map(pieceOf);
    all.push(pieces.map(({ text }) => text).join(' '));
    const inside = pieces.filter(({ y }) => y < 792 - headerHeight && y > footerHeight);
    pages.push(squeezed(inside.map(({ text }) => text).join('')));
    for (const annotation of await page.getAnnotations()) {
      fields.push({
        name: String(property(annotation, 'fieldName')),
        tooltip: String(property(annotation, 'alternativeText')),
      });
    }
  }
  const metadata = await document.getMetadata();
  const result = {
    pages,
    text: all.join('\n'),
    title: String(property(metadata.info, 'Title')),
    language: String(property(metadata.info, 'Language')),
    fields,
  };
  await document.loadingTask.destroy();
  return result;
}

function ofAddress(address: Address | undefined, language: Language): readonly string[] {
  return address ? addressLines(address, language) : [];
}

/** Every answer of a request as it has to be found in its documents. Ids stand for their labels. */
export function answersOf(body: RequestBody, language: Language): readonly string[] {
  const labels = vocabulary(language);
  const { requester, patient, records, recipient, delivery, purpose, expires, documents, signature } = body;
  const phones = [requester.phone, requester.fax, patient.phone, recipient.phone, recipient.fax];
  const dates = [
    patient.dateOfBirth,
    requester.respondBy,
    requester.injuredOn,
    requester.formSignedOn,
    records.from,
    records.to,
    expires?.on,
  ];
  const given = [
    ...[
      requester.name,
      requester.organization,
      requester.email,
      requester.relationship,
      requester.npi,
      requester.matter,
      requester.claim,
      requester.employer,
    ],
    ...[patient.firstName, patient.middleName, patient.lastName, patient.formerName, patient.email, patient.mrn],
    ...[
      records.other,
      recipient.name,
      recipient.organization,
      recipient.email,
      delivery.formatOther,
      purpose?.other,
      expires?.event,
    ],
    ...documents.map(({ reference }) => reference),
    ...[signature?.name, ...phones.map((phone) => phone && showPhone(phone)), ...dates.map((date) => date && boxDate(date))],
    ...[requester.address, patient.address, recipient.address].flatMap((address) => ofAddress(address, language)),
    ...records.types.filter((type) => type !== 'entire-record').map((type) => labels.recordTypes[type]),
    ...documents.map(({ kind }) => labels.proofKinds[kind]),
    ...[labels.requesterTypes[requester.type], labels.formats[delivery.format], labels.deliveryMethods[delivery.method]],
    ...[purpose && labels.purposes[purpose.type], requester.claimKind && labels.claimKinds[requester.claimKind]],
    ...[delivery.mediaPassword && labels.mediaPasswords[delivery.mediaPassword]],
    ...Object.keys(records.sensitive).map(
      (category) => Object.entries(labels.sensitiveCategories).find(([id]) => id === category)?.[1],
    ),
  ];
  return given.filter((text) => text !== undefined).map(squeezed);
}
