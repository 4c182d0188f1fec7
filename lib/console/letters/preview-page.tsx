/** A letter before it is kept: the PDF to look at, and in words what keeping it will do. */

import { dateInWords, timeHere } from '../../languages/dates.ts';
import { languageName } from '../../languages/language.ts';
import { decisionWords, deskWords } from '../../languages/staff.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { statusAfter } from '../../request/decisions/decide.ts';
import type { LetterKind } from '../../request/letters.ts';
import { isReview, letterRules } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary, SummaryBox } from '../../web/components/messages.tsx';
import { requestPath } from '../console.ts';
import { proposalPath } from '../decide/paths.ts';
import { consolePage, FormFields } from '../frame.tsx';
import type { LetterEditor } from './editor.ts';
import { draftPath, writePath } from './paths.ts';

export interface LetterPreview {
  readonly record: RequestRecord;
  readonly kind: LetterKind;
  /** Secret of the draft; part of the address. Null for a letter that was proposed. */
  readonly draft: string | null;
  /** A second person confirms it before anything is decided. */
  readonly confirmed: boolean;
  /** Of a proposal: what whoever looks may do, or why not. */
  readonly standing?: 'confirms' | 'agrees' | 'took-part' | 'professional-first' | 'title-needed';
  /** Why a proposal was not given back, and what was typed. */
  readonly notReturned?: { readonly error: string; readonly typed: string } | undefined;
  /** The day that the letter bears. */
  readonly on: string;
  /** The new due date of an extension. */
  readonly newDate?: string;
  readonly hasAddress: boolean;
  /** The draft was looked at on an earlier day. */
  readonly newDay?: boolean;
  /** When the draft was saved; it is kept for an hour. */
  readonly savedAt?: string | undefined;
}

export function letterPreviewPage(view: LetterEditor, look: LetterPreview): string {
  const { editor, kept, language } = view;
  const { record, kind, draft, on, newDay } = look;
  const { proposal } = decisionWords(language);
  const shown = showReference(record.reference);
  const path = draft === null ? proposalPath(record.reference) : draftPath(record.reference, draft);
  const change = draft === null ? null : writePath(record.reference, kind, draft);
  const title = draft === null ? proposal.title(kept.kinds[kind]) : editor.check.title;
  const inLetter = bodyNow(record).language;
  return consolePage(view, {
    title: `${title} · ${shown}`,
    section: 'queue',
    withErrors: newDay || look.notReturned !== undefined,
    children: (
      <>
        <a class="back" href={change ?? requestPath(record.reference)}>
          {change === null ? decisionWords(language).back(shown) : editor.check.change}
        </a>
        <Problems view={view} look={look} />
        <h1>{title}</h1>
        <p class="lead">
          {editor.form.title(kept.kinds[kind])} · <span class="nowrap">{shown}</span> · {dateInWords(on, language)}
        </p>
        {look.savedAt === undefined ? null : <p class="soft">{deskWords(language).savedAt(timeHere(look.savedAt, view))}</p>}
        <p>{editor.form.inLanguage(languageName(inLetter, language))}</p>
        <p>
          <LinkButton href={`${path}/pdf`} look="outline">
            {editor.check.open}
          </LinkButton>
        </p>
        {inLetter === language ? null : (
          <p>
            <a href={`${path}/pdf?language=${language}`}>{editor.check.openCopy(languageName(language, language))}</a>
          </p>
        )}
        <SummaryBox heading={editor.check.effects}>
          <ul>
            {effectsOf(view, look).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </SummaryBox>
        <IssueForm view={view} look={look} path={path} change={change} />
        {draft === null ? <ReturnForm view={view} record={record} notReturned={look.notReturned} /> : null}
      </>
    ),
  });
}

interface PartProps {
  readonly view: LetterEditor;
  readonly look: LetterPreview;
}

function Problems({ view, look: { newDay, notReturned } }: PartProps) {
  return (
    <>
      {newDay ? (
        <Alert tone="error">
          <p>{view.editor.check.newDay}</p>
        </Alert>
      ) : null}
      {notReturned === undefined ? null : (
        <ErrorSummary heading={view.words.frame.problem} lines={[{ name: 'reason', text: notReturned.error }]} />
      )}
    </>
  );
}

/** What the button does: issues the letter, proposes it, or confirms what was proposed. */
function buttonOf({ editor, language }: LetterEditor, { draft, confirmed, standing }: LetterPreview): string {
  const { proposal } = decisionWords(language);
  if (standing === 'agrees') return proposal.agree;
  if (draft === null) return proposal.keep;
  return confirmed ? proposal.propose : editor.check.keep;
}

interface IssueProps extends PartProps {
  readonly path: string;
  /** Where a draft is changed; a proposal is not. */
  readonly change: string | null;
}

function IssueForm({ view, look, path, change }: IssueProps) {
  const { record, on, standing = 'confirms' } = look;
  const words = decisionWords(view.language).proposal;
  if (standing !== 'confirms' && standing !== 'agrees') return <p>{words.notYours[standing]}</p>;
  return (
    <form method="post" action={standing === 'agrees' ? `${path}/agree` : path}>
      <FormFields token={view.token} record={record} />
      <input type="hidden" name="on" value={on} />
      <Buttons>
        <Button>{buttonOf(view, look)}</Button>
        {change === null ? null : <a href={change}>{view.editor.check.change}</a>}
      </Buttons>
    </form>
  );
}

interface ReturnProps extends Pick<LetterPreview, 'record' | 'notReturned'> {
  readonly view: LetterEditor;
}

function ReturnForm({ view, record, notReturned }: ReturnProps) {
  const { proposal } = decisionWords(view.language);
  return (
    <form method="post" action={`${proposalPath(record.reference)}/return`}>
      <FormFields token={view.token} record={record} />
      <Textarea
        name="reason"
        label={proposal.why}
        value={notReturned?.typed}
        error={notReturned?.error}
        rows={2}
        words={view.controls}
      />
      <Buttons>
        <Button look="outline">{proposal.giveBack}</Button>
      </Buttons>
    </form>
  );
}

function effectsOf(
  { editor, words, language, staff }: LetterEditor,
  { record, kind, newDate, hasAddress, confirmed, draft, standing }: LetterPreview,
): readonly string[] {
  const { check } = editor;
  const { proposal } = decisionWords(language);
  if (confirmed && draft !== null) return [proposal.proposeEffect];
  const agreed = isReview(kind) ? proposal.reviewEffect : proposal.agreeEffect;
  if (standing === 'agrees') return [agreed(staff.name, staff.title ?? '')];
  const { decision, notice } = letterRules[kind];
  const into = decision === null ? null : statusAfter(decision, record);
  const day = (date: string | null) => (date === null ? words.frame.none : dateInWords(date, language));
  const told = hasAddress ? check.told : check.mail;
  return [
    check.stored,
    into === null || into === record.status ? check.stays : check.moves(words.statuses[record.status], words.statuses[into]),
    ...(newDate === undefined || kind !== 'extension' ? [] : [check.due(day(record.dueOn), day(newDate))]),
    ...(newDate === undefined || kind !== 'case-extension' ? [] : [check.caseDue(day(newDate))]),
    notice === null ? check.goesAlong : told,
  ];
}
