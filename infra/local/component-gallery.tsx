/**
 * /_local/components: what the pages are made of, in the look that they have. Parts of pages that do not work yet stand here alone.
 * The style sheet of the console comes on top for its own parts. Long: one list.
 */
import { facilities } from '../../lib/facility/registry.ts';
import { drawingWords } from '../../lib/languages/drawings.ts';
import { hospitalText } from '../../lib/languages/hospital.ts';
import { registry } from '../../lib/languages/registry.ts';
import { sampleWords } from '../../lib/languages/samples.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { controlWords, Item } from '../../lib/site/site-page.tsx';
import { Button, Buttons, LinkButton } from '../../lib/web/components/buttons.tsx';
import { ChoiceCard, ChoiceCards } from '../../lib/web/components/choice-cards.tsx';
import { Radios } from '../../lib/web/components/choices.tsx';
import { Drawing, drawingNames } from '../../lib/web/components/drawings.tsx';
import { DateField, FileField } from '../../lib/web/components/fields.tsx';
import { OpenItems, ReviewSheet } from '../../lib/web/components/items.tsx';
import { SummaryList, Table } from '../../lib/web/components/lists.tsx';
import {
  Alert,
  Card,
  Details,
  DoBox,
  ErrorSummary,
  GoodBox,
  Reference,
  StatusTag,
  SummaryBox,
} from '../../lib/web/components/messages.tsx';
import { BandPhone } from '../../lib/web/components/phone.tsx';
import { Days, StepIndicator, Steps, Track } from '../../lib/web/components/progress.tsx';
import { Opening } from '../../lib/web/components/shore.tsx';
import { Brand, LanguageSwitch, renderDocument } from '../../lib/web/layout.tsx';
import { localStylePath } from './local-page.tsx';

const [facility] = facilities;
const { phone } = facility.outbound;

interface Shown {
  readonly language: Language;
}

const samplesOf = ({ language }: Shown) => sampleWords(language).components;
const path = (language: Language) => `/_local/components?language=${language}`;

export function componentGallery(language: Language): string {
  const words = samplesOf({ language });
  const { shell } = siteWords(language);
  return renderDocument({
    language,
    title: words.title,
    skipText: shell.skip,
    moreStyle: localStylePath,
    header: (
      <>
        <Brand href="/_local" name={shell.brand} under={facility.name} />
        <BandPhone line={phone} call={shell.callNumber} />
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <LanguageSwitch key={other} to={other} href={path(other)} />
          ))}
      </>
    ),
    hero: (
      <Opening>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </Opening>
    ),
    children: [Roles, Acts, FirstChoice, Fields, Boxes, Progress, Later, Drawings].map((Part) => (
      <Part key={Part.name} language={language} />
    )),
  });
}

