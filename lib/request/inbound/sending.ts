/**
 * Who sends records to the health system, what, and how: the three answers, as codes that stand in an address. The gateway refuses a
 * name that comes twice, so several kinds are one value with commas, or a name each where a form without script sends them.
 */

/** Who holds the records and sends them. */
export const inboundSenders = ['patient', 'clinic', 'other'] as const;
export type InboundSender = (typeof inboundSenders)[number];

/** `disc`: a CD or an external hard drive, as the hospital's page names them. */
export const inboundKinds = ['paper', 'disc', 'images', 'electronic'] as const;
export type InboundKind = (typeof inboundKinds)[number];

/** `mail` is the U.S. Postal Service: no other carrier delivers to a P.O. box. */
export const inboundWays = ['bring', 'mail', 'courier', 'fax', 'email', 'unsure'] as const;
export type InboundWay = (typeof inboundWays)[number];

export interface Sending {
  readonly who: InboundSender;
  /** In the order of `inboundKinds`, one at least. */
  readonly what: readonly InboundKind[];
  readonly how: InboundWay;
}

export type SendingQuestion = keyof Sending;

/** As far as they are answered with a code that is known. */
export interface SendingAnswers {
  readonly who: InboundSender | undefined;
  readonly what: readonly InboundKind[];
  readonly how: InboundWay | undefined;
}

type Values = Readonly<Record<string, string>>;

/** The answers in a query or a form; what is no code is no answer. */
export function sendingAnswers(values: Values): SendingAnswers {
  const listed = (values['what'] ?? '').split(',');
  return {
    who: inboundSenders.find((code) => code === values['who']),
    what: inboundKinds.filter((code) => listed.includes(code) || values[`what.${code}`] === 'yes'),
    how: inboundWays.find((code) => code === values['how']),
  };
}

/** The questions that are still open, in their order; none, and the answers are whole. */
export function openQuestions({ who, what, how }: SendingAnswers): readonly SendingQuestion[] {
  const open = { who: who === undefined, what: what.length === 0, how: how === undefined };
  return (['who', 'what', 'how'] as const).filter((question) => open[question]);
}

/** Null while a question is open. */
export function wholeSending({ who, what, how }: SendingAnswers): Sending | null {
  return who === undefined || how === undefined || what.length === 0 ? null : { who, what, how };
}

/** `who=patient&what=paper,disc&how=mail`: codes alone, so nothing has to be escaped. */
export function sendingQuery({ who, what, how }: Sending): string {
  return `who=${who}&what=${what.join(',')}&how=${how}`;
}
