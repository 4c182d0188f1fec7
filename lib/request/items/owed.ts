/** What a requester may do something about, although nobody may have asked for it yet. Pure. */
import { type Item, openItems, waitsForRequester } from './item.ts';

type WithItems = Parameters<typeof openItems>[0];

/** The open items for which the requester has not sent anything: those that are asked for, and who asks. */
export function owedItems(record: WithItems): readonly Item[] {
  return openItems(record).filter((item) => item.cameAt === undefined && (waitsForRequester(item) || item.code === 'identity'));
}

/** Those of them that are answered in words. */
export function questionsOf(record: WithItems): readonly Item[] {
  return owedItems(record).filter(({ cure, code }) => cure === 'answer' && code !== 'STOP_NOT_IN_WRITING');
}
