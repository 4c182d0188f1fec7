/** Who signed an authorization or a directive takes it back, signed here by typed name: 45 CFR 164.508(b)(5). */
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { Checkbox } from '../../web/components/choices.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Details } from '../../web/components/messages.tsx';
import { controlWords } from '../site-page.tsx';
import { DecisionForm, type DecisionProps, fieldOf } from './decision-form.tsx';

const id = 'revoke';

export function Revoke(props: DecisionProps) {
  const { language, open, tried } = props;
  if (!open.includes(id)) return null;
  const { revoke } = statusDecisionWords(language);
  const words = controlWords(language);
  const { value, ...sure } = fieldOf(props, id, 'sure');
  return (
    <Details summary={revoke.heading} open={tried?.id === id}>
      <p>{revoke.text}</p>
      <DecisionForm props={props} id={id} button={revoke.button}>
        <Checkbox {...sure} label={revoke.sure} value="revoke" checked={value !== undefined} words={words} />
        <TextField
          {...fieldOf(props, id, 'signature')}
          label={revoke.signature}
          hint={revoke.signatureHint}
          autocomplete="name"
          spellcheck={false}
          words={words}
        />
      </DecisionForm>
    </Details>
  );
}
