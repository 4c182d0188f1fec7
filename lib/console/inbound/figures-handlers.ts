import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { logItems } from './access.ts';
import { figuresBy, monthsBefore } from './figures.ts';
import { inboundFiguresPage, monthChoices, monthsField } from './figures-page.tsx';

/** Counted when it is asked for: the facts of a month are one query of one partition. */
export async function getInboundFigures(context: StaffContext): Promise<HttpReply> {
  const { deps, request, view } = context;
  const count = monthChoices.find((one) => String(one) === request.query[monthsField]) ?? monthChoices[1];
  const months = await Promise.all(
    monthsBefore(todayIn(context), count).map(async (month) => ({
      month,
      facts: await deps.inboundReports.facts(deps.facility.id, month),
    })),
  );
  const figures = figuresBy(months);
  await logItems(context, figures.total.announced, 'figures');
  return privatePage(inboundFiguresPage(view, figures, count));
}
