/** Every guard that stands between a fault and harm, and what its absence would look like in the source. Long: one list. */

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
    file: 'lib/site/api/api.ts',
    text: "referenceFrom(secrets.hmacBytes('idempotency', key)) : null",
    without: 'referenceFrom(randomBytes(32)) : null',
  },
  {
    name: 'lease: none but its holder while it runs',
    file: 'lib/delivery/engine.ts',
    text: "return isDue(work.leaseUntil, now) ? afterLeaseExpiry(work, now, by) : { action: 'none', why: 'held-by-another' };",
    without: 'return afterLeaseExpiry(work, now, by);',
  },
  {
    name: 'lease: a claim is known by the mark of its own call',
    file: 'lib/delivery/engine.ts',
    text: "if (by !== '' && work.attempts.at(-1)?.by === by) return { action: 'do', work };",
    without: "if (by !== '') return { action: 'do', work };",
  },
  {
    name: 'not before its time',
    file: 'lib/delivery/engine.ts',
    text: "return isDue(work.dueAt, now) ? { action: 'do', work: claim(work, now, by) } : { action: 'none', why: 'not-due' };",
    without: "return { action: 'do', work: claim(work, now, by) };",
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
    text: "if (expiries < maxLeaseExpiries) return { action: 'do', work: claim(closed, now, by) };",
    without: "if (expiries < 1e9) return { action: 'do', work: claim(closed, now, by) };",
  },
  {
    name: 'work that is there already is not added again',
    file: 'lib/delivery/engine.ts',
    text: '.filter(({ id }) => record.work[id] === undefined);',
    without: '.filter(() => true);',
  },
  {
    name: 'dial: only under a lease that is still ours',
    file: 'lib/delivery/fax/send-fax.ts',
    text: "return (await confirmDial(tools, record.reference, work, judged.job)) ? judged : 'lost';",
    without: 'await confirmDial(tools, record.reference, work, judged.job);\n  return judged;',
  },
  {
    name: 'reconcile: an unanswered dial is doubted',
    file: 'lib/delivery/fax/send-fax.ts',
    text: "next: { state: 'uncertain', at: later(now, Math.max(2 * minute, known.retryAfterMs)) },",
    without: "next: { state: 'ready', at: later(now, Math.max(2 * minute, known.retryAfterMs)) },",
  },
  {
    name: 'reconcile: the vendor is asked before a second fax',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: 'return found === null ? notAtVendor(sight) : judged(sight, found, to.e164);',
    without: 'return notAtVendor(sight);',
  },
  {
    name: 'reconcile: asked twice, ten minutes apart',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: 'if (now.getTime() < sure)',
    without: 'if (now.getTime() < 0)',
  },
  {
    name: 'one second transmission at most',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: "if (before) return withResult(faxToStaff(work, code, now, facts), 'uncertain');",
    without: "if (before && work.attempts.length > 50) return withResult(faxToStaff(work, code, now, facts), 'uncertain');",
  },
  {
    name: 'a second transmission says so',
    file: 'lib/delivery/fax/send-fax.ts',
    text: "const repeat = work.attempts.some(({ result }) => result === 'uncertain');",
    without: 'const repeat = work.attempts.length > 50;',
  },
  {
    name: 'delivered: every page',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: "if (progress.pagesSent !== attempt.pages) return secondSend(sight, 'page-count', facts);",
    without: '',
  },
  {
    name: 'delivered: our job, our number',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: "if (progress.to !== to || progress.jobId !== jobIdOf(record.reference, work)) return faxToStaff(work, 'not-our-job', now);",
    without: '',
  },
  {
    name: 'allow-list: for care and nothing else',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "if (record.route.channel !== 'fax' || record.route.basis !== 'treatment') return 'not-for-care';\n  if (record.body.requester.type !== 'treating-provider') return 'not-a-treating-provider';",
    without: '',
  },
  {
    name: 'allow-list: not for a closed request',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "if (isTerminal(record.status)) return 'request-closed';",
    without: '',
  },
  {
    name: 'allow-list: the kill switch',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "if (faxSwitch !== 'on') return 'switched-off';",
    without: '',
  },
  {
    name: 'allow-list: the pages that were stored',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "if (sha256Of(pdf) !== sha256) return { refused: 'document-changed' };",
    without: '',
  },
  {
    name: 'allow-list: page count',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: 'if (!Number.isInteger(pages) || pages < 1 || pages > mostPages)',
    without: 'if (!Number.isInteger(pages))',
  },
  {
    name: 'reconcile: evidence of a mail before a second one',
    file: 'lib/delivery/mail/send-notice.ts',
    text: 'if (wasSent(attempt)) {',
    without: 'if (wasSent(attempt) && work.attempts.length > 50) {',
  },
  {
    name: 'reconcile: an unanswered mail is doubted',
    file: 'lib/delivery/mail/send-notice.ts',
    text: "next: { state: 'uncertain', at: later(now, repeatAfter) } },",
    without: "next: { state: 'ready', at: later(now, 60_000) } },",
  },
  {
    name: 'evidence: a mail event settles a doubt',
    file: 'lib/delivery/mail/mail-facts.ts',
    text: "const doubted = work.state === 'uncertain' || work.state === 'ready' || work.state === 'with-staff';",
    without: 'const doubted = work.attempts.length > 50;',
  },
  {
    name: 'one second mail at most',
    file: 'lib/delivery/mail/send-notice.ts',
    text: "if (repeated) return toStaff(work, 'no-evidence', now, 'uncertain');",
    without: '',
  },
  {
    name: 'evidence: an event counts once',
    file: 'lib/delivery/mail/mail-facts.ts',
    text: 'return attempt[time] === undefined ? { ...attempt, [time]: at } : null;',
    without: 'return { ...attempt, [time]: at };',
  },
  {
    name: 'sweeper: one lost message does not stop the others',
    file: 'lib/delivery/sweep.ts',
    text: "tools.log.warn('work not enqueued', { count: messages.length, error: errorName(error) });",
    without: 'throw error;',
  },
  {
    name: 'history: each event is chained to the last',
    file: 'lib/store/dynamo-requests.ts',
    text: 'chained(change.events, record.events.at(-1))',
    without: 'chained(change.events, undefined)',
  },
  {
    name: 'sweeper: what is due behind the first page',
    file: 'lib/delivery/sweep.ts',
    text: 'const rest = last !== undefined && oldest.length === pageSize ? await sweepRest(tools, last.place, now) : nothing;',
    without: 'const rest = nothing;',
  },
  {
    name: 'sweeper: goes on where the last sweep stopped',
    file: 'lib/delivery/sweep.ts',
    text: 'let after = stopped > firstPageEnd ? stopped : firstPageEnd;',
    without: 'let after = firstPageEnd;',
  },
  {
    name: 'purge: every settled fax is deleted at the vendor',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: 'add: [...(step.add ?? []), purgeWork(attempt, now)],',
    without: 'add: step.add ?? [],',
  },
  {
    name: 'purge: tried until it is done',
    file: 'lib/delivery/fax/purge-fax.ts',
    text: "return retried(work, 'purge', now, record.reference, () => toStaff(work, 'not-purged', now));",
    without: "return { outcome: { result: 'done', next: { state: 'done' } } };",
  },
  {
    name: 'route: a wrong number closes it for everybody',
    file: 'lib/delivery/work.ts',
    text: 'if (result.closesRoute !== undefined) await closeFaxRoute(tools, { reference, jobId: result.closesRoute });',
    without: '',
  },
  {
    name: 'route: opened by hand, the same fax does not close it again',
    file: 'lib/delivery/fax/fax-route.ts',
    text: "if (facts['state'] === 'closed' || facts['jobId'] === jobId) return;",
    without: "if (facts['state'] === 'closed') return;",
  },
  {
    name: 'allow-list: not over a closed route',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "if (route === 'closed') return 'route-closed';",
    without: '',
  },
  {
    name: 'allow-list: not to a number that nobody made sure of lately',
    file: 'lib/delivery/fax/fax-guard.ts',
    text: "return route === 'unverified' ? 'number-unverified' : null;",
    without: 'return null;',
  },
  {
    name: 'hours: a fax waits for the desk to open',
    file: 'lib/delivery/work.ts',
    text: 'if (until !== null) return { change: held(before, until, now)',
    without: 'if (until !== null && until === before.id) return { change: held(before, until, now)',
  },
  {
    name: 'nightly: one bad read does not call staff',
    file: 'lib/delivery/integrity/record-check.ts',
    text: 'const readsToConfirm = 3;',
    without: 'const readsToConfirm = 1;',
  },
  {
    name: 'nightly: staff are told once',
    file: 'lib/delivery/integrity/record-check.ts',
    text: 'if (record.milestones.findings.includes(finding)) return null;',
    without: '',
  },
  {
    name: 'nightly: lost timers are set again',
    file: 'lib/delivery/integrity/record-check.ts',
    text: 'return [...timed, ...unblocked(work, now)];',
    without: 'return [];',
  },
  {
    name: 'nightly: one bad file does not stop the walk',
    file: 'lib/delivery/integrity/record-check.ts',
    text: "tools.log.warn('record not checked', { reference: walked.reference, error: errorName(error) });",
    without: 'throw error;',
  },
  {
    name: 'nightly: a run goes on where the last one ended',
    file: 'lib/delivery/integrity/record-walk.ts',
    text: 'if (kept !== null && (!kept.over || kept.night >= night)) return kept;',
    without: '',
  },
  {
    name: 'integrity: the history link by link',
    file: 'lib/delivery/integrity/history.ts',
    text: "if (position >= 0) findings.push({ wrong: 'history', position });",
    without: '',
  },
  {
    name: 'integrity: each document by its hash',
    file: 'lib/delivery/integrity/history.ts',
    text: "if (bytes === null || sha256(bytes) !== entry) findings.push({ wrong: 'document', sha256: entry });",
    without: '',
  },
  {
    name: 'deadlines: each step is told once',
    file: 'lib/delivery/deadline-watch.ts',
    text: 'if (Object.hasOwn(work, notice.id)) return null;',
    without: '',
  },
  {
    name: 'deadlines: what staff have touched is not warned of',
    file: 'lib/delivery/deadline-watch.ts',
    text: 'return byStaffAt !== null && hospitalDay(new Date(byStaffAt), timeZone) >= since ? null : step;',
    without: 'return step;',
  },
  {
    name: 'mail events: one bad event does not lose the others',
    file: 'lib/delivery/mail/ses-events.ts',
    text: 'failed += 1;',
    without: 'throw error;',
  },
  {
    name: 'mail: an error of the answer is no proof that nothing was sent',
    file: 'lib/delivery/mail/ses-mail.ts',
    text: "return status !== undefined && status >= 400 && status < 500 ? 'unavailable' : 'unknown';",
    without: "return 'unavailable';",
  },
  {
    name: 'sweeper: the index is asked once more',
    file: 'lib/delivery/sweep.ts',
    text: 'const oldest = await retryOnce(() => requests.due({ before: now.toISOString(), limit: pageSize }));',
    without: 'const oldest = await requests.due({ before: now.toISOString(), limit: pageSize });',
  },
  {
    name: 'lease: a claim without an answer is asked for once more',
    file: 'lib/delivery/decide.ts',
    text: '} catch {\n    return step();',
    without: '} catch (error) {\n    throw error;',
  },
];
