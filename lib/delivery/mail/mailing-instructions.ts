/** Instructions for paper, as codes and text. Never the fax number, never the inbound rules (labels, passwords). */
import type { Facility } from '../../facility/facility.ts';
import { instructionWords } from '../../languages/instructions.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import type { Reason, Route } from '../../request/routing.ts';
import type { DocumentKind, Language, ProofKind } from '../../request/vocabulary.ts';
import { addressesByCarrier, type EnvelopeAddress } from './addresses.ts';

interface Coded<Code extends string> {
  code: Code;
  text: string;
}

type PaperKind = Extract<DocumentKind, 'mail-cover' | 'authorization' | 'access-request'>;
type SignCode =
  | 'patient-signs-authorization'
  | 'ssa-827-is-signed'
  | 'order-or-authorization'
  | 'you-sign-request'
  | 'nothing-to-sign';
type StepCode = 'print' | 'sign' | 'enclose' | 'send' | 'wait';

type MailingInstructions = {
  addresses: EnvelopeAddress[];
  enclose: Coded<PaperKind | ProofKind>[];
  sign: Coded<SignCode>[];
  call: { phone: string };
  reasons: Coded<Reason>[];
  steps: Coded<StepCode>[];
};

const paperKinds: readonly PaperKind[] = ['mail-cover', 'authorization', 'access-request'];

/** Pure; total for every route. */
export function mailingInstructions(route: Route, facility: Facility, language: Language): MailingInstructions {
  const words = instructionWords(language);
  const { proofKinds, reasons } = vocabulary(language);
  const papers = paperKinds.filter((kind) => route.documents.includes(kind));
  // The authorization is already in the list, as the paper to sign.
  const proofs = route.enclose.filter((kind) => !(kind === 'authorization-signed' && papers.includes('authorization')));
  const sign = signCode(route);
  return {
    addresses: addressesByCarrier(facility, language),
    enclose: [
      ...papers.map((code) => ({ code, text: words.enclose[code] })),
      ...proofs.map((code) => ({ code, text: proofKinds[code] })),
    ],
    sign: [{ code: sign, text: words.sign[sign] }],
    call: { phone: facility.outbound.phone.shown },
    reasons: route.reasons.map((code) => ({ code, text: reasons[code] })),
    steps: stepsFor(sign).map((code) => ({ code, text: words.steps[code] })),
  };
}

function signCode({ documents, enclose }: Route): SignCode {
  if (enclose.includes('ssa-827')) return 'ssa-827-is-signed';
  // Instead of the order, the patient may agree: G.S. 8-53.
  if (enclose.includes('warrant-or-order') || enclose.includes('order-or-consent')) return 'order-or-authorization';
  if (documents.includes('authorization')) return 'patient-signs-authorization';
  return documents.includes('access-request') ? 'you-sign-request' : 'nothing-to-sign';
}

function stepsFor(sign: SignCode): readonly StepCode[] {
  const here = sign === 'patient-signs-authorization' || sign === 'you-sign-request';
  return here ? ['print', 'sign', 'enclose', 'send', 'wait'] : ['print', 'enclose', 'send', 'wait'];
}
