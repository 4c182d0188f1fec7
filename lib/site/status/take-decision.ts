/** A decision of the requester, as its form was posted. */
import { dispatch } from '../../delivery/dispatch.ts';
import { decideByRequester, type RequesterDecided, type RequesterDecision } from '../../request/decisions/by-requester.ts';
import type { EvidenceName } from '../../request/decisions/evidence.ts';
import { ruleOf } from '../../request/decisions/rules.ts';
import type { RequestRecord } from '../../request/record.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import type { Form } from '../../web/form.ts';
import type { LanguageContext } from '../context.ts';
import { fieldName, versionField } from './decision-form.tsx';
import type { RequestTicket } from './request-ticket.ts';

export interface PostedDecision {
  readonly ticket: RequestTicket;
  readonly record: RequestRecord;
  readonly form: Form;
}

type Found = RequesterDecided | { readonly outcome: 'repeated' };

interface Typed {
  /** Of the cookie of whoever decides. */
  readonly secret: string;
  readonly record: RequestRecord;
  /** What the form showed. */
  readonly seenVersion: number;
  readonly typed: (name: EvidenceName) => readonly string[];
}

export type Taken = { readonly found: Found; readonly record: RequestRecord } | null;

/** Takes a decision, or says why not; null where the request is gone. The same form, sent twice, is one decision. */
export async function takeTyped(
  { deps }: LanguageContext,
  { secret, record, seenVersion, typed }: Typed,
  id: RequesterDecision,
): Promise<Taken> {
  const { facility, clock } = deps;
  const given = (ruleOf(id).asked ?? []).flatMap(({ name }) => typed(name));
  const commandId = sha256(canonicalJson({ by: secret, id, seenVersion, given })).slice(0, 24);
  const outcome: { found: Found } = { found: { outcome: 'repeated' } };
  const changed = await deps.requests.change(
    record.reference,
    (state) => {
      outcome.found = decideByRequester(state, id, typed, { now: clock.now(), timeZone: facility.timeZone });
      return outcome.found.outcome === 'change' ? outcome.found.change : null;
    },
    { command: { id: commandId, seenVersion } },
  );
  if (changed === null) return null;
  const { found } = outcome;
  if (found.outcome === 'change' || found.outcome === 'repeated') {
    deps.log.info('requester decided', { reference: record.reference, kind: id });
    await dispatch(deps, changed);
  }
  return { found, record: changed };
}

/** The seen version of a form, as it was posted. */
export const seenIn = (form: Form): number => Number(form.get(versionField)) || 0;

/** Its fields have the names of its evidence. */
export function takeDecision(
  context: LanguageContext,
  { ticket: { secret }, record, form }: PostedDecision,
  id: RequesterDecision,
): Promise<Taken> {
  const typed = (name: EvidenceName) => [form.get(fieldName(id, name)) ?? ''];
  return takeTyped(context, { secret, record, seenVersion: seenIn(form), typed }, id);
}
