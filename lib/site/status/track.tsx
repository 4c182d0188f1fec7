/** The five steps of a request, as whoever asks sees them, with their days. State words alone. */
import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { DecisionId } from '../../request/decisions/rules.ts';
import { itemsWaiting } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Status } from '../../request/status.ts';
import { Track } from '../../web/components/progress.tsx';
import type { SiteView } from '../site-page.tsx';

const steps = ['sent', 'checked', 'gathering', 'final-check', 'ready'] as const;
type Step = (typeof steps)[number];

/** Undefined for a request that ended another way: it is on no step. */
const stepOf: Readonly<Partial<Record<Status, Step>>> = {
  'awaiting-mail': 'sent',
  received: 'sent',
  'in-review': 'checked',
  deficient: 'checked',
  resubmitted: 'checked',
  accepted: 'gathering',
  'in-process': 'gathering',
  pended: 'gathering',
  'quality-check': 'final-check',
  invoiced: 'final-check',
  paid: 'final-check',
  released: 'ready',
  closed: 'ready',
};

/** What a step began with. */
const begunBy: Readonly<Partial<Record<Step, DecisionId>>> = {
  checked: 'start-review',
  gathering: 'accept',
  'final-check': 'to-final-check',
  ready: 'release',
};

interface TrackProps extends SiteView {
  readonly record: RequestRecord;
}

export function RequestTrack({ language, facility, record }: TrackProps) {
  const { track: words } = siteWords(language).status;
  const step = stepOf[record.status];
  if (step === undefined) return null;
  const current = steps.indexOf(step);
  const dayOf = (at: string) => dateInWords(hospitalDay(new Date(at), facility.timeZone), language);
  const begun = (one: Step): string | undefined => {
    const decision = begunBy[one];
    const at = one === 'sent' ? record.submittedAt : decision === undefined ? undefined : record.decisions.taken[decision]?.at;
    return at === undefined ? undefined : dayOf(at);
  };
  const waiting = itemsWaiting(record).length;
  const noteOf = (one: Step, place: number): string | undefined => {
    if (place < current || (place === current && one === 'ready')) return begun(one);
    if (place === current) return waiting > 0 ? words.needs(waiting) : words.now;
    return one === 'ready' && record.dueOn !== null ? words.by(dateInWords(record.dueOn, language)) : undefined;
  };
  const stages = steps.map((one, place) => ({ label: words[one], note: noteOf(one, place) }));
  return <Track stages={stages} current={step === 'ready' ? steps.length : current} />;
}
