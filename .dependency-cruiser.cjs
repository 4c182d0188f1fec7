/** The import rules of the architecture. `test/support/import-rules.ts` runs them and asserts that modules were really cruised. */
const sdk = '^node_modules/@aws-sdk/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'lib-is-the-ground', severity: 'error', from: { path: '^lib/' }, to: { path: '^(functions|infra|test)/' } },
    { name: 'functions-know-no-infra', severity: 'error', from: { path: '^functions/' }, to: { path: '^(infra|test)/' } },
    { name: 'nothing-needs-tests', severity: 'error', from: { path: '^(infra)/' }, to: { path: '^test/' } },
    {
      name: 'rules-are-pure',
      comment: 'lib/request: zod, a phone library, and itself',
      severity: 'error',
      from: { path: '^lib/request/' },
      to: { pathNot: '^(lib/request/|node_modules/(zod|libphonenumber-js)/)' },
    },
    {
      name: 'pages-documents-words-know-no-cloud',
      severity: 'error',
      from: { path: '^lib/(pages|documents|languages|facility|staff)/' },
      to: { path: sdk },
    },
    {
      name: 'cloud-only-in-adapters',
      severity: 'error',
      from: { path: '^(lib|functions)/', pathNot: '^(lib/(store|notices|delivery|runtime)/|functions/wrap/)' },
      to: { path: sdk },
    },
    {
      name: 'pdf-only-in-documents',
      comment: 'The stand-in for the fax vendor on one machine may count pages',
      severity: 'error',
      from: { path: '^(lib|functions|infra/aws)/', pathNot: '^lib/documents/' },
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
