import type { Facility } from '../facility/facility.ts';

type Phone = Pick<Facility['outbound']['phone'], 'e164' | 'shown'>;

/** A sentence in which a telephone number can be called by a tap. The sentence has the number as it is shown. */
export function WithPhone({ text, phone }: { readonly text: string; readonly phone: Phone }) {
  const [before, ...after] = text.split(phone.shown);
  if (after.length === 0) return <>{text}</>;
  return (
    <>
      {before}
      <a class="phone" href={`tel:${phone.e164}`}>
        {phone.shown}
      </a>
      {after.join(phone.shown)}
    </>
  );
}
