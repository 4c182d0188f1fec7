/** Which codes a choice offers to whom. What could not be done anyway is not offered; the rules check it all the same. */
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
  recordTypes,
  sensitiveChoices,
} from '../../request/vocabulary.ts';
import { groups } from './doors.ts';
import { asksOwn, careTypes, onMedia, organizationTypes, type Situation } from './situation.ts';

const ownFormats: readonly Format[] = formats;
const firmFormats: readonly Format[] = ['format-pdf', 'format-paper', 'format-media-disc', 'format-media-usb', 'format-other'];

function methods(situation: Situation): readonly DeliveryMethod[] {
  const { family, recipient } = situation;
  // A disc or drive is handed over, never sent by wire.
  if (onMedia(situation)) return ['deliver-mail', 'deliver-pickup'];
  if (family === 'provider') return ['deliver-fax-provider', 'deliver-email-encrypted', 'deliver-mail'];
  if (family === 'third-party')
    return ['deliver-secure-portal-third', 'deliver-email-encrypted', 'deliver-mail', 'deliver-pickup'];
  const paper = situation.format === 'format-paper';
  const byWire: readonly DeliveryMethod[] = paper ? [] : ['deliver-email-encrypted', 'deliver-email-open'];
  switch (recipient) {
    case 'provider':
      return ['deliver-fax-provider', ...byWire, 'deliver-mail', 'deliver-pickup'];
    case 'third-party':
      return [...byWire, ...(paper ? [] : (['deliver-secure-portal-third'] as const)), 'deliver-mail', 'deliver-pickup'];
    case 'representative':
      return [...byWire, 'deliver-mail', 'deliver-pickup', 'deliver-inspect'];
    default:
      return [...(paper ? [] : (['deliver-portal'] as const)), ...byWire, 'deliver-mail', 'deliver-pickup', 'deliver-inspect'];
  }
}

function recipients({ family }: Situation): readonly RecipientType[] {
  return family === 'patient' ? ['self', 'representative', 'provider', 'third-party'] : ['self', 'provider', 'third-party'];
}

function purposesFor(situation: Situation): readonly PurposeType[] {
  if (situation.type === 'health-insurer') return ['payment', 'insurance', 'legal', 'other'];
  const common: readonly PurposeType[] = ['legal', 'insurance', 'disability', 'employment', 'school', 'workers-compensation'];
  return asksOwn(situation) ? ['at-my-request', ...common, 'other'] : [...common, 'other'];
}

/** Papers that may come with the request of someone who acts for the patient. */
function proofFor({ type }: Situation): readonly ProofKind[] {
  if (type === undefined) return [];
  const { proof } = requesterRules[type];
  if (type === 'parent') return [...proof, 'custody-order'];
  return type === 'executor' || type === 'next-of-kin' ? [...proof, 'death-certificate'] : proof;
}

const yesNo = ['yes', 'no'] as const;

/** The codes that a field offers, in the order shown; empty for fields to type in. */
export function optionsOf(path: string, situation: Situation): readonly string[] {
  if (path.startsWith('records.sensitive.')) return asksOwn(situation) ? sensitiveChoices : ['include'];
  switch (path) {
    case 'who.group':
      return groups;
    case 'requester.type':
      return situation.group === 'care' ? [...careTypes, 'none'] : organizationTypes;
    case 'requester.claimKind':
      return claimKinds;
    case 'care.purpose':
      return yesNo;
    case 'patient.diedHere':
      return ['yes', 'no', 'unknown'];
    case 'records.types':
      return recordTypes;
    case 'records.allDates':
      return yesNo;
    case 'recipient.type':
      return recipients(situation);
    case 'delivery.format':
      return asksOwn(situation) ? ownFormats : firmFormats;
    case 'delivery.method':
      return methods(situation);
    case 'delivery.mediaPassword':
      return mediaPasswords;
    case 'purpose.type':
      return purposesFor(situation);
    case 'documents':
      return proofFor(situation);
    case 'sign.how':
      return ['online', 'paper'];
    default:
      return [];
  }
}
