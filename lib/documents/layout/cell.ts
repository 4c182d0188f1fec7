/** Contents of a form without their layout: labelled texts and choices. */
export interface Cell {
  /** Name of the field on a blank form, e.g. patient.firstName */
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** Twelfths of the width. */
  readonly span: number;
  /** Lines to write on, on a blank form. */
  readonly writingLines?: number;
}

export interface Choice {
  /** Field name on a blank form; `value` is what a check means. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticked: boolean;
  /** What a screen reader says for the box on a blank form, when the label alone would not do. */
  readonly tooltip?: string;
}
