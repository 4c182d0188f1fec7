/** The requester stops the request. Folded: nobody needs it on the way to the records. */
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { Checkbox } from '../../web/components/choices.tsx';
import { Details } from '../../web/components/messages.tsx';
import { controlWords } from '../site-page.tsx';
import { DecisionForm, type DecisionProps, fieldOf } from './decision-form.tsx';

const id = 'withdraw';

export function Withdraw(props: DecisionProps) {
  const { language, open, tried } = props;
  if (!open.includes(id)) return null;
  const { withdraw } = statusDecisionWords(language);
  const { value, ...sure } = fieldOf(props, id, 'sure');
  return (
    <Details summary={withdraw.heading} open={tried?.id === id}>
      <p>{withdraw.text}</p>
      <DecisionForm props={props} id={id} button={withdraw.button}>
        <Checkbox
          {...sure}
          label={withdraw.sure}
          value="withdraw"
          checked={value !== undefined}
          words={controlWords(language)}
        />
      </DecisionForm>
    </Details>
  );
}
