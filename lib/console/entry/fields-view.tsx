/** The fields of the one form: what most paper says first, in the order of the keyboard; the rest is folded behind the button. */
import type { ComponentChildren } from 'preact';
import { languageTitle } from '../../languages/language.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { defectCodes } from '../../request/defects.ts';
import { elements } from '../../request/entry/on-paper.ts';
import { arrivalWays } from '../../request/scans.ts';
import {
  claimKinds,
  deliveryMethods,
  formats,
  languages,
  purposes,
  recipientTypes,
  recordTypes,
  requesterTypes,
  sensitiveCategories,
  sensitiveChoices,
} from '../../request/vocabulary.ts';
import type { Option } from '../../web/components/fields.tsx';
import { presets } from '../../web/questions/presets.ts';
import { Choice, Day, Fold, type FormContext, Line, Segments, Tick, Ticks } from './parts.tsx';
import { identityTexts, notSaid } from './typed.ts';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

function optionsOf<Code extends string>(codes: readonly Code[], labels: Labels<Code>): readonly Option[] {
  return codes.map((value) => ({ value, label: labels[value] }));
}

export const firmsId = 'firms';

interface MainProps {
  readonly of: FormContext;
  /** The first thing is ready to be typed. */
  readonly first: boolean;
  readonly showsReason: boolean;
  readonly firmHint: ComponentChildren;
}

export function MainFields({ of, first, showsReason, firmHint }: MainProps) {
  const { view } = of;
  const words = entryWords(view.language);
  const { labels } = view;
  const half = (children: ComponentChildren) => <div class="half">{children}</div>;
  return (
    <div class="keys main">
      <div class="wide">
        <Segments of={of} name="cameBy" options={optionsOf(arrivalWays, words.ways)} autofocus={first} />
      </div>
      <div>
        <Day of={of} name="cameOn" hint={words.cameOnHint} />
      </div>
      {showsReason ? (
        <div class="whole">
          <Line of={of} name="lateReason" />
        </div>
      ) : null}
      <h2>{words.parts.who}</h2>
      <div>
        <Choice of={of} name="requester.type" options={optionsOf(requesterTypes, labels.requesterTypes)} />
      </div>
      <div>
        <Line of={of} name="requester.organization" list={firmsId} hint={words.firmHint} />
        {firmHint}
      </div>
      <div>
        <Line of={of} name="requester.name" />
      </div>
      <h2>{words.parts.patient}</h2>
      <div>
        <Line of={of} name="patient.lastName" />
      </div>
      <div>
        <Line of={of} name="patient.firstName" />
      </div>
      <div>
        <Day of={of} name="patient.dateOfBirth" />
      </div>
      <h2>{words.parts.what}</h2>
      <div>
        <Choice of={of} name="records.preset" options={optionsOf([...presets, notSaid], words.presets)} />
      </div>
      <div>
        <Day of={of} name="records.from" />
      </div>
      <div>
        <Day of={of} name="records.to" />
      </div>
      <div>
        <Choice of={of} name="purpose.type" options={optionsOf(purposes, labels.purposes)} />
      </div>
      <div>
        <Choice of={of} name="requester.claimKind" options={optionsOf(claimKinds, labels.claimKinds)} />
      </div>
      <div>
        <Line of={of} name="number" />
      </div>
      <div>
        <Day of={of} name="expires.on" />
      </div>
      <div>
        <Line of={of} name="expires.event" />
      </div>
      <div>
        <Choice
          of={of}
          name="delivery.method"
          options={optionsOf(deliveryMethods, labels.deliveryMethods)}
          preset="deliver-mail"
        />
      </div>
      <div class="whole ticks">
        <Ticks of={of} name="elements" options={optionsOf(elements, words.elements)} hint={words.elementsHint} />
      </div>
      <p class="whole soft">{words.seenBy(view.staff.name)}</p>
      <div>
        <Day of={of} name="signedOn" />
      </div>
      {half(<Tick of={of} name="ours" />)}
    </div>
  );
}

const contactNames = ['street', 'unit', 'city', 'state', 'zip', 'country', 'phone', 'fax', 'email'].map(
  (name) => `contact.${name}`,
);
/** What stands on the paper less often. */
const moreOfPatient = identityTexts.filter((path) => path !== 'patient.firstName' && path !== 'patient.lastName');
const moreNames: readonly string[] = [
  ...['patient.oneName', 'patient.diedHere'],
  ...moreOfPatient,
  ...['relationship', 'npi', 'claim', 'employer', 'injuredOn', 'employeeTold', 'respondBy'].map((name) => `requester.${name}`),
  'purpose.other',
];

