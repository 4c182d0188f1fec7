/**
 * The Content-Security-Policy of every page. `formsTo`: origins beside ours to which the forms of one page may go. Ours stays: a browser
 * blocks the way back from there as well.
 */
export function contentPolicy(...formsTo: readonly string[]): string {
  const forms = ["'self'", ...formsTo].join(' ');
  return `default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
}
