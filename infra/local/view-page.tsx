import type { InboundRecord } from '../../lib/inbound/record.ts';
import { registry } from '../../lib/languages/registry.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { Button } from '../../lib/web/components/buttons.tsx';
import { lineBehaviours } from './fax-line.ts';
import { renderLocalPage } from './local-page.tsx';
import { allInbound, allRequests, documentList, faxList, type ViewParts } from './view-parts.ts';
import { Table } from './view-table.tsx';
import { Texts } from './view-texts.tsx';

function workIn({ work }: Pick<RequestRecord, 'work'>): preact.ComponentChildren {
  return <pre>{Object.values(work).map(({ id, state, attempts }) => `${id}: ${state} (${attempts.length})\n`)}</pre>;
}

function inboundRow(record: InboundRecord): preact.ComponentChildren[] {
  const { reference, body, arrivedBy, status, expectedOn } = record;
  return [
    showReference(reference),
    `${body.sender.type}, ${body.language}`,
    `${arrivedBy}, ${status}`,
    expectedOn,
    workIn(record),
  ];
}

function requestRow(record: RequestRecord): preact.ComponentChildren[] {
  return [
    showReference(record.reference),
    `${record.body.requester.type}, ${record.body.language}`,
    `${record.route.channel}, ${record.status}`,
    record.dueOn ?? 'none',
    workIn(record),
    documentList(record).map(({ kind, language, pages, href }) => (
      <div key={href}>
        <a href={href}>
          {kind} {language}
        </a>
        , {pages} p.
      </div>
    )),
  ];
}

function Controls({ now, plan }: { readonly now: string; readonly plan: ReturnType<ViewParts['line']['plan']> }) {
  return (
    <>
      <h2>Clock and line</h2>
      <form method="post" action="/_local/clock">
        <label for="now">It is now</label>
        <input id="now" name="now" size={28} value={now} /> <Button look="outline">Move time</Button>
      </form>
      <form method="post" action="/_local/sweep">
        <Button look="outline">Sweep now</Button>
      </form>
      <form method="post" action="/_local/fax-line">
        <label for="always">Calls on the fax line end in</label>
        <select id="always" name="always">
          {lineBehaviours.map((behaviour) => (
            <option key={behaviour} value={behaviour} selected={behaviour === plan.always}>
              {behaviour}
            </option>
          ))}
        </select>{' '}
        <Button look="outline">Set line</Button>
      </form>
    </>
  );
}

export async function viewPage(parts: ViewParts): Promise<string> {
  const { accounts, clock, fax, line, post, texts } = parts;
  const [records, inbound, queues] = await Promise.all([allRequests(parts), allInbound(parts), parts.queueCounts()]);
  return renderLocalPage(
    'Local service',
    <>
      <p>
        {languages.map((language) => (
          <>
            <a href={`/${language}`}>{registry[language].name}</a> ·{' '}
          </>
        ))}
        <a href="/staff">Staff console</a> · <a href="/_local/documents">All documents</a> ·{' '}
        <a href="/_local/components">Components</a> · JSON:{' '}
        {['emails', 'texts', 'faxes', 'work', 'queue', 'clock', 'fax-line', 'mail-line', 'text-line', 'log'].map((name) => (
          <>
            <a key={name} href={`/_local/${name}`}>
              {name}
            </a>{' '}
          </>
        ))}
      </p>
      <h2>Staff accounts</h2>
      <Table
        heads={['Name', 'User name', 'Password', 'Group']}
        rows={accounts.map(({ name, username, password, groups }) => [name, username, password, groups.join(', ')])}
      />
      <Controls now={clock.now().toISOString()} plan={line.plan()} />
      <h2>Requests</h2>
      <Table
        heads={['Reference', 'Who', 'Channel, status', 'Due', 'Work (attempts)', 'Documents']}
        rows={records.map(requestRow)}
      />
      <h2>Records on their way to the hospital</h2>
      <Table heads={['Reference', 'Who', 'Came by, status', 'Expected', 'Work (attempts)']} rows={inbound.map(inboundRow)} />
      <p>
        Queue: {queues.work.visible} waiting, {queues.work.inFlight} in work, {queues.deadLetters.visible} dead letters.
      </p>
      <h2>E-mails</h2>
      <Table
        heads={['When', 'To', 'Subject', 'Text', 'Events']}
        rows={[...post.emails()]
          .reverse()
          .map(({ at, to, subject, text, events }) => [
            at,
            to.join(', '),
            subject,
            <pre>{text}</pre>,
            events.map(({ type }) => type).join(', '),
          ])}
      />
      <Texts texts={texts} />
      <h2>Faxes</h2>
      <Table
        heads={['When', 'To', 'Status', 'Line', 'At the far end']}
        rows={faxList(fax)
          .reverse()
          .map(({ createTime, to, status, line: met, received, href, numberOfPages }) => [
            createTime,
            to,
            status,
            met,
            received ? <a href={href}>{numberOfPages} p.</a> : 'nothing',
          ])}
      />
    </>,
  );
}
