/** Where the bar code of a cover sheet is scanned, and the way to enter what came without a notice. */

import type { InboundRecord } from '../../inbound/record.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { senderName } from './item-words.ts';
import { arrivalsPath, inboundSearchPath, itemPath, newItemPath } from './paths.ts';

export type ArrivalProblem = 'empty' | 'unknown' | 'unreadable' | 'several';

export interface ArrivalsView {
  readonly typed: string;
  readonly problem?: ArrivalProblem | undefined;
  /** Several parcels under one number. */
  readonly found: readonly InboundRecord[];
}

export function arrivalsPage(view: Console, { typed, problem, found }: ArrivalsView): string {
  const words = inboundDeskWords(view.language).arrivals;
  const text = problem === undefined ? undefined : words[problem];
  return consolePage(view, {
    title: words.title,
    section: 'arrivals',
    withErrors: text !== undefined,
    children: (
      <>
        <h1>{words.title}</h1>
        <ErrorSummary heading={view.words.frame.problem} lines={text === undefined ? [] : [{ name: 'code', text }]} />
        {/* A scanner types the code and presses Enter. POST: what is on a parcel stands in no address. */}
        <form method="post" action={arrivalsPath}>
          <input type="hidden" name="token" value={view.token} />
          <TextField
            name="code"
            label={words.field}
            hint={words.hint}
            value={typed}
            autocomplete="off"
            spellcheck={false}
            autofocus={text === undefined}
            error={text}
            words={view.controls}
          />
          <Buttons>
            <Button>{words.button}</Button>
          </Buttons>
        </form>
        {found.length === 0 ? null : (
          <ul>
            {found.map((record) => (
              <li key={record.reference}>
                <a href={`${itemPath(record.reference)}?came=now`}>{showReference(record.reference)}</a>{' '}
                <bdi>{fullName(record.body.patient)}</bdi>, <bdi>{senderName(record.body, view)}</bdi>
              </li>
            ))}
          </ul>
        )}
        <section aria-labelledby="without">
          <h2 id="without">{words.withoutHeading}</h2>
          <p>{words.without}</p>
          <Buttons>
            <LinkButton href={inboundSearchPath} look="outline">
              {words.search}
            </LinkButton>
            <LinkButton href={newItemPath} look="outline">
              {words.enter}
            </LinkButton>
          </Buttons>
        </section>
      </>
    ),
  });
}
