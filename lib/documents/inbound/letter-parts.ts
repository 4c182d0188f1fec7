/**
 * The patient's own letter that asks another hospital or clinic to send records to the health system. One half is a directive: written, signed by the
 * patient, with the designated person and the place to send the copy (45 CFR 164.524(c)(3)(ii)); since Ciox Health v. Azar, 435 F. Supp. 3d 30
 * (D.D.C. 2020) it reaches an electronic copy of an electronic health record only. The other half asks for everything else, for treatment
 * (45 CFR 164.506(c)(2)), which the clinic may send and need not. The letter goes to a clinic in the United States, so it is English;
 * whoever speaks another language gets a copy to read behind it.
 */
import { envelopeLines, type Facility } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { LabelledPatient } from './person.ts';

export interface ClinicLetter {
  readonly facility: Facility;
  readonly patient: LabelledPatient & {
    /** By which the clinic knows the patient. */
    readonly numberThere?: string | undefined;
    /** E.164. One of both is given. */
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
  readonly clinic: { readonly name: string; readonly address: string };
  /** Undefined: all of them. */
  readonly which?: string | undefined;
}

export type LetterPart =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'row'; readonly name: string; readonly text: string }
  /** An address in a box, with what it is. */
  | { readonly kind: 'address'; readonly lines: readonly string[]; readonly note: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'signature' };

/** The letter from its date to its signature, for the PDF and for the page. Both languages have the same parts in the same order. */
export function letterParts(letter: ClinicLetter, language: Language, today: CalendarDate): readonly LetterPart[] {
  const words = inboundPaperWords(language).letter;
  const { facility, patient, clinic, which } = letter;
  const { inbound, system } = facility;
  const row = (name: string, text: string | undefined): readonly LetterPart[] =>
    text === undefined ? [] : [{ kind: 'row', name, text }];
  const text = (said: string): LetterPart => ({ kind: 'text', text: said });
  const head = (said: string): LetterPart => ({ kind: 'heading', text: said });
  const labels = inboundPaperWords(language).label;
  const whose = [patient.name, labels.born(dateInWords(patient.dateOfBirth, language))];
  return [
    ...row(words.date, dateInWords(today, language)),
    ...row(words.to, `${clinic.name}\n${words.department}\n${clinic.address}`),
    ...row(words.patient, whose.join('\n')),
    ...row(words.numberThere, patient.numberThere),
    ...row(words.phone, patient.phone === undefined ? undefined : showPhone(patient.phone)),
    ...row(words.email, patient.email),
    text(words.dear),
    text(words.lead(clinic.name, system.name)),
    ...row(words.which, which ?? words.everything),
    head(words.sendTo),
    {
      kind: 'address',
      lines: [...envelopeLines(inbound.mailing), ...(inbound.fax === null ? [] : [`${words.fax}: ${inbound.fax.shown}`])],
      note: [words.sendToNote, ...(patient.mrn === undefined ? [] : [labels.mrn(patient.mrn)])].join('\n'),
    },
    head(words.directive),
    text(words.directiveText),
    text(words.directiveTime),
    head(words.others),
    text(words.othersText),
    text(words.notAsked),
    head(words.how),
    { kind: 'list', items: words.rules(inbound.phone.shown) },
    { kind: 'signature' },
  ];
}
