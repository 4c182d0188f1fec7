/** The person whose records were asked for: names as a request has them, date of birth and record numbers. */
export interface IndependentSubject {
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  readonly formerName?: string;
  /** ISO date. */
  readonly dateOfBirth: string;
  /** The medical record numbers that the hospital knows of this person, its own only. */
  readonly recordNumbers: readonly string[];
}

export interface IndependentPage {
  readonly subject: IndependentSubject;
  /**
   * What a careful clerk says who has nothing but this text: `right`, it names this person and a second mark (date of birth or record
   * number) agrees; `other`, it is about somebody else, even if it mentions this person as mother, spouse or physician;
   * `name-only`, this person's name and no second mark; `none`, it names no patient.
   */
  readonly truth: 'right' | 'other' | 'name-only' | 'none';
  /** The text came from character recognition: wrong letters, split words, specks. */
  readonly scanned: boolean;
  /** What page it is and what is hard about it, for whoever reads the list of wrong answers. */
  readonly kind: string;
  /** As a reader of PDFs gives it, line breaks as on the page. */
  readonly text: string;
}
