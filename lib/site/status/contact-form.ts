/** The questions of the page that changes how a requester is reached: what is asked, what was typed, and what is stored now. */

import { bodyNow } from '../../request/changes/body-now.ts';
import { type DeliveryBar, deliveryBar } from '../../request/changes/change.ts';
import { contactOf, ownPart } from '../../request/changes/contact.ts';
import type { TypedDetails } from '../../request/changes/judge.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Form } from '../../web/form.ts';
import { type Answers, answerAt } from '../../web/questions/answers.ts';
import { type Asked, asked } from '../../web/questions/questions.ts';
import { type Situation, situationOf } from '../../web/questions/situation.ts';
import { partsOf, valueIn } from '../../web/questions/values.ts';
import { bodyToAnswers } from '../request/body.ts';

export const languageField = 'language';

export interface ContactForm {
  readonly situation: Situation;
  readonly phone: Asked | undefined;
  readonly address: Asked | undefined;
  /** How the records go, and what is agreed to for plain e-mail; none where they stay as they are. */
  readonly delivery: readonly Asked[];
  readonly deliveryBar: DeliveryBar | null;
  /** As the record has it now. */
  readonly stored: Answers;
}

export function contactForm(record: RequestRecord): ContactForm {
  const body = bodyNow(record);
  const own = ownPart(body);
  const { email, phone, address } = contactOf(body);
  const stored: Answers = {
    ...bodyToAnswers(body),
    ...(phone !== undefined && { [`${own}.phone`]: [showPhone(phone)] }),
    ...(email !== undefined && { [`${own}.email`]: [email] }),
    ...Object.fromEntries(
      Object.entries(address ?? {}).flatMap(([part, text]) => (text === undefined ? [] : [[`${own}.address.${part}`, [text]]])),
    ),
  };
  const situation = situationOf(stored);
  const bar = deliveryBar(record);
  const inWay = (method: Situation['method']) => ({ ...situation, method });
  const [phoneAsked, addressAsked] = asked([`${own}.phone`, `${own}.address`], situation, stored);
  // Without a script the page cannot wait for the choice: what plain e-mail asks stands below it.
  const ways = [
    ...asked(['delivery.method'], situation, stored),
    ...asked(['delivery.emailRiskAccepted'], inWay('deliver-email-open'), stored).map((one) => ({
      ...one,
      required: 'no' as const,
    })),
  ];
  return {
    ...{ situation, stored, deliveryBar: bar },
    ...{ phone: phoneAsked, address: addressAsked, delivery: bar === null ? ways : [] },
  };
}

/** The questions on the page, in its order. */
export function askedIn({ phone, address, delivery }: ContactForm): readonly Asked[] {
  return [phone, address, ...delivery].filter((one) => one !== undefined);
}

/** As typed, for showing it again. */
export function typedAnswers(form: ContactForm, posted: Pick<Form, 'get'>): Answers {
  const paths = [...askedIn(form).flatMap(partsOf), languageField];
  return Object.fromEntries(paths.map((path) => [path, [posted.get(path) ?? '']]));
}

export function typedDetails(form: ContactForm, answers: Answers): TypedDetails {
  const { phone, address, delivery } = form;
  return {
    phone: phone === undefined ? '' : (answerAt(answers, phone.path) ?? ''),
    address: address === undefined ? undefined : valueIn(address, answers),
    language: answerAt(answers, languageField) ?? '',
    ...(delivery.length > 0 && {
      method: answerAt(answers, 'delivery.method') ?? '',
      riskAccepted: answerAt(answers, 'delivery.emailRiskAccepted') === 'yes',
    }),
  };
}
