/**
 * The two lines that the vendor's stand-in can be given: one over which each fax is really called through, and one that only
 * plays how calls end. Both note every call.
 */
import {
  type CallResult,
  type FaxCall,
  type FaxLine,
  faxLine,
  type LineBehaviour,
  simulatedCall,
} from '../../infra/local/fax-line.ts';
import { drawPages, holdCall, packPages, type T30Call } from './t30.ts';

export interface CallNote {
  readonly faxId: string;
  readonly to: string;
  readonly behaviour: LineBehaviour;
  readonly result: CallResult;
  /** Time that the call would take on a telephone line; 0 without a real call. */
  readonly lineSeconds: number;
  readonly milliseconds: number;
  /** Which number the far end was told; null without a real call. */
  readonly callerSeen: string | null;
  /** TIFF of the far end; null without a real call. */
  readonly tray: string | null;
}

export interface TestLine extends FaxLine {
  readonly real: boolean;
  notes(): readonly CallNote[];
}

/** What the far machine of these tests calls itself. */
const answerer = '+1 704 660 4038';

/** What each behaviour does to a real call of so many pages. The others never get as far as a fax machine. */
function faultOf(behaviour: LineBehaviour, pages: number): readonly string[] | null {
  const all = String(pages);
  switch (behaviour) {
    case 'answer':
    case 'lost-callback':
    case 'double-callback':
    case 'lost-answer':
    case 'page-lost':
      return [];
    case 'voice':
      return ['--voice'];
    case 'drop':
      return ['--hang-up-after', all];
    case 'drop-between-pages':
      return ['--hang-up-after', '1'];
    case 'silence-after-pages':
      return ['--silence-after', all];
    case 'noise':
      return ['--noise', '-20', '--limit', '300'];
    case 'noise-after-pages':
      return ['--noise', '-20', '--noise-after', all, '--limit', '300'];
    default:
      return null;
  }
}

/** The vendor's codes carry the names of spandsp's results. */
const codes: Readonly<Record<string, number>> = {
  'no-first-message': 13,
  'no-first-contact': 14,
  'not-a-fax': 26,
  'cut-off-at-start': 80,
  'no-training-answer': 12,
  'bad-training-answer': 22,
  'no-training': 28,
  'endless-carrier': 20,
  'unexpected-message': 18,
  'no-answer-after-page': 8,
  'cut-off-after-page': 21,
  'invalid-answer-after-page': 29,
  'receiver-not-ready': 77,
  'retries-used-up': 10,
  'resolution-refused': 25,
  'size-refused': 7,
  // The vendor ends a call that would never end.
  'no-result': 76,
};
const otherFaxError = 63;

function resultOf({ result, text, pagesConfirmed, pagesHeld }: T30Call): CallResult {
  const pages = { pagesSent: pagesConfirmed, pagesHeld };
  if (result === 'ok') return { error: null, ...pages };
  if (result === 'call-dropped') return { error: { type: 'CALL_ERROR', code: 11, message: text }, ...pages };
  return { error: { type: 'FAX_ERROR', code: codes[result] ?? otherFaxError, message: text }, ...pages };
}

interface RealCall {
  readonly call: FaxCall;
  readonly behaviour: LineBehaviour;
  readonly fault: readonly string[];
  /** Where its pages lie: begin of a path. */
  readonly place: string;
}

async function reallyCall({ call, behaviour, fault, place }: RealCall): Promise<CallNote> {
  const rowsPerInch = call.resolution === 'SUPERFINE' ? 391 : 196;
  const [file, tray] = [`${place}.tif`, `${place}-tray.tif`];
  const drawn = await drawPages(call.pdf ?? Buffer.alloc(0), rowsPerInch);
  await packPages(behaviour === 'page-lost' ? drawn.slice(0, -1) : drawn, rowsPerInch, file);
  const header = [
    ...(call.headerText === undefined ? [] : ['--header', call.headerText]),
    ...['--timezone', zones[call.headerTimeZone ?? ''] ?? 'UTC'],
  ];
  const ends = ['--send', file, '--receive', tray, '--caller', call.from ?? '', '--answerer', answerer];
  const held = await holdCall([...ends, ...header, ...fault]);
  return {
    ...{ faxId: call.id, to: call.to, behaviour, tray, result: resultOf(held) },
    ...{ lineSeconds: held.lineSeconds, milliseconds: held.milliseconds, callerSeen: held.answererHeard },
  };
}

/** A call that ends before any fax machine hears of it, or on a line where there is none. */
function played(behaviour: LineBehaviour, { id, to, pages }: FaxCall): CallNote {
  const result = simulatedCall(behaviour, pages);
  return { faxId: id, to, behaviour, result, lineSeconds: 0, milliseconds: 0, callerSeen: null, tray: null };
}

/** The vendor names zones as most programs do, spandsp reads them as POSIX writes them. */
const zones: Readonly<Record<string, string>> = { 'America/New_York': 'EST5EDT,M3.2.0,M11.1.0' };

function testLine(folder: string | null): TestLine {
  const notes: CallNote[] = [];
  let calls = 0;
  const plan = faxLine();
  return {
    ...plan,
    real: folder !== null,
    notes: () => notes,
    call: async (behaviour, call) => {
      calls += 1;
      const fault = faultOf(behaviour, call.pages);
      const note =
        folder === null || fault === null
          ? played(behaviour, call)
          : await reallyCall({ call, behaviour, fault, place: `${folder}/${calls}-${call.id}` });
      notes.push(note);
      await new Promise((resolve) => setTimeout(resolve, plan.plan().callMilliseconds));
      return note.result;
    },
  };
}

/** Every fax is called through; what machines sent and received lies in the folder. */
export function realLine(folder: string): TestLine {
  return testLine(folder);
}

/** No machine, no pages: the ends of calls alone. */
export function playedLine(): TestLine {
  return testLine(null);
}
