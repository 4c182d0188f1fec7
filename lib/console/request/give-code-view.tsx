import { instantInWords } from '../../languages/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox, Radios } from '../../web/components/choices.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { callBackNumbers, codeFields, newEmailFields } from './call-back.ts';

interface CallProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly refusal?: Refusal | undefined;
}

/** Compared, which number, and that it was called: the same before a code and before a new address. */
function Called({ view, record, refusal, fields }: CallProps & { readonly fields: typeof codeFields | typeof newEmailFields }) {
  const { giveCode } = view.kept;
  const errorAt = (field: string) => (refusal?.field === field ? view.words.refusals[refusal.code] : undefined);
  const words = view.controls;
  return (
    <>
      <Checkbox
        name={fields.compared}
        label={giveCode.compared}
        error={errorAt(fields.compared)}
        checked={false}
        words={words}
      />
      <Radios
        name={fields.number}
        label={giveCode.number}
        options={callBackNumbers(record).map(({ whose, phone }) => ({
          value: whose,
          label: `${view.file.parts[whose]}: ${showPhone(phone)}`,
        }))}
        error={errorAt(fields.number)}
        words={words}
      />
      <Checkbox
        name={fields.calledBack}
        label={giveCode.calledBack}
        error={errorAt(fields.calledBack)}
        checked={false}
        words={words}
      />
    </>
  );
}

export function GiveCode(props: CallProps) {
  const { view, record, refusal } = props;
  const { giveCode } = view.kept;
  return (
    <details open={refusal?.field?.startsWith('code.') === true}>
      <summary>{giveCode.heading}</summary>
      <p>{giveCode.rule}</p>
      {callBackNumbers(record).length === 0 ? (
        <p>{giveCode.noNumber}</p>
      ) : (
        <form method="post" action={`${requestPath(record.reference)}/code`}>
          <FormFields token={view.token} record={record} />
          <Called {...props} fields={codeFields} />
          <Buttons>
            <Button look="outline">{giveCode.button}</Button>
          </Buttons>
        </form>
      )}
    </details>
  );
}

/** Where there is no old address, or nobody can read its mail. Elsewhere the requester does it with two codes. */
export function NewEmail(props: CallProps & { readonly typed: Readonly<Record<string, string>> }) {
  const { view, record, refusal, typed } = props;
  const { giveCode, newEmail } = view.kept;
  const isHere = refusal?.field?.startsWith('email.') === true;
  return (
    <details open={isHere}>
      <summary>{newEmail.heading}</summary>
      <p>{newEmail.rule}</p>
      {callBackNumbers(record).length === 0 ? (
        <p>{giveCode.noNumber}</p>
      ) : (
        <form method="post" action={`${requestPath(record.reference)}/email`}>
          <FormFields token={view.token} record={record} />
          <Called {...props} fields={newEmailFields} />
          <TextField
            name={newEmailFields.email}
            label={newEmail.label}
            value={typed[newEmailFields.email]}
            error={refusal?.field === newEmailFields.email ? view.words.refusals[refusal.code] : undefined}
            inputMode="email"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            words={view.controls}
          />
          <Buttons>
            <Button look="outline">{newEmail.button}</Button>
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
