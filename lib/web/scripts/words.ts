/** What a page hands its script in `data-words`, as JSON: the script holds no word of its own. */

/** What the page that checks a file says while it reads one. */
export interface CheckingWords {
  /** In bytes: larger files are not read. */
  readonly most: number;
  /** Of the field, once files stay on the device. */
  readonly file: string;
  readonly reading: string;
  readonly tooLarge: string;
  readonly unreadable: string;
}

/** Why a file is not sent on, as the server tells it. */
export type ServerProblem = 'unreadable' | 'too-large' | 'closed' | 'other-file';

/** The others are of the browser: nothing in the file, a file that it cannot read, no way to the bucket, no session any more. */
export type SendingProblem = ServerProblem | 'empty' | 'not-read' | 'cut' | 'signed-out';

/** `{percent}` stands where the script puts how much has been sent. */
export interface SendingWords {
  readonly starting: string;
  readonly sending: string;
  readonly resumed: string;
  readonly finishing: string;
  /** The connection broke, and the script tries again by itself. */
  readonly again: string;
  readonly problems: Readonly<Record<SendingProblem, string>>;
}

/** Answers of the console to the script, and to nobody else. */
export interface Begun {
  /** Goes back with each call: whoever sends another file to the same place is told. */
  readonly fingerprint: string;
  /** In bytes. */
  readonly partSize: number;
  /** Numbers of the parts that came. */
  readonly have: readonly number[];
}

export interface Signed {
  /** Of the part that was asked for and those after it. */
  readonly addresses: readonly string[];
}

/** Where to go on when the file is whole; or the parts that came, when one is missing. */
export type Completed = { readonly to: string } | Pick<Begun, 'have'>;

export interface Refused {
  readonly problem: ServerProblem;
}
