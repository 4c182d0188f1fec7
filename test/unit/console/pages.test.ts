/** The page about the pages of a package, where a list of marked pages had to be cut. */
import { describe, expect, it } from 'vitest';
import type { PackageFile } from '../../../lib/request/package/stored.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { ana, ben, desk, noon, recordOf } from '../../support/staff-fakes.ts';

const id = 'a'.repeat(32);
const file: PackageFile = {
  ...{ id, recordType: 'lab-reports', addedBy: 'staff:sub-ana Ana Ruiz', addedAt: noon.toISOString() },
  ...{ state: 'clean', type: 'pdf', pages: 9 },
};

function withMarks(cut?: readonly ['hiv']) {
  const check = { verdicts: 'r'.repeat(9), marks: { hiv: '1,3-4', genetic: '2' }, ...(cut !== undefined && { cut }) };
  const record = recordOf(sampleBody('patient'), 1, {
    status: 'in-process',
    package: { files: [file] },
    release: { checks: { [id]: check } },
  });
  return { console: desk([record]), page: `/staff/requests/${record.reference}/pages` };
}

describe('a list of marked pages that was cut', () => {
  it('says so beside its last page, in both languages of staff, and of its category alone', async () => {
    const { console, page } = withMarks(['hiv']);
    const english = (await console.get(page, await console.enter(ana))).text;
    expect(english).toMatch(
      /HIV: <a [^>]+>page 1<\/a>, <a [^>]+>pages 3-4<\/a><strong> The list was cut here because it is too long\. Look at every page after page 4\./,
    );
    expect(english.match(/The list was cut/g)).toHaveLength(1);
    const spanish = (await console.get(page, await console.enter({ ...ben, language: 'es' }))).text;
    expect(spanish).toContain('Mire todas las páginas después de la página 4.');
  });

  it('is said on the later pages too, for they are not listed', async () => {
    const { console, page } = withMarks(['hiv']);
    const clerk = await console.enter(ana);
    const [listed, later] = [await console.get(`${page}/${id}/4`, clerk), await console.get(`${page}/${id}/5`, clerk)];
    expect(listed.text).not.toContain('Not listed for this page');
    expect(later.text).toMatch(/Not listed for this page, look for words of[\s\S]*HIV/);
  });

  it('is not said of a whole list', async () => {
    const { console, page } = withMarks();
    expect((await console.get(page, await console.enter(ana))).text).not.toContain('was cut');
  });
});
