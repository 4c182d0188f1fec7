/** What is missing, and how it is sent: each state that an item and its files can have. */
import type { BrowserContext } from 'playwright-core';
import { proofWords } from '../../../lib/languages/proofs.ts';
import type { ProofFile } from '../../../lib/request/proofs/stored.ts';
import { press } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';
import { openHere } from './opened.ts';
import { stored } from './stored.ts';
import { open, seen, type Visit } from './visit.ts';

const at = '2026-11-29T12:00:00.000Z';
const file = (id: string, item: string, more: Partial<ProofFile>): ProofFile => ({
  ...{ id, item, addedAt: at, state: 'clean', arrived: { at, version: { etag: id } } },
  ...more,
});

export async function checkItems(visit: Visit & { readonly context: BrowserContext }): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const { page, language } = person;
  const words = proofWords(language);
  const request = await stored(service, { type: 'health-care-agent', language });
  await service.idle(60_000);
  const list = `/${language}/status/items`;
  await open(visit, 'items-not-opened', list);
  await openHere(visit, request);
  await open(visit, 'items', list);
  await page.locator('summary').first().click();
  await page
    .getByRole('button', { name: new RegExp(words.willBring) })
    .first()
    .click();
  await seen(visit, 'items-told');
  await page
    .getByRole('button', { name: new RegExp(words.addFile) })
    .first()
    .click();
  await seen(visit, 'item-send');
  await service.dependencies.requests.change(request.reference, ({ items: [first, second, third, ...rest] }) => ({
    items: [first, second, third, ...rest].flatMap((item) => (item === undefined ? [] : [item])),
    proofs: [
      file('a', first?.id ?? '', { state: 'incoming' }),
      file('b', first?.id ?? '', { state: 'checking' }),
      file('c', second?.id ?? '', { state: 'refused', why: 'encrypted' }),
      file('d', second?.id ?? '', { state: 'refused', why: 'too-large' }),
      file('e', third?.id ?? '', { type: 'jpeg' }),
      file('f', third?.id ?? '', { type: 'jpeg', removedAt: at }),
    ],
    events: [],
  }));
  await open(visit, 'items-files', list);
  for (const news of ['file', 'told', 'answered', 'full', 'late']) await open(visit, `items-${news}`, `${list}?done=${news}`);
  await service.dependencies.requests.change(request.reference, ({ items }) => ({
    items: items.slice(0, 1).map(({ id }) => ({
      id,
      code: 'QUESTION',
      cure: 'answer',
      raisedBy: 'staff:a',
      raisedAt: at,
      askedAt: at,
      state: 'open',
    })),
    status: 'deficient',
    events: [],
  }));
  await open(visit, 'items-question', list);
  await press(person, words.answerButton);
  await seen(visit, 'items-question-empty', 422);
  await service.dependencies.requests.change(request.reference, ({ items }) => ({
    items: items.map((item) => ({ ...item, state: 'waived' })),
    status: 'in-process',
    events: [],
  }));
  await open(visit, 'items-none', list);
}
