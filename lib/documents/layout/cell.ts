export interface Cell {
  /** Field name, e.g. patient.firstName */
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** Twelfths of the width. */
  readonly span: number;
  /** Lines to write on, on a blank form. */
  readonly writingLines?: number;
}

export interface Choice {
  /** `value` is what a check means. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticked: boolean;
  /** For screen readers, when the label alone would not do. */
  readonly tooltip?: string;
}
