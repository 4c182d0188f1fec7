/** What a service tells of a resource, under the names that templates use. */
import type { Clients } from '../clients.ts';
import type { Deployed } from '../deployment.ts';
import { dataReaders } from './read-data.ts';
import { frontReaders } from './read-front.ts';
import { peopleReaders } from './read-people.ts';
import { watchReaders } from './read-watch.ts';

export type Told = Readonly<Record<string, unknown>>;
/** `expected` helps where a service answers by another name than the resource's own. */
export type Reader = (clients: Clients, resource: Deployed, expected: Told) => Promise<Told>;

export const readers: Readonly<Record<string, Reader>> = { ...dataReaders, ...frontReaders, ...peopleReaders, ...watchReaders };

/** JSON of a text, or undefined. */
export function parsed(text: string | undefined): unknown {
  return text === undefined || text === '' ? undefined : JSON.parse(text);
}
