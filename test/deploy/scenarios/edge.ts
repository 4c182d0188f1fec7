/** The way in: through the edge alone, with its proof, and with the headers that every answer carries. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Accepted, Failure } from '../../../lib/site/api/contract.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { theOne } from '../deployment.ts';
import { ask } from '../network.ts';
import { jsonOf, postJson, type Scenario, visit, type World } from '../world.ts';

/** The interface's own path at the emulator, past the edge. */
function pastTheEdge({ resources }: World, path: string): string {
  return `/_aws/execute-api/${theOne(resources, 'AWS::ApiGatewayV2::Api').physicalId}/$default${path}`;
}

export const edgeScenarios: readonly Scenario[] = [
  {
    name: 'pages of both languages come through the edge',
    run: async (world) => {
      const pages = await Promise.all(
        ['/healthz', '/en', '/es', '/en/status', '/es/status'].map((path) => visit(world, { path })),
      );
      assert.deepEqual(
        pages.map(({ status }) => status),
        [200, 200, 200, 200, 200],
      );
      assert.match(String(pages[2]?.body), /<html[^>]* lang="es"/);
      for (const { headers = {} } of pages) {
        assert.match(headers['strict-transport-security'] ?? '', /max-age=63072000/);
        assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'none'/);
      }
      return `${pages.length} pages`;
    },
  },
  {
    name: 'the interface refuses whoever does not come through the edge',
    run: async (world) => {
      const paths = ['/en', '/api/v1/openapi.json', '/staff', '/webhooks/fax/any'];
      const answers = await Promise.all(paths.map((path) => ask(world.emulator, { path: pastTheEdge(world, path) })));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [403, 403, 403, 403],
      );
      const headers = { 'x-origin-verify': 'guessed' };
      const guessed = await ask(world.emulator, { path: pastTheEdge(world, '/en'), headers });
      assert.equal(guessed.status, 403);
      return `${answers.length + 1} calls, all 403`;
    },
  },
  {
    name: 'assets are read only',
    run: async (world) => {
      const page = await visit(world, { path: '/en' });
      const [, asset = ''] = /href="(\/assets\/[^"]+)"/.exec(String(page.body)) ?? [];
      assert.equal((await visit(world, { path: asset })).status, 200);
      const posted = await visit(world, { method: 'POST', path: asset, body: Buffer.from('x') });
      assert.equal(posted.status, 403);
      return asset.replace(/[0-9a-f]{8,}/, '…');
    },
  },
  {
    name: 'the edge passes on the headers that the functions read, and keeps the others',
    run: async (world) => {
      const broken = async (language: string) => {
        const headers = { 'content-type': 'application/json', 'accept-language': language };
        const reply = await visit(world, { method: 'POST', path: '/api/v1/requests', headers, body: Buffer.from('{') });
        return Failure.parse(jsonOf(reply, 400)).message;
      };
      assert.notEqual(await broken('en'), await broken('es'));
      const key = { 'idempotency-key': randomUUID() };
      const send = () => postJson(world, '/api/v1/requests', sampleBody('patient'), key);
      const [first, second] = [jsonOf(await send(), 201), jsonOf(await send(), 201)];
      assert.deepEqual(Accepted.parse(first).reference, Accepted.parse(second).reference);
      const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
      const foreign = await visit(world, {
        method: 'POST',
        path: '/en/request/who',
        headers: form,
        body: Buffer.from('who.group=self'),
      });
      assert.equal(foreign.status, 403);
      return 'language, idempotency key, where a form was sent from';
    },
  },
];
