/**
 * Reads the forms of the pages for records that are sent to the health system. Nothing of them is stored: what was typed goes back into the page or
 * into the PDF, and all that is wrong is said at once.
 */
import { unprintable } from '../../documents/coverage.ts';
import type { LabelledPatient } from '../../documents/inbound/person.ts';
import { problemSentence } from '../../languages/problems.ts';
import { ageOn, type CalendarDate, isCalendarDate } from '../../request/dates.ts';
import { readPhone } from '../../request/phone.ts';
import { type Problem, type ProblemCode, problemCodes } from '../../request/problems.ts';
import { typedTexts } from '../../request/schema.ts';
import { cleanNumber, cleanProse } from '../../request/text.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Form, typedDate } from '../../web/form.ts';

export interface PageProblem {
  /** Of the field. */
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a posted form, gathered while it is read. */
export class Reading {
  readonly form: Form;
  readonly language: Language;
  readonly problems: PageProblem[] = [];

  constructor(form: Form, language: Language) {
    this.form = form;
    this.language = language;
  }

  problem(name: string, text: string): undefined {
    this.problems.push({ name, text });
    return undefined;
  }

  #code(name: string, code: ProblemCode, more: Pick<Problem, 'characters'> = {}): undefined {
    return this.problem(name, problemSentence({ path: name, code, ...more }, this.language));
  }

  /** Cleaned; undefined where it is empty, or where it is wrong and a problem says so. `missing`: said where nothing was typed. */
  text(name: string, most: number, { missing, prose }: { readonly missing?: string; readonly prose?: true } = {}) {
    const typed = this.form.get(name) ?? '';
    if (cleanProse(typed) === '') return missing === undefined ? undefined : this.problem(name, missing);
    const read = (prose ? typedTexts.prose(most) : typedTexts.line(most)).safeParse(typed);
    if (!read.success) {
      const code = problemCodes.find((one) => one === read.error.issues[0]?.message);
      return this.#code(name, code ?? 'forbidden-character');
    }
    const characters = unprintable(read.data);
    return characters === '' ? read.data : this.#code(name, 'cannot-print', { characters });
  }

  /** As it is stored: E.164. */
  phone(name: string): string | undefined {
    const typed = this.form.get(name) ?? '';
    if (cleanProse(typed) === '') return undefined;
    return readPhone(typed) ?? this.#code(name, 'not-a-phone');
  }

  email(name: string): string | undefined {
    const typed = this.form.get(name) ?? '';
    if (cleanProse(typed) === '') return undefined;
    const read = typedTexts.email().safeParse(typed);
    return read.success ? read.data : this.#code(name, 'not-an-email');
  }

  birth(name: string, today: CalendarDate): CalendarDate | undefined {
    const typed = typedDate(this.form, name);
    if (typed === undefined) return this.#code(name, 'required');
    if (!isCalendarDate(typed)) return this.#code(name, 'not-a-date');
    if (typed > today) return this.#code(name, 'in-the-future');
    return ageOn(typed, today) > 130 ? this.#code(name, 'age-over-130') : typed;
  }

  /** A whole number from 1; undefined where it is wrong. `otherwise`: where nothing was typed. */
  count(name: string, most: number, wrong: string, otherwise?: number): number | undefined {
    const typed = cleanNumber(this.form.get(name) ?? '');
    if (typed === '' && otherwise !== undefined) return otherwise;
    const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
    return number >= 1 && number <= most ? number : this.problem(name, wrong);
  }

  /** One of these; undefined where none was chosen. */
  choice<Option extends string>(name: string, options: readonly Option[], missing: string): Option | undefined {
    const typed = this.form.get(name);
    return options.find((option) => option === typed) ?? this.problem(name, missing);
  }
}

export const longest = { name: 100, mrn: 30 } as const;

export const patientFields = {
  name: 'patient.name',
  born: 'patient.dateOfBirth',
  mrn: 'patient.mrn',
} as const;

/** Undefined where something of it is missing or wrong. */
export function readPatient(reading: Reading, today: CalendarDate, nameMissing: string): LabelledPatient | undefined {
  const name = reading.text(patientFields.name, longest.name, { missing: nameMissing });
  const dateOfBirth = reading.birth(patientFields.born, today);
  const mrn = reading.text(patientFields.mrn, longest.mrn);
  return name === undefined || dateOfBirth === undefined ? undefined : { name, dateOfBirth, ...(mrn !== undefined && { mrn }) };
}
