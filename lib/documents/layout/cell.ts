export interface Cell {
  /** Field name, e.g. patient.firstName */
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** Twelfths of the width. */
  readonly span: number;
  /** How many lines to write on a blank form has, by default one. */
  readonly lines?: number;
  /** A box to check, on a blank form only. */
  readonly box?: string;
  /** Left open for a pen on filled forms too. */
  readonly pen?: boolean;
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

export function unticked(id: string, value: string, label: string): Choice {
  return { id, value, label, ticked: false };
}
