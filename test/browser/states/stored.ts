/** Requests that are there before anybody looks. */
import { randomBytes } from 'node:crypto';
import type { LocalService } from '../../../infra/local/service.ts';
import { parseRequest } from '../../../lib/request/parse.ts';
import { noEmail, type Work } from '../../../lib/request/record.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import type { Status } from '../../../lib/request/status.ts';
import type { Language, RequesterType } from '../../../lib/request/vocabulary.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { submitRequest } from '../../../lib/store/submit-request.ts';
import { sampleBody, sampleDay } from '../../support/sample-bodies.ts';

export interface Stored {
  readonly reference: string;
  readonly birth: readonly [string, number, string];
}

interface Wish {
  readonly type: RequesterType;
  readonly language: Language;
  readonly suspect?: boolean;
  /** To be printed and signed. */
  readonly unsigned?: boolean;
  /** Whoever asks gave no address for e-mail. */
  readonly withoutEmail?: boolean;
  /** Whoever asks wants text messages. */
  readonly texts?: boolean;
  /** Nobody starts the work: its documents are never made. */
  readonly idle?: boolean;
  /** The patient, where it is not as in the sample. */
  readonly born?: string;
}

/** A new request of a requester type. */
export async function stored(
  { dependencies }: LocalService,
  { type, language, suspect = false, unsigned = false, withoutEmail = false, texts = false, idle = false, born }: Wish,
): Promise<Stored> {
  const { signature, ...sample } = sampleBody(type, language);
  const { email: _email, ...patient } = { ...sample.patient, ...(born !== undefined && { dateOfBirth: born }) };
  const { email: _too, ...requester } = sample.requester;
  // What one phone answers is no matter of the other language, which is walked at the same time.
  const own = texts && language === 'es' ? { phone: '(704) 555-0124' } : {};
  const silent = { patient, requester, delivery: { format: 'format-paper', method: 'deliver-pickup' } };
  const body = withoutEmail ? { ...sample, ...silent } : { ...sample, patient: { ...sample.patient, ...patient, ...own } };
  const parsed = parseRequest(
    { ...body, ...(!unsigned && { signature }), ...(texts && { contact: { texts } }) },
    { today: sampleDay },
  );
  if (!parsed.ok) throw new Error(`the sample of ${type} is refused`);
  const reference = referenceFrom(randomBytes(32));
  const queue = idle ? { enqueue: async () => {} } : dependencies.queue;
  await submitRequest(
    { ...dependencies, queue },
    { body: parsed.request, reference, arrivedBy: 'web', suspect: suspect && 'trap' },
  );
  const [year = '', month = '', day = ''] = parsed.request.patient.dateOfBirth.split('-');
  return { reference, birth: [year, Number(month), String(Number(day))] };
}

/** The request as it is in another state, however it came there. */
export async function inState(
  { dependencies: { requests } }: LocalService,
  { reference }: Stored,
  status: Status,
): Promise<void> {
  await requests.change(reference, () => ({ status, events: [] }));
}

/** The fax of the request could not be confirmed and waits for a person. */
export async function faxIsWithStaff({ dependencies: { requests } }: LocalService, { reference }: Stored): Promise<void> {
  // Nothing else is left to do: else a sweep changes the request while its page is looked at.
  await requests.change(reference, ({ work }) => ({
    work: Object.values(work).map((entry) => ({
      ...entry,
      state: entry.kind === 'send-fax' ? 'with-staff' : 'done',
      dueAt: null,
    })),
    events: [],
  }));
}

/** A notice of the request has no e-mail address to go to, and waits for the post. */
export async function noticeIsToPost(
  { dependencies: { requests, clock } }: LocalService,
  { reference }: Stored,
): Promise<void> {
  const startedAt = clock.now().toISOString();
  const attempts = [{ number: 1, startedAt, result: 'done', code: noEmail }] as const;
  const notice: Work = { ...newWork('notify-closed', startedAt), state: 'with-staff', dueAt: null, attempts: [...attempts] };
  await requests.change(reference, () => ({ work: [notice], events: [] }));
}
