/** One message of 160 letters in each language, with nothing in it but reference, link or code. */
import { describe, expect, it } from 'vitest';
import { readStageSettings, stages } from '../../../../infra/aws/settings.ts';
import { codeText, newsText } from '../../../../lib/delivery/texts/messages.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { septets } from '../../../support/gsm.ts';

const reference = '7KQ4M9TX2HBDV';
/** The longest name that a stage with texts may have. */
const domainName = `${'r'.repeat(24)}.example.org`;
const origin = `https://${domainName}`;

describe.each(languages)('a text message in %s', (language) => {
  const one = newsText({ reference, language }, origin, false);
  const several = newsText({ reference, language }, origin, true);
  const code = codeText(language, '01234567', 10);

  it.each([one, several, code])('is one message: %s', (text) => {
    expect(septets(text)).toBeLessThanOrEqual(160);
  });

  it('has reference and link, or the link alone where several requests have news', () => {
    const page = `${origin}/${language}/status`;
    expect(one).toContain(showReference(reference));
    expect(one).toContain(`${page}?reference=${reference} `);
    expect(several).toContain(`${page} `);
    expect(several).not.toContain('reference=');
    for (const text of [one, several]) expect(text).toContain('STOP');
  });

  it('names no hospital, no department and no record', () => {
    for (const text of [one, several, code]) {
      expect(text).not.toContain(lakeNorman.name);
      expect(text).not.toMatch(/hospital|duke|record|regist|salud|health|medic|patient|pacient|doctor|fax/i);
    }
  });

  it('with a code says for how long it works, and neither reference nor link', () => {
    expect(code).toMatch(/\b01234567\b.*\b10\b/);
    expect(code).not.toMatch(/https|7KQ4/);
  });
});

describe('a stage with texts', () => {
  const texts = { from: 'arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1', configurationSet: 'texts' };

  it('has a name that leaves room in a message, and is refused with a longer one', () => {
    expect(domainName).toHaveLength(36);
    expect(readStageSettings('dev', { ...stages.dev, texts, domainName }).texts).toEqual(texts);
    expect(() => readStageSettings('dev', { ...stages.dev, texts, domainName: `r${domainName}` })).toThrow('text message');
    expect(readStageSettings('dev', { ...stages.dev, domainName: `r${domainName}` }).texts).toBeUndefined();
  });

  it.each([
    { ...texts, from: '+17045550100' },
    { ...texts, from: 'arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/Default' },
    { ...texts, configurationSet: '' },
  ])('names its number or pool by ARN, and its configuration set: not %o', (wrong) => {
    expect(() => readStageSettings('dev', { ...stages.dev, texts: wrong })).toThrow('texts.');
  });
});
