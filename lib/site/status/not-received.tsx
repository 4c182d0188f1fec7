/** Records that went out and did not reach who asked: said once, then it is told that a person looks for them. */
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { openTrace } from '../../request/decisions/not-received.ts';
import { Textarea } from '../../web/components/fields.tsx';
import { Alert, Details } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { controlWords } from '../site-page.tsx';
import { DecisionForm, type DecisionProps, fieldOf } from './decision-form.tsx';

const id = 'not-received';

export function NotReceived(props: DecisionProps) {
  const { language, facility, record, open, tried } = props;
  const { notReceived: words } = statusDecisionWords(language);
  const { phone } = facility.outbound;
  if (openTrace(record) !== undefined)
    return (
      <Alert tone="info" heading={words.heading}>
        <p>
          <WithPhone line={phone} text={words.open(phone.shown)} />
        </p>
      </Alert>
    );
  if (!open.includes(id)) return null;
  return (
    <Details summary={words.heading} open={tried?.id === id}>
      <p>
        <WithPhone line={phone} text={words.text(phone.shown)} />
      </p>
      <DecisionForm props={props} id={id} button={words.button}>
        <Textarea
          {...fieldOf(props, id, 'about')}
          label={words.about}
          hint={words.aboutHint}
          rows={3}
          optional
          words={controlWords(language)}
        />
      </DecisionForm>
    </Details>
  );
}
