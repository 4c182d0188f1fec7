interface Allowed {
  /** An origin beside ours to which the forms of the page may go. Ours stays: a browser blocks the way back from there as well. */
  readonly formsTo?: string;
  /** The page has a script of ours. */
  readonly script?: boolean;
  /** An origin beside ours to which that script may send. */
  readonly sendsTo?: string;
}

/** The Content-Security-Policy of a page. Without anything allowed: that of every page but those with a script or a form of the bucket. */
export function contentPolicy({ formsTo, script, sendsTo }: Allowed = {}): string {
  return [
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'",
    ...(script === true ? ["script-src 'self'"] : []),
    ...(sendsTo === undefined ? [] : [`connect-src 'self' ${sendsTo}`]),
    `form-action ${["'self'", ...(formsTo === undefined ? [] : [formsTo])].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
