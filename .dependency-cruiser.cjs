/**
 * The import rules of the architecture. `test/support/import-rules.ts` runs them, asserts that modules were really read, and draws
 * the picture in the README from the same table.
 */
/** Each module of lib, and what it may import besides itself. lib holds these modules and no other, and no loose file. */
const modules = require('./lib/modules.json');

const order = Object.entries(modules).map(([module, below]) => ({
  name: `order-of-modules-${module}`,
  severity: 'error',
  from: { path: `^lib/${module}/` },
  to: { path: '^lib/', pathNot: `^lib/(${[module, ...below].join('|')})/` },
}));

const sdk = '^node_modules/@aws-sdk/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order,
    {
      name: 'known-modules-only',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: `^lib/(${Object.keys(modules).join('|')})/` },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'lib-imports-lib-only', severity: 'error', from: { path: '^lib/' }, to: { path: '^(functions|infra|test)/' } },
    { name: 'functions-import-no-infra', severity: 'error', from: { path: '^functions/' }, to: { path: '^(infra|test)/' } },
    { name: 'nothing-imports-tests', severity: 'error', from: { path: '^(infra)/' }, to: { path: '^test/' } },
    {
      name: 'rules-are-pure',
      comment: 'lib/request: zod, a phone library, and itself',
      severity: 'error',
      from: { path: '^lib/request/' },
      to: { pathNot: '^(lib/request/|node_modules/(zod|libphonenumber-js)/)' },
    },
    {
      name: 'aws-clients-only-in-adapters',
      severity: 'error',
      from: {
        path: '^(lib|functions)/',
        pathNot: '^(lib/(store|delivery|release|runtime|uploads)/|lib/inbound/dynamo-|functions/bind/)',
      },
      to: { path: sdk },
    },
    {
      name: 'pdf-only-in-documents',
      severity: 'error',
      from: { path: '^(lib|functions|infra/aws)/', pathNot: '^lib/(documents|uploads/kinds|scans)/' },
      to: { path: '^node_modules/(pdf-lib|@pdf-lib)/' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$|\\.cjs$|\\.config\\.ts$' }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|build|coverage)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
