/** The first pages. */
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, type SiteContext, sharedPage } from '../context.ts';
import { renderStart, renderWelcome } from './start-page.tsx';

export async function getWelcome(context: SiteContext): Promise<HttpReply> {
  return sharedPage(renderWelcome(context.deps.facility), context);
}

export async function getStart(context: LanguageContext): Promise<HttpReply> {
  return sharedPage(renderStart(context.language, context.deps.facility), context);
}
