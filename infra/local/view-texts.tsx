import { Button } from '../../lib/web/components/buttons.tsx';
import type { TextSimulator } from './text-simulator.ts';
import { Table } from './view-table.tsx';

function Answers({ number, stopped }: { readonly number: string; readonly stopped: boolean }) {
  return (
    <form method="post" action="/_local/text-replies">
      <input type="hidden" name="from" value={number} />
      <Button name="says" value={stopped ? 'START' : 'STOP'} look="outline">
        Answer {stopped ? 'START' : 'STOP'}
      </Button>
    </form>
  );
}

/** Every text, and what its phone may answer. */
export function Texts({ texts }: { readonly texts: TextSimulator }) {
  const stopped = texts.stopped();
  const sent = [...texts.texts()].reverse();
  const numbers = [...new Set([...sent.map(({ to }) => to), ...stopped])];
  return (
    <>
      <h2>Text messages</h2>
      <Table heads={['When', 'To', 'Text']} rows={sent.map(({ at, to, text }) => [at, to, text])} />
      <Table
        heads={['Phone', 'Gets texts', 'Answer of its owner']}
        rows={numbers.map((number) => [
          number,
          stopped.includes(number) ? 'no, it answered STOP' : 'yes',
          <Answers key={number} number={number} stopped={stopped.includes(number)} />,
        ])}
      />
    </>
  );
}
