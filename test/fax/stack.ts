/** Our real service in front of a test line: submit, let time pass, and look at what is on file and what arrived. */

import type { LinePlan } from '../../infra/local/fax-line.ts';
import { type LocalService, startLocalService } from '../../infra/local/service.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import type { RequestRecord, Work } from '../../lib/request/record.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { noLimits, posted, readJson } from '../support/service.ts';
import { type Arrival, judge } from './arrivals.ts';
import type { CallNote, TestLine } from './lines.ts';

const minute = 60_000;
const hours = 60 * minute;
/** Friday, ten o'clock at the hospital; the day before the first scenario. */
const firstMorning = Date.parse('2026-11-20T15:00:00Z');

/** The next working day, at the same hour. */
function nextMorning(day: number): number {
  const next = day + 24 * hours;
  return [0, 6].includes(new Date(next).getUTCDay()) ? nextMorning(next) : next;
}
const restMilliseconds = 20_000;
const patience = 3000;

/** One fax at the vendor: one dial of ours. */
export interface Transmission {
  readonly faxId: string;
  readonly attempt: number;
  readonly at: number;
  readonly to: string;
  readonly calls: readonly CallNote[];
  /** As our record has it, and as the far end holds it. */
  readonly pages: number;
  readonly pagesHeld: number;
  /** Stored under the hash that stands in our record; null when there is none. */
  readonly onFile: Uint8Array | null;
  /** The vendor has deleted its copy. */
  readonly purged: boolean;
  /** The cover says that this is a second transmission. */
  readonly marked: boolean;
}

const texts = new Map<string, Promise<string>>();

/** Text of a stored document; the same hash is the same text. */
function textOf(sha256: string, pdf: Uint8Array): Promise<string> {
  const text = texts.get(sha256) ?? textOfPdf(pdf);
  texts.set(sha256, text);
  return text;
}

async function transmissionsOf(service: LocalService, line: TestLine, record: RequestRecord): Promise<readonly Transmission[]> {
  const attempts = record.work['send-fax']?.attempts ?? [];
  const mark = documentWords(record.body.language).fax.repeat(showReference(record.reference));
  const ours = service.fax.faxes().filter(({ fax }) => fax.labels['jobId']?.startsWith(`${record.reference}.`));
  return Promise.all(
    ours.map(async ({ fax, pagesHeld }) => {
      const number = Number(fax.labels['jobId']?.split('.').at(-1));
      const { sha256 = '', pages = 0 } = attempts.find((attempt) => attempt.number === number) ?? {};
      const onFile = sha256 === '' ? null : await service.dependencies.archive.get(sha256);
      return {
        ...{ faxId: fax.id, attempt: number, at: Date.parse(fax.createTime), to: fax.to, pages, pagesHeld, onFile },
        calls: line.notes().filter(({ faxId }) => faxId === fax.id),
        purged: !fax.hasFile,
        marked: onFile !== null && (await textOf(sha256, onFile)).includes(mark),
      };
    }),
  );
}

export type Stack = Awaited<ReturnType<typeof startStack>>;

/** Starts the service on the line. Each scenario begins with `newDay`. */
export async function startStack(line: TestLine) {
  const service = await startLocalService({ sweepSeconds: 0, limits: noLimits, line });
  let day = firstMorning;
  let at = day;
  const references: string[] = [];
  const judged = new Map<string, Promise<Arrival>>();

  const recordOf = async (reference: string): Promise<RequestRecord> => {
    const record = await service.dependencies.requests.get(reference);
    if (record === null) throw new Error(`${reference} is lost`);
    return record;
  };
  const rest = async (): Promise<void> => {
    if (!(await service.idle(restMilliseconds))) throw new Error('the service does not come to rest');
  };
  const passTo = async (instant: number): Promise<void> => {
    at = instant;
    service.clock.moveTo(new Date(at));
    await service.sweep();
    await rest();
  };

  return {
    service,
    line,
    references: (): readonly string[] => references,
    recordOf,
    rest,
    /** A later day, so that no timer of the scenario before is left, with a line of this plan. */
    async newDay(plan: LinePlan): Promise<void> {
      day = nextMorning(day);
      line.change({ next: [], always: 'answer', callMilliseconds: 0 });
      await passTo(day);
      references.length = 0;
      line.change(plan);
    },
    /** Hands a request in at the interface; returns its reference, without hyphens. */
    async submit(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 201): Promise<string> {
      const answer = await readJson(service, '/api/v1/requests', posted(body, headers), status);
      const told = answer !== null && typeof answer === 'object' && 'reference' in answer ? String(answer.reference) : '';
      const reference = readReference(told);
      if (reference === null) throw new Error(`no reference: ${told}`);
      if (!references.includes(reference)) references.push(reference);
      return reference;
    },
    /** So many minutes pass; what is due is done. */
    later: (minutes: number): Promise<void> => passTo(at + minutes * minute),
    /** Minutes until work is due, at least 0. */
    minutesUntil: (dueAt: string | null): number => Math.max(0, (Date.parse(dueAt ?? '') - at) / minute || 0),
    async faxWork(reference: string): Promise<Work> {
      const work = (await recordOf(reference)).work['send-fax'];
      if (work === undefined) throw new Error(`${reference} has no fax to send`);
      return work;
    },
    /** What the vendor took of a request, in order. */
    transmissions: async (reference: string) => transmissionsOf(service, line, await recordOf(reference)),
    /** What lies in the tray of a real line, judged; nothing on a played one. */
    async arrivals(reference: string): Promise<readonly Arrival[]> {
      if (!line.real) return [];
      const found: Promise<Arrival>[] = [];
      for (const transmission of await transmissionsOf(service, line, await recordOf(reference))) {
        const { faxId, pagesHeld } = transmission;
        const name = `${faxId} ${pagesHeld}`;
        const arrival = judged.get(name) ?? judge(transmission, reference, service.dependencies.settings.FAX_FROM);
        judged.set(name, arrival);
        found.push(arrival);
      }
      return Promise.all(found);
    },
    /** So many minutes pass while the line is still busy. */
    async sweepIn(minutes: number): Promise<void> {
      at += minutes * minute;
      service.clock.moveTo(new Date(at));
      await service.sweep();
    },
    /** The fax once it is as described; throws when it does not come to that in a few seconds of real time. */
    async when(reference: string, is: (work: Work) => boolean): Promise<Work> {
      for (const until = Date.now() + patience; Date.now() < until; ) {
        const work = (await recordOf(reference)).work['send-fax'];
        if (work !== undefined && is(work)) return work;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('the fax does not come to that');
    },
    /** How often each notice of a request was mailed. */
    notices: (reference: string): readonly string[] =>
      service.post
        .emails()
        .filter(({ tags }) => tags['reference'] === reference)
        .map(({ tags }) => tags['work'] ?? ''),
    stop: () => service.stop(),
  };
}

const settledStates: readonly string[] = ['done', 'with-staff', 'dropped'];
const step = 2;
const mostSteps = 200;

/**
 * Time passes until the fax is settled, in small steps around the moments when something is due, so that what comes too soon is
 * seen; then long enough for anything that would still follow.
 */
export async function untilSettled(stack: Stack, reference: string): Promise<Work> {
  await stack.rest();
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const { state, dueAt } = await stack.faxWork(reference);
    if (settledStates.includes(state)) break;
    await stack.later(Math.max(step, stack.minutesUntil(dueAt) - step));
  }
  await stack.later(15);
  await stack.later(120);
  return stack.faxWork(reference);
}
