interface Allowed {
  /** An origin beside ours to which the forms of the page may go. Ours stays: a browser blocks the way back from there as well. */
  readonly formsTo?: string;
  /** The page has a script of ours. */
  readonly script?: boolean;
  /** An origin beside ours to which that script may send. */
  readonly sendsTo?: string;
  /** An origin beside ours from which pictures may come. */
  readonly imagesFrom?: string;
}

/** The Content-Security-Policy of a page. Without anything allowed: that of every page but those with a script, or with a form or a picture of a bucket. */
export function contentPolicy({ formsTo, script, sendsTo, imagesFrom }: Allowed = {}): string {
  return [
    `default-src 'none'; style-src 'self'; img-src ${["'self'", ...(imagesFrom === undefined ? [] : [imagesFrom])].join(' ')}; font-src 'self'`,
    ...(script === true ? ["script-src 'self'"] : []),
    ...(sendsTo === undefined ? [] : [`connect-src 'self' ${sendsTo}`]),
    `form-action ${["'self'", ...(formsTo === undefined ? [] : [formsTo])].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
