import { type Family, requesterRules } from '../../request/requester.ts';
import { basisIfKnown } from '../../request/rules.ts';
import {
  type Basis,
  type DeliveryMethod,
  deliveryMethods,
  type Format,
  formats,
  mediaFormats,
  type PurposeType,
  purposes,
  type RecipientType,
  type RequesterType,
  recipientTypes,
  requesterTypes,
} from '../../request/vocabulary.ts';
import { type Answers, answerAt } from './answers.ts';
import { type Group, groups, oneOf } from './groups.ts';
import { type Preset, presetChosen, typesChosen } from './presets.ts';

/** In the order offered. */
function typesOf(family: Family): readonly RequesterType[] {
  return requesterTypes.filter((type) => requesterRules[type].family === family);
}

/** Whom somebody who says "for someone else" or "an organization or a clinician" may be. Social services with custody may say either. */
export function typesIn(group: Group | undefined): readonly RequesterType[] {
  if (group === 'care') return typesOf('representative');
  return [...typesOf('provider'), ...typesOf('third-party').filter((type) => type !== 'other'), 'custodian', 'other'];
}

export interface Situation {
  readonly group: Group | undefined;
  readonly type: RequesterType | undefined;
  readonly family: Family | undefined;
  readonly basis: Basis | undefined;
  readonly recipient: RecipientType | undefined;
  readonly format: Format | undefined;
  readonly method: DeliveryMethod | undefined;
  readonly purpose: PurposeType | undefined;
  /** Online, unless the person chose paper on the last page. */
  readonly signs: 'online' | 'paper';
  readonly preset: Preset | undefined;
}

function typeOf(group: Group | undefined, chosen: string | undefined): RequesterType | undefined {
  if (group === 'self') return 'patient';
  return group && oneOf(typesIn(group), chosen);
}

function purposeOf(family: Family | undefined, answers: Answers): PurposeType | undefined {
  if (family === 'provider' && answerAt(answers, 'care.purpose') === 'yes') return 'patient-care';
  const chosen = oneOf(purposes, answerAt(answers, 'purpose.type'));
  // "other" shows the pages of an authorization until a purpose is chosen.
  return chosen ?? (family === 'provider' && answerAt(answers, 'care.purpose') === 'no' ? 'other' : undefined);
}

function formatOf(family: Family | undefined, method: DeliveryMethod | undefined, answers: Answers): Format | undefined {
  if (family !== 'provider') return oneOf(formats, answerAt(answers, 'delivery.format'));
  if (method === undefined) return undefined;
  // A provider is asked only for the method: fax and mail mean paper, everything else a file.
  return method === 'deliver-fax-provider' || method === 'deliver-mail' ? 'format-paper' : 'format-pdf';
}

/** Pure; unknown codes count as not answered. */
export function situationOf(answers: Answers): Situation {
  const group = oneOf(groups, answerAt(answers, 'who.group'));
  const type = typeOf(group, answerAt(answers, 'requester.type'));
  const family = type === undefined ? undefined : requesterRules[type].family;
  const chosen = asksOwn({ family }) ? oneOf(recipientTypes, answerAt(answers, 'recipient.type')) : 'self';
  const recipient = family === undefined ? undefined : chosen;
  const method = oneOf(deliveryMethods, answerAt(answers, 'delivery.method'));
  const format = formatOf(family, method, answers);
  const purpose = purposeOf(family, answers);
  const types = typesChosen(answers);
  const basis = basisIfKnown({
    ...(type === undefined ? {} : { requester: { type } }),
    ...(recipient === undefined ? {} : { recipient: { type: recipient } }),
    ...(format === undefined ? {} : { delivery: { format } }),
    ...(types.length === 0 ? {} : { records: { types: [...types] } }),
    ...(purpose === undefined ? {} : { purpose: { type: purpose } }),
  });
  const signs = answerAt(answers, 'sign.how') === 'paper' ? 'paper' : 'online';
  const preset = presetChosen(answers);
  return { group, type, family, basis, recipient, format, method, purpose, signs, preset };
}

/** True for the patient and personal representatives. */
export function asksOwn({ family }: Pick<Situation, 'family'>): boolean {
  return family === 'patient' || family === 'representative';
}

export function onMedia({ format }: Situation): boolean {
  return format !== undefined && mediaFormats.includes(format);
}
