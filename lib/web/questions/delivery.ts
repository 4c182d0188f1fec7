import { mayBeForClaim } from '../../request/fees/kind.ts';
import { asksForDead } from '../../request/minors.ts';
import { requesterRules } from '../../request/requester.ts';
import {
  claimKinds,
  type DeliveryMethod,
  type Format,
  formats,
  mediaPasswords,
  type ProofKind,
  type PurposeType,
  type RecipientType,
} from '../../request/vocabulary.ts';
import { type Answers, answerAt } from './answers.ts';
import { choice, onlyYes, type Questions } from './question.ts';
import { asksOwn, onMedia, type Situation } from './situation.ts';

function recipients({ family }: Situation): readonly RecipientType[] {
  return family === 'patient' ? ['self', 'representative', 'provider', 'third-party'] : ['self', 'provider', 'third-party'];
}

export const recipientDetails = {
  'recipient.name': { control: 'text', required: 'no' },
  'recipient.organization': { control: 'text', required: 'no' },
  'recipient.phone': { control: 'phone', required: 'no' },
} as const satisfies Questions;

const firmFormats: readonly Format[] = ['format-pdf', 'format-paper', 'format-media-disc', 'format-media-usb', 'format-other'];

export const formatQuestions = {
  'delivery.format': choice(
    'radios',
    (situation) => (asksOwn(situation) ? formats : firmFormats),
    ({ own }) => own['delivery.format'].options,
    { body: 'derived' },
  ),
  'delivery.formatOther': { control: 'text', required: 'no' },
} as const satisfies Questions;

function methods(situation: Situation): readonly DeliveryMethod[] {
  const { family, recipient, type } = situation;
  // A disc or drive cannot be sent electronically.
  if (onMedia(situation)) return ['deliver-mail', 'deliver-pickup'];
  if (family === 'provider') return ['deliver-fax-provider', 'deliver-email-encrypted', 'deliver-mail'];
  if (family === 'third-party')
    return ['deliver-secure-portal-third', 'deliver-email-encrypted', 'deliver-mail', 'deliver-pickup'];
  const paper = situation.format === 'format-paper';
  const electronic: readonly DeliveryMethod[] = paper ? [] : ['deliver-email-encrypted', 'deliver-email-open'];
  switch (recipient) {
    case 'provider':
      return ['deliver-fax-provider', ...electronic, 'deliver-mail', 'deliver-pickup'];
    case 'third-party':
      return [...electronic, ...(paper ? [] : (['deliver-secure-portal-third'] as const)), 'deliver-mail', 'deliver-pickup'];
    case 'representative':
      return [...electronic, 'deliver-mail', 'deliver-pickup', 'deliver-inspect'];
    default:
      return [
        // Of a child of 12 or more the birth date tells, and the rule refuses it with its reason.
        ...(paper || asksForDead(type) ? [] : (['deliver-portal'] as const)),
        ...electronic,
        'deliver-mail',
        'deliver-pickup',
        'deliver-inspect',
      ];
  }
}

/** True when an earlier page has this address of the recipient. */
function isKnown({ recipient, family }: Situation, answers: Answers, field: 'email' | 'address.street' | 'fax'): boolean {
  const path = `${family === 'patient' ? 'patient' : 'requester'}.${field}`;
  return recipient === 'self' && answerAt(answers, path) !== undefined;
}

const byOpenMail = ({ method }: Situation) => method === 'deliver-email-open';
const byMail = (situation: Situation) => byOpenMail(situation) || situation.method === 'deliver-email-encrypted';

export const destination = {
  'recipient.address': {
    control: 'address',
    when: (situation, answers) => situation.method === 'deliver-mail' && !isKnown(situation, answers, 'address.street'),
  },
  'recipient.email': {
    control: 'email',
    when: (situation, answers) => byMail(situation) && !isKnown(situation, answers, 'email'),
    autocomplete: ({ recipient }) => (recipient === 'self' ? 'email' : undefined),
  },
  /** No guard against pasting: people paste what they know to be right. */
  'contact.emailAgain': { control: 'email', when: byMail, required: 'by-form' },
  'delivery.emailRiskAccepted': {
    control: 'statement',
    when: byOpenMail,
    statement: ({ own }) => own['delivery.emailRiskAccepted'].statement,
    body: onlyYes,
  },
  'recipient.fax': {
    control: 'phone',
    when: (situation, answers) => situation.method === 'deliver-fax-provider' && !isKnown(situation, answers, 'fax'),
  },
} as const satisfies Questions;

function purposesFor(situation: Situation): readonly PurposeType[] {
  if (situation.type === 'health-insurer') return ['payment', 'insurance', 'legal', 'other'];
  const common: readonly PurposeType[] = ['legal', 'insurance', 'disability', 'employment', 'school', 'workers-compensation'];
  return asksOwn(situation) ? ['at-my-request', ...common, 'other'] : [...common, 'other'];
}

export const purposeQuestions = {
  'purpose.type': choice('radios', purposesFor, ({ shared }) => shared.purposes, { required: 'by-form' }),
  'purpose.other': { control: 'prose', required: 'no' },
  /** Of whoever asks: the fee of an authorization follows the claim, not who signs. */
  'requester.claimKind': choice('radios', claimKinds, ({ shared }) => shared.claimKinds, {
    when: ({ type }) => type !== undefined && mayBeForClaim(type),
    required: 'no',
  }),
} as const satisfies Questions;

export const expiry = {
  'expires.on': { control: 'date', required: 'no', insteadOf: 'expires.event' },
  'expires.event': { control: 'text', required: 'no' },
} as const satisfies Questions;

function proofFor({ type }: Situation): readonly ProofKind[] {
  if (type === undefined) return [];
  const { proof } = requesterRules[type];
  if (type === 'parent') return [...proof, 'custody-order'];
  return asksForDead(type) ? [...proof, 'death-certificate'] : proof;
}

/** Each has a page of its own. */
export const copyQuestions = {
  'recipient.type': choice('radios', recipients, ({ own }) => own['recipient.type'].options, { body: 'derived' }),
  'delivery.method': choice('radios', methods, ({ own }) => own['delivery.method'].options),
  'delivery.mediaPassword': choice('radios', mediaPasswords, ({ shared }) => shared.mediaPasswords, {
    when: onMedia,
    required: 'no',
  }),
  documents: choice('checkboxes', proofFor, ({ shared }) => shared.proofKinds, { required: 'no', body: (kind) => ({ kind }) }),
  /** Answered by the button that is pressed. */
  'sign.how': choice('radios', ['online', 'paper'], ({ own }) => own['sign.how'].options, { required: 'no', body: 'derived' }),
} as const satisfies Questions;

const signsOnline = ({ signs }: Situation) => signs === 'online';

export const signature = {
  'signature.name': { control: 'text', when: signsOnline, autocomplete: 'name' },
  'signature.agreed': {
    control: 'statement',
    when: signsOnline,
    statement: ({ own }) => own['signature.agreed'].agree,
    body: onlyYes,
  },
} as const satisfies Questions;
