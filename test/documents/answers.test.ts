/** Nothing that a person gave is lost: each answer is found whole in the text of the documents of the request. */
import { describe, expect, it } from 'vitest';
import { layDocument, makeDocument } from '../../lib/documents/documents.ts';
import { textArea } from '../../lib/documents/layout/frame.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { requesterRules } from '../../lib/request/requester.ts';
import { languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { inTurn, oneOfEach } from '../support/depth.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';
import { answersOf, read, squeezed } from './reading.ts';

const facility = lakeNorman;
const types = oneOfEach(requesterTypes, (type) => `${requesterRules[type].family} ${requesterRules[type].basis}`);
const cases = types.flatMap((type, place) => inTurn(languages, place).map((language) => ({ type, language })));

async function textOf(request: ReturnType<typeof body>): Promise<string> {
  const record = recordOf(request);
  const texts: string[] = [];
  for (const kind of record.route.documents.filter((one) => one !== 'fax-cover')) {
    const { bytes } = await makeDocument(kind, record, { facility });
    const context = layDocument(kind, record, { facility })[0]?.context;
    if (!context) throw new Error('no pages');
    const { pages } = await read(bytes, {
      headerHeight: textArea(context).top - 4,
      footerHeight: 792 - context.theme.bottom + 10,
    });
    texts.push(pages.join(''));
  }
  return texts.join('|');
}

describe.each(cases)('$type in $language', ({ type, language }) => {
  it('prints every answer whole when all are as long as they may be', async () => {
    const request = body(maximalInput(type, language));
    const text = await textOf(request);
    const missing = answersOf(request, language).filter((answer) => !text.includes(answer));
    expect(missing).toEqual([]);
  });

  it('prints every answer of an ordinary request', async () => {
    const request = body(typicalInput(type, language));
    const text = await textOf(request);
    expect(answersOf(request, language).filter((answer) => !text.includes(answer))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('notices an answer that is not printed', async () => {
    const request = body(typicalInput('patient', 'en'));
    const text = await textOf(request);
    expect(text.includes(squeezed('Rosa'))).toBe(true);
    expect(text.includes(squeezed('Somebody Else'))).toBe(false);
  });
});
