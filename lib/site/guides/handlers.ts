/** Pages that are the same for everyone. */
import type { Facility } from '../../facility/facility.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, type SiteContext, sharedPage } from '../context.ts';
import { renderStart, renderWelcome } from './start-page.tsx';

export async function getWelcome(context: SiteContext): Promise<HttpReply> {
  return sharedPage(renderWelcome(context.deps.facility), context);
}

export async function getStart(context: LanguageContext): Promise<HttpReply> {
  return sharedPage(renderStart(context.language, context.deps.facility), context);
}

type Guides = typeof import('./guide-pages.tsx');
type Render = (language: Language, facility: Facility) => string;

/** The handler of a guide. The first page that anybody sees does without their words. */
export function guide(pick: (pages: Guides) => Render): (context: LanguageContext) => Promise<HttpReply> {
  return async (context) =>
    sharedPage(pick(await import('./guide-pages.tsx'))(context.language, context.deps.facility), context);
}
