/** How long answers took in the last twelve months: the numbers that the nightly count published, and no others. */
import { spanInWords } from '../../languages/dates.ts';
import { publicAnswerWords } from '../../languages/public-answers.ts';
import { siteWords } from '../../languages/site.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type Published, readPublished } from '../../reports/published.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Table } from '../../web/components/lists.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, sharedPage } from '../context.ts';
import { renderSitePage } from '../site-page.tsx';
import { Lines } from './start-page.tsx';

/** GET /{language}/answers */
export async function getAnswers(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const { facility } = deps;
  const text = await deps.published.read(facility.id);
  const words = publicAnswerWords(language);
  const { phone } = facility.outbound;
  const page = renderSitePage(
    { language, facility, path: '/answers', title: words.title, description: words.lead },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Numbers language={language} published={text === null ? null : readPublished(text)} />
      <h2>{words.howHeading}</h2>
      <Lines lines={words.how} />
      <p>
        <WithPhone line={phone} text={siteWords(language).start.phone(phone.shown)} />
      </p>
    </>,
  );
  return sharedPage(page, context);
}

interface NumbersProps {
  readonly language: Language;
  readonly published: Published | null;
}

function Numbers({ language, published }: NumbersProps) {
  const words = publicAnswerWords(language);
  if (published === null || published.answered === null) return <p>{words.none}</p>;
  const { from, to, answered, medianDays, p90Days, inTime } = published;
  const digits = new Intl.NumberFormat(language);
  const days = [
    words.answered(digits.format(answered)),
    ...(medianDays === null ? [] : [words.median(medianDays)]),
    ...(p90Days === null ? [] : [words.p90(p90Days)]),
    ...(inTime === null ? [] : [inTime.atLeast ? words.atLeast(inTime.percent) : words.inTime(inTime.percent)]),
  ];
  return (
    <>
      <p>{words.period(spanInWords(from, language), spanInWords(to, language))}</p>
      <h2>{words.timeHeading}</h2>
      <Lines lines={days} />
      <h2>{words.refusedHeading}</h2>
      <Refusals language={language} published={published} />
    </>
  );
}

function Refusals({
  language,
  published: { refused, reasons },
}: {
  readonly language: Language;
  readonly published: Published;
}) {
  const words = publicAnswerWords(language);
  if (refused === null) return <p>{words.fewRefused}</p>;
  const digits = new Intl.NumberFormat(language);
  return (
    <>
      <p>{words.refused(digits.format(refused))}</p>
      <Table
        caption={words.reasonsCaption}
        rowHeader="reason"
        columns={[
          { key: 'reason', heading: words.reason },
          { key: 'count', heading: words.count, figures: true },
        ]}
        rows={reasons.map(({ reason, count }) => ({
          id: reason,
          cells: { reason: labelIn(words.reasons, reason), count: digits.format(count) },
        }))}
      />
    </>
  );
}