function Roles(shown: Shown) {
  const { roles, roleNames } = samplesOf(shown);
  return (
    <section>
      <h2>{roles}</h2>
      <ul class="swatches">
        {Object.entries(roleNames).map(([role, name]) => (
          <li key={role} class={role}>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts(shown: Shown) {
  const { buttons, main, other, quiet, tags } = samplesOf(shown);
  return (
    <section>
      <h2>{buttons}</h2>
      <Buttons>
        <Button>{main}</Button>
        <LinkButton href={path(shown.language)} look="outline" icon="download">
          {other}
        </LinkButton>
        <Button look="plain">{quiet}</Button>
      </Buttons>
      <p>
        {(['plain', 'good', 'soon', 'late'] as const).map((tone) => (
          <>
            <StatusTag key={tone} tone={tone}>
              {tags[tone]}
            </StatusTag>{' '}
          </>
        ))}
      </p>
    </section>
  );
}

function FirstChoice({ language }: Shown) {
  const { start, form } = siteWords(language);
  const cards = [
    { drawing: 'folder', ...form.groups.self },
    { drawing: 'person', ...form.groups.care },
    { drawing: 'org', ...form.groups.organization },
    { drawing: 'inbound', label: hospitalText('inbound-link', { facility, language }), hint: start.inboundHint },
  ] as const;
  return (
    <section>
      <h2>{start.who}</h2>
      <ChoiceCards four>
        {cards.map(({ drawing, label, hint }) => (
          <ChoiceCard key={drawing} drawing={drawing} title={label} text={hint} href={path(language)} />
        ))}
      </ChoiceCards>
    </section>
  );
}

function Fields({ language }: Shown) {
  const samples = sampleWords(language).components;
  const { form, status } = siteWords(language);
  const words = controlWords(language);
  const groups = Object.entries(form.groups).map(([value, { label, hint }]) => ({ value, label, hint }));
  return (
    <section>
      <h2>{samples.fields}</h2>
      <ErrorSummary heading={form.errorHeading(1)} lines={[{ name: 'born', text: samples.year }]} />
      <StepIndicator current={2} labels={Object.values(form.chapters)} heading={form.step(2, 4, form.chapters.records)} />
      <form method="get" action="/_local/components">
        <DateField
          name="born"
          label={status.birth}
          error={samples.year}
          value={{ day: '9', month: '3', year: '2084' }}
          words={words}
        />
        <Radios name="group" label={siteWords(language).start.who} options={groups} value="self" words={words} />
      </form>
    </section>
  );
}

function Boxes({ language }: Shown) {
  const { done, form, shell, start } = siteWords(language);
  return (
    <section>
      <h2>{done.next}</h2>
      <GoodBox title={done.titles.online} />
      <Reference>7KQ4-M9TX-2HBD-J</Reference>
      <SummaryBox heading={done.next}>
        <p>{start.portal}</p>
      </SummaryBox>
      <Alert tone="error" heading={form.errorHeading(1)}>
        <p>{form.notReadable}</p>
      </Alert>
      <Card heading={shell.help} art={<Drawing name="phone" />}>
        <p>{shell.interpreters}</p>
      </Card>
      <SummaryList
        answers={[
          {
            question: siteWords(language).status.state,
            answer: done.titles.online,
            change: { href: path(language), text: form.buttons.change, about: done.next },
          },
        ]}
      />
      <div>
        <Details summary={start.faxHeading}>
          <p>{shell.noSocialSecurity}</p>
        </Details>
        <Details summary={start.addressHeading}>
          <p>{start.address}</p>
        </Details>
      </div>
    </section>
  );
}

function Progress(shown: Shown) {
  const { progress, day, stages, steps } = samplesOf(shown);
  return (
    <section>
      <h2>{progress}</h2>
      <Card>
        <p class="day-count">{day}</p>
        <Days day={12} of={30} />
        <Days day={24} of={30} tone="do" />
        <Days day={31} of={30} tone="bad" />
        <Track stages={stages} current={1} />
      </Card>
      <Steps steps={steps} />
    </section>
  );
}

/** Uploads, costs, records to fetch and the review sheet: no page has them yet. */
function Later({ language }: Shown) {
  const { open, ready, files, sheet } = samplesOf({ language });
  const words = controlWords(language);
  const options = open.cost.options.map((label, index) => ({ value: String(index), label }));
  const upload = (
    <>
      <FileField name="note" label={open.note.file} accept="image/*,application/pdf" words={words} />
      <Buttons>
        <Button icon="camera">{open.note.send}</Button>
      </Buttons>
      <Details summary={open.note.instead}>
        <p>{open.lead}</p>
      </Details>
    </>
  );
  const answer = (
    <>
      <Radios name="cost" label={open.cost.title} options={options} words={words} />
      <Buttons>
        <Button>{open.cost.send}</Button>
      </Buttons>
    </>
  );
  const choices = ['yes', 'no', 'not-needed'] as const;
  const columns = (['name', 'date', 'pages'] as const).map((key) => ({
    ...{ key, heading: files.columns[key], figures: key !== 'name' },
  }));
  return (
    <section>
      <DoBox heading={open.heading}>
        <p>{open.lead}</p>
        <OpenItems
          items={[
            { ...open.note, children: upload },
            { ...open.cost, children: answer },
          ]}
        />
      </DoBox>
      <h2>{ready}</h2>
      <Buttons>
        <LinkButton href={path(language)} icon="download">
          {files.all}
        </LinkButton>
      </Buttons>
      <Table
        caption={files.caption}
        columns={columns}
        rows={files.rows.map((cells) => ({ id: cells.name, cells }))}
        rowHeader="name"
      />
      <div class="desk">
        <ReviewSheet
          {...sheet}
          checks={[
            {
              name: 'signed',
              label: sheet.signed,
              note: sheet.signedNote,
              rule: '45 CFR 164.524(b)(1)',
              value: 'yes',
              choices,
            },
            {
              name: 'identity',
              label: sheet.identity,
              note: sheet.identityNote,
              rule: '45 CFR 164.514(h)',
              value: 'no',
              choices,
            },
          ]}
        />
      </div>
    </section>
  );
}

function Drawings({ language }: Shown) {
  const names = drawingWords(language);
  return (
    <section>
      <h2>{samplesOf({ language }).drawings}</h2>
      <ul class="swatches">
        {drawingNames.map((name) => (
          <li key={name}>
            <Drawing name={name} alternative={names[name]} />
            {names[name]}
          </li>
        ))}
      </ul>
      <ul class="links">
        {languages.map((one) => (
          <Item key={one} href={path(one)}>
            {registry[one].name}
          </Item>
        ))}
      </ul>
    </section>
  );
}
