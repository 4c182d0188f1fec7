/** A request that a clerk took by telephone, as it is stored, and what becomes of it. */
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import { linkSent } from '../../lib/request/signing/sign.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { keyedRecord } from '../../lib/store/keyed-record.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from './sample-bodies.ts';

export const clerk = 'staff:sub-ana Ana Ruiz';
/** Of every sample patient. */
export const bornOn = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };

export interface Call {
  readonly reference: string;
  readonly now: Date;
  readonly type?: RequesterType;
  readonly language?: Language;
  readonly change?: Partial<RequestBody>;
}

/** Waits for its signature; nothing of it is signed. */
export function callRecord({ reference, now, type = 'patient', language = 'en', change = {} }: Call): RequestRecord {
  const { signature: _signature, ...body } = { ...parsedBody(sampleBody(type, language)), ...change };
  const cameOn = now.toISOString().slice(0, 10);
  const keyed = keyedRecord({
    by: clerk,
    cameBy: 'phone',
    cameOn,
    signatureSeen: false,
    enclosed: [],
    missing: [],
    readBack: true,
  });
  return newRecord({ body, reference, arrivedBy: 'staff', suspect: false, keyed }, lakeNorman, now);
}

export function withLink(record: RequestRecord, now: Date): RequestRecord {
  return applied(record, linkSent(record, clerk, now));
}
