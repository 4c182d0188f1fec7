import { instantInWords } from '../../languages/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox, Radios } from '../../web/components/choices.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { callBackNumbers, codeFields } from './call-back.ts';

interface GiveCodeProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly refusal?: Refusal | undefined;
}

export function GiveCode({ view, record, refusal }: GiveCodeProps) {
  const { giveCode } = view.kept;
  const numbers = callBackNumbers(record);
  const errorAt = (field: string) => (refusal?.field === field ? view.words.refusals[refusal.code] : undefined);
  const words = view.controls;
  return (
    <details open={refusal?.field?.startsWith('code.') === true}>
      <summary>{giveCode.heading}</summary>
      <p>{giveCode.rule}</p>
      {numbers.length === 0 ? (
        <p>{giveCode.noNumber}</p>
      ) : (
        <form method="post" action={`${requestPath(record.reference)}/code`}>
          <FormFields token={view.token} record={record} />
          <Checkbox
            name={codeFields.compared}
            label={giveCode.compared}
            error={errorAt(codeFields.compared)}
            checked={false}
            words={words}
          />
          <Radios
            name={codeFields.number}
            label={giveCode.number}
            options={numbers.map(({ whose, phone }) => ({
              value: whose,
              label: `${view.file.parts[whose]}: ${showPhone(phone)}`,
            }))}
            error={errorAt(codeFields.number)}
            words={words}
          />
          <Checkbox
            name={codeFields.calledBack}
            label={giveCode.calledBack}
            error={errorAt(codeFields.calledBack)}
            checked={false}
            words={words}
          />
          <Buttons>
            <Button look="outline">{giveCode.button}</Button>
          </Buttons>
        </form>
      )}
    </details>
  );
}

export interface GivenCode {
  readonly code: string;
  /** Instant at which it ends. */
  readonly until: string;
}

/** In two halves, as one reads it out. */
export function GivenCodeBox({ view, given }: { readonly view: Console; readonly given: GivenCode }) {
  const { giveCode } = view.kept;
  return (
    <Alert tone="success" heading={giveCode.given}>
      <p class="reference" role="status">
        {given.code.replace(/^(\d{4})/, '$1 ')}
      </p>
      <p>{giveCode.once(instantInWords(given.until, view))}</p>
    </Alert>
  );
}