interface FoldedProps {
  readonly of: FormContext;
  readonly letters: LetterWords;
}

export function FoldedFields({ of, letters }: FoldedProps) {
  const { view } = of;
  const words = entryWords(view.language);
  const { labels, language } = view;
  const names = languages.map((code) => ({ value: code, label: languageTitle(code, language) }));
  return (
    <>
      <Fold of={of} summary={words.parts.contact} names={contactNames}>
        <Line of={of} name="contact.street" />
        <Line of={of} name="contact.unit" />
        <Line of={of} name="contact.city" />
        <Line of={of} name="contact.state" />
        <Line of={of} name="contact.zip" />
        <Line of={of} name="contact.country" />
        <Line of={of} name="contact.phone" inputMode="tel" />
        <Line of={of} name="contact.fax" inputMode="tel" />
        <Line of={of} name="contact.email" inputMode="email" />
      </Fold>
      <Fold of={of} summary={words.parts.more} names={moreNames}>
        <Choice of={of} name="language" options={names} preset="en" />
        {moreOfPatient.map((path) => (
          <Line key={path} of={of} name={path} />
        ))}
        <Line of={of} name="requester.relationship" />
        <Line of={of} name="requester.npi" inputMode="numeric" />
        <Line of={of} name="requester.claim" />
        <Line of={of} name="purpose.other" />
        <Line of={of} name="requester.employer" />
        <Day of={of} name="requester.injuredOn" />
        <Day of={of} name="requester.respondBy" />
        <Tick of={of} name="patient.oneName" />
        <Tick of={of} name="patient.diedHere" />
        <Tick of={of} name="requester.employeeTold" />
      </Fold>
      <Fold of={of} summary={words.parts.kinds} names={['records.types', 'records.other']}>
        <div class="whole">
          <Line of={of} name="records.other" />
        </div>
        <div class="whole ticks">
          <Ticks of={of} name="records.types" options={optionsOf(recordTypes, labels.recordTypes)} />
        </div>
      </Fold>
      <Fold of={of} summary={words.parts.sensitive} names={['records.sensitive']}>
        {sensitiveCategories.map((category) => (
          <Sensitive key={category} of={of} category={category} />
        ))}
      </Fold>
      <Fold of={of} summary={words.parts.delivery} names={['recipient', 'delivery.formatOther', 'delivery.emailRiskAccepted']}>
        <Choice of={of} name="delivery.format" options={optionsOf(formats, labels.formats)} preset="format-paper" />
        <Line of={of} name="delivery.formatOther" />
        <Choice of={of} name="recipient.type" options={optionsOf(recipientTypes, labels.recipientTypes)} />
        <Line of={of} name="recipient.name" />
        <Line of={of} name="recipient.organization" />
        <Line of={of} name="recipient.street" />
        <Line of={of} name="recipient.unit" />
        <Line of={of} name="recipient.city" />
        <Line of={of} name="recipient.state" />
        <Line of={of} name="recipient.zip" />
        <Line of={of} name="recipient.country" />
        <Line of={of} name="recipient.email" inputMode="email" />
        <Line of={of} name="recipient.fax" inputMode="tel" />
        <Tick of={of} name="delivery.emailRiskAccepted" />
      </Fold>
      <Fold of={of} summary={words.parts.wrong} names={['defects']}>
        <div class="whole ticks">
          <Ticks
            of={of}
            name="defects"
            options={defectCodes
              .filter((code) => code !== 'STOP_NOT_IN_WRITING')
              .map((value) => ({ value, label: letters.defects[value].missing }))}
          />
        </div>
      </Fold>
    </>
  );
}

function Sensitive({ of, category }: { readonly of: FormContext; readonly category: (typeof sensitiveCategories)[number] }) {
  const { labels, controls } = of.view;
  const name = `records.sensitive.${category}`;
  const id = name.replaceAll('.', '-');
  const chosen = of.typed.answers[name]?.[0];
  return (
    <div class="field">
      <label for={id}>{labels.sensitiveCategories[category]}</label>
      <select id={id} name={name} autocomplete="off">
        <option value="">{controls.choose}</option>
        {sensitiveChoices.map((choice) => (
          <option key={choice} value={choice} selected={choice === chosen}>
            {labels.sensitiveChoices[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
