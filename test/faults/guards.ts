/** Every guard that stands between a fault and harm, and what its absence would look like in the source. */

export interface Guard {
  readonly name: string;
  readonly file: string;
  /** This text occurs once in the file … */
  readonly text: string;
  /** … and without the guard it would read so. */
  readonly without: string;
}

export const guards: readonly Guard[] = [
  {
    name: 'submission: only if absent (dedupe by reference)',
    file: 'lib/store/dynamo-requests.ts',
    text: "ConditionExpression: 'attribute_not_exists(#pk)',",
    without: "ConditionExpression: 'attribute_not_exists(#pk) OR attribute_exists(#pk)',",
  },
  {
    name: 'submission: same payload, or conflict',
    file: 'lib/store/dynamo-requests.ts',
    text: 'first?.payloadHash === record.payloadHash ?',
    without: 'first !== null ?',
  },
  {
    name: 'change: only at the version that was read',
    file: 'lib/store/dynamo-requests.ts',
    text: "ConditionExpression: 'attribute_exists(#pk) AND #version = :read',",
    without: "ConditionExpression: 'attribute_exists(#pk)',",
  },
  {
    name: 'interface: reference from the idempotency key',
    file: 'functions/answer-api.ts',
    text: "referenceFrom(secrets.hmacBytes('idempotency', key)) : null",
    without: 'referenceFrom(randomBytes(32)) : null',
  },
  {
    name: 'lease: none but its holder while it runs',
    file: 'lib/delivery/engine.ts',
    text: "return isDue(work.leaseUntil, now) ? afterDeath(work, now) : { turn: 'none', why: 'kept-by-another' };",
    without: 'return afterDeath(work, now);',
  },
  {
    name: 'not before its time',
    file: 'lib/delivery/engine.ts',
    text: "return isDue(work.dueAt, now) ? { turn: 'do', work: claim(work, now) } : { turn: 'none', why: 'not-due' };",
    without: "return { turn: 'do', work: claim(work, now) };",
  },
  {
    name: 'fence: an outcome only from the last holder',
    file: 'lib/delivery/engine.ts',
    text: 'if (current === undefined || !isUntouched(current, seen)) return null;',
    without: 'if (current === undefined) return null;',
  },
  {
    name: 'fence: raised by each claim',
    file: 'lib/delivery/engine.ts',
    text: "state: 'claimed',\n    fence: work.fence + 1,",
    without: "state: 'claimed',\n    fence: work.fence,",
  },
  {
    name: 'a dead worker is doubted, not repeated',
    file: 'lib/delivery/engine.ts',
    text: 'if (!repeatable.includes(work.kind)) {',
    without: "if (!repeatable.includes(work.kind) && work.kind === 'prepare-documents') {",
  },
  {
    name: 'a worker that dies over and over is stopped',
    file: 'lib/delivery/engine.ts',
    text: "if (deaths < mostDeaths) return { turn: 'do', work: claim(closed, now) };",
    without: "if (deaths < 1e9) return { turn: 'do', work: claim(closed, now) };",
  },
  {
    name: 'work that is there already is not added again',
    file: 'lib/delivery/engine.ts',
    text: '.filter(({ id }) => record.work[id] === undefined);',
    without: '.filter(() => true);',
  },
  {
    name: 'dial: only under a lease that is still ours',
    file: 'lib/delivery/send-fax.ts',
    text: "if (!(await confirmDial(tools, record.reference, work, judged.job))) return 'lost';",
    without: 'await confirmDial(tools, record.reference, work, judged.job);',
  },
  {
    name: 'reconcile: an unanswered dial is doubted',
    file: 'lib/delivery/send-fax.ts',
    text: "next: { state: 'uncertain', at: later(now, Math.max(2 * minute, known.retryAfterMs)) },",
    without: "next: { state: 'ready', at: later(now, Math.max(2 * minute, known.retryAfterMs)) },",
  },
  {
    name: 'reconcile: the vendor is asked before a second fax',
    file: 'lib/delivery/fax-outcome.ts',
    text: 'return found === null ? notAtVendor(sight) : judged(sight, found, to.e164);',
    without: 'return notAtVendor(sight);',
  },
  {
    name: 'reconcile: asked twice, ten minutes apart',
    file: 'lib/delivery/fax-outcome.ts',
    text: 'if (now.getTime() < sure)',
    without: 'if (now.getTime() < 0)',
  },
  {
    name: 'one second transmission at most',
    file: 'lib/delivery/fax-outcome.ts',
    text: "if (before) return withResult(faxToStaff(work, code, now, facts), 'uncertain');",
    without: "if (before && work.attempts.length > 50) return withResult(faxToStaff(work, code, now, facts), 'uncertain');",
  },
  {
    name: 'a second transmission says so',
    file: 'lib/delivery/send-fax.ts',
    text: "const repeat = work.attempts.some(({ result }) => result === 'uncertain');",
    without: 'const repeat = work.attempts.length > 50;',
  },
  {
    name: 'delivered: every page',
    file: 'lib/delivery/fax-outcome.ts',
    text: "if (progress.pagesSent !== attempt.pages) return secondSend(sight, 'page-count', facts);",
    without: '',
  },
  {
    name: 'delivered: our job, our number',
    file: 'lib/delivery/fax-outcome.ts',
    text: "if (progress.to !== to || progress.jobId !== jobIdOf(record.reference, work)) return faxToStaff(work, 'not-our-job', now);",
    without: '',
  },
  {
    name: 'allow-list: for care and nothing else',
    file: 'lib/delivery/fax-guard.ts',
    text: "if (record.route.channel !== 'fax' || record.route.basis !== 'treatment') return 'not-for-care';\n  if (record.body.requester.type !== 'treating-provider') return 'not-a-treating-provider';",
    without: '',
  },
  {
    name: 'allow-list: not for a closed request',
    file: 'lib/delivery/fax-guard.ts',
    text: "if (isTerminal(record.status)) return 'request-closed';",
    without: '',
  },
  {
    name: 'allow-list: the kill switch',
    file: 'lib/delivery/fax-guard.ts',
    text: "if (faxSwitch !== 'on') return 'switched-off';",
    without: '',
  },
  {
    name: 'allow-list: the pages that were stored',
    file: 'lib/delivery/fax-guard.ts',
    text: "if (sha256Of(pdf) !== sha256) return { refused: 'document-changed' };",
    without: '',
  },
  {
    name: 'allow-list: page count',
    file: 'lib/delivery/fax-guard.ts',
    text: 'if (!Number.isInteger(pages) || pages < 1 || pages > mostPages)',
    without: 'if (!Number.isInteger(pages))',
  },
  {
    name: 'reconcile: evidence of a mail before a second one',
    file: 'lib/delivery/send-notice.ts',
    text: 'if (wasSent(attempt)) {',
    without: 'if (wasSent(attempt) && work.attempts.length > 50) {',
  },
  {
    name: 'reconcile: an unanswered mail is doubted',
    file: 'lib/delivery/send-notice.ts',
    text: "next: { state: 'uncertain', at: later(now, repeatAfter) } },",
    without: "next: { state: 'ready', at: later(now, 60_000) } },",
  },
  {
    name: 'evidence: a mail event settles a doubt',
    file: 'lib/delivery/mail-facts.ts',
    text: "const doubted = work.state === 'uncertain' || work.state === 'ready' || work.state === 'with-staff';",
    without: 'const doubted = work.attempts.length > 50;',
  },
  {
    name: 'one second mail at most',
    file: 'lib/delivery/send-notice.ts',
    text: "if (repeated) return toStaff(work, 'no-evidence', now, 'uncertain');",
    without: '',
  },
  {
    name: 'evidence: an event counts once',
    file: 'lib/delivery/mail-facts.ts',
    text: 'return attempt[time] === undefined ? { ...attempt, [time]: at } : null;',
    without: 'return { ...attempt, [time]: at };',
  },
  {
    name: 'sweeper: one lost kick does not stop the others',
    file: 'lib/delivery/sweep.ts',
    text: "tools.log.warn('kick lost', { count: kicks.length, error: errorName(error) });",
    without: 'throw error;',
  },
  {
    name: 'history: each event is chained to the last',
    file: 'lib/store/dynamo-requests.ts',
    text: 'chained(change.events, record.events.at(-1))',
    without: 'chained(change.events, undefined)',
  },
];
