/** Where media go that were meant for the other department: the box by USPS alone, a courier only after a call. Nothing else of it is told. */

import { envelopeLines } from '../../facility/facility.ts';
import { timeInWords } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { WithPhone } from '../../web/components/phone.tsx';
import type { Console } from '../console.ts';

export function SendOn({ view }: { readonly view: Console }) {
  const { language, facility } = view;
  const words = inboundDeskWords(language).handOver;
  const { mailing, phone, hours } = facility.inbound;
  const open = words.hours(timeInWords(hours.opens, language), timeInWords(hours.closes, language));
  return (
    <>
      <p>
        <b>{words.usps}</b>
      </p>
      <address>
        {envelopeLines(mailing).map((line) => (
          <span class="line" key={line}>
            {line}
          </span>
        ))}
      </address>
      <p>
        <b>{words.courier}</b>: <WithPhone line={phone} text={words.courierRule(phone.shown, open)} />
      </p>
      <p>{words.never}</p>
    </>
  );
}
