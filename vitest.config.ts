import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest, longest first: one that begins last leaves a core idle for minutes. On a clean clone nothing else tells. */
const longest = [
  ...['browser/every-page-state', 'store/queue', 'browser/page-states', 'faults/faults', 'attacks/fields'],
  ...['browser/decision-journeys', 'browser/ways-on-journeys', 'browser/staff-journeys', 'browser/law-journeys'],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

/** Whole processes, every bundle, every page state: minutes, and seldom broken by what `npm test` lets through. */
const slow = [
  'test/attacks/{fields,retention}.test.ts',
  'test/browser/{asker-journeys,audit-journeys,auditor-journeys,case-journeys,decision-journeys,desk-clicks,entry-journeys,every-page-state,inbound-desk-journeys,inbound-journeys,inbound-paper-journeys,intake-journeys,law-journeys,notice-journeys,post-journeys,proof-journeys,records-journeys,release-desk,release-link,release-part2,report-journeys,requester-journeys,review-journeys,script-journeys,signing-journeys,supervisor-journeys,upload-journeys,ways-on-journeys}.test.ts',
  'test/faults/{clerks,desk,limits,printing,release}.test.ts',
  'test/flow/{binder,demo,downloads,identity,inbound-desk,killed-process,night,permissions,proofs,release,signing,uploads}.test.ts',
  // Real waits of the clients.
  'test/store/wire-faults.test.ts',
  'test/unit/delivery/adapters.test.ts',
  // Reading the library of the CDK alone takes seconds.
  'test/store/people/through-the-page.test.ts',
  'test/infra/{access,bundles,dashboard,doctor-local,edge,fallback-files,nag,records,redrive,service,settings,supply,watch}.test.ts',
  'test/unit/built-files.test.ts',
  'test/unit/release/pages/many-pages.test.ts',
  'test/unit/scans/reading.test.ts',
  'test/unit/stamps/stamps.test.ts',
];

/** Replaces modules that the other tests share. */
const alone = ['test/flow/third-language.test.ts'];

/** Properties, faults and matrices: `npm test` plays some of them, the deep run all that they name. */
const atSize = [
  'test/attacks/{bodies,limits,texts,two-tabs}.test.ts',
  'test/browser/{patient,staff}-journeys.test.ts',
  'test/documents/{answers,blank-forms,fallback,letters,rules,stamp}.test.ts',
  'test/faults/{faults,history}.test.ts',
  'test/halves/halves.test.ts',
  'test/reports/{every-text-prints,names,sending}.test.ts',
  'test/store/{access-log,erasure,post,queue}.test.ts',
  'test/flow/{every-requester,fax,local-service}.test.ts',
  'test/unit/delivery/{engine,faults}.test.ts',
  'test/store/people/people.test.ts',
  'test/unit/console/{assign,desks}.test.ts',
  'test/unit/console/entry/keyed-twice.test.ts',
  'test/unit/console/request/actions.test.ts',
  'test/unit/request/entry/keyed.test.ts',
  'test/unit/delivery/integrity/records.test.ts',
  'test/unit/request/{dates,decisions,parse,phone}.test.ts',
  'test/unit/reports/recount.test.ts',
  'test/unit/request/cases/walks.test.ts',
  'test/unit/request/{law/said,signing/signing}.test.ts',
  'test/unit/site/sign/sign.test.ts',
  'test/unit/site/request/{form,journey,review}.test.ts',
  'test/unit/uploads/judge.test.ts',
];

export default defineConfig({
  test: {
    // Generous: a busy machine is no failure. What must be fast has a limit of its own in its test.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/support/all-languages.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browser,engines}/**', ...slow, ...alone],
          // One process for many files: modules are read once. A file must leave no module state behind.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], exclude: slow, isolate: false } },
      { extends: true, test: { name: 'deep', include: [...slow, ...atSize], env: { TEST_DEPTH: 'deep' }, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone, env: { TEST_DEPTH: 'deep' } } },
      // Browsers and the checker that Debian and Java bring: see test/engines/run.ts.
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['test/engines/*.test.ts'],
          env: { TEST_DEPTH: process.env['TEST_DEPTH'] ?? 'deep' },
        },
      },
    ],
  },
});
