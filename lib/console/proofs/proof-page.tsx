import { decisionWords } from '../../languages/staff.ts';
import { staffProofWords } from '../../languages/staff-proofs.ts';
import { defectOf } from '../../request/items/item.ts';
import type { ProofFile } from '../../request/proofs/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { type Console, requestPath } from '../console.ts';
import { decidePath, formPath } from '../decide/paths.ts';
import { consolePage } from '../frame.tsx';
import { type AnswerPart, answerParts } from '../request/answers.ts';
import { filePath, picturePath } from './paths.ts';
import { filesFor, titleOf } from './proofs-view.tsx';

/** A photo, by its address; pages to be drawn; or neither, for what no browser shows. */
export interface ShownProof {
  readonly photo?: string;
  readonly pages?: number;
}

interface ProofPage {
  readonly record: RequestRecord;
  readonly proof: ProofFile;
  readonly picture: ShownProof;
}

const compared: readonly AnswerPart['part'][] = ['requester', 'patient', 'recipient', 'delivery'];

/** A person reads a few pages here; the rest is in the file. */
const mostPages = 20;

export function proofPage(view: Console, { record, proof, picture }: ProofPage): string {
  const words = staffProofWords(view.language);
  const { reference } = record;
  const item = record.items.find(({ id }) => id === proof.item);
  const number = item === undefined ? 1 : filesFor(record, item).findIndex(({ id }) => id === proof.id) + 1;
  const title = words.page.title(item === undefined ? '' : titleOf(item, view), number);
  const identity = item !== undefined && defectOf(item.code) === 'ID_UNVERIFIED';
  const pages = Array.from({ length: Math.min(picture.pages ?? 0, mostPages) }, (_, place) => place + 1);
  const parts = answerParts(record.body, view.language).filter(({ part }) => compared.includes(part));
  return consolePage(view, {
    title: `${title} · ${showReference(reference)}`,
    section: 'queue',
    whole: true,
    children: (
      <div class="wrap">
        <a class="back" href={requestPath(reference)}>
          {decisionWords(view.language).back(showReference(reference))}
        </a>
        <h1>{title}</h1>
        <div class="beside">
          <section class="pane">
            <h2>{words.page.compare}</h2>
            {parts.map(({ part, heading, answers }) => (
              <section key={part}>
                <h3>{heading}</h3>
                <SummaryList answers={answers} />
              </section>
            ))}
            <p>
              <a href={filePath(reference, proof.id)}>{words.page.download}</a>
            </p>
            {identity ? (
              <>
                <p>
                  <a href={decidePath(reference, 'confirm-identity')}>{words.confirm}</a> ·{' '}
                  <a href={formPath(reference, 'ask')}>{words.ask}</a>
                </p>
                <p class="soft">{words.page.gone}</p>
              </>
            ) : null}
          </section>
          <section class="pane">
            {picture.photo === undefined ? null : <img class="page-picture" src={picture.photo} alt={words.page.photo} />}
            {pages.map((page) => (
              <img
                key={page}
                class="page-picture"
                src={picturePath(reference, proof.id, page)}
                alt={words.page.picture(page)}
                loading="lazy"
              />
            ))}
            {picture.photo === undefined && pages.length === 0 ? <p>{words.page.noPicture}</p> : null}
          </section>
        </div>
      </div>
    ),
  });
}
