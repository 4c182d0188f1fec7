/** The next release: one function's code differs, and nothing else. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import { deploy, functionCalled } from './deployment.ts';
import { tick } from './scenarios/work.ts';
import { Template } from './template.ts';
import type { World } from './world.ts';

const release = 'release-of-the-deploy-test';

/** The sweep as it was, with one more word in its answer. */
const changed = `
import { handler as before } from './before.mjs';
export const handler = async (event, context) => ({ ...(await before(event, context)), release: '${release}' });
`;

/** Gives the asset of the sweep a new content and, as the synthesis would, a new name. */
function changeSweep({ folder }: Assembly): void {
  const templateFile = join(folder, 'service.template.json');
  const text = readFileSync(templateFile, 'utf8');
  const { Resources } = Template.parse(JSON.parse(text));
  const [sweep] = Object.entries(Resources).filter(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith('sweep'),
  );
  const { S3Key } = z.object({ S3Key: z.string() }).parse(sweep?.[1].Properties['Code']);
  const old = S3Key.replace(/\.zip$/, '');
  const next = [...old].reverse().join('');
  const asset = join(folder, `asset.${next}`);
  cpSync(join(folder, `asset.${old}`), asset, { recursive: true });
  renameSync(join(asset, 'index.mjs'), join(asset, 'before.mjs'));
  writeFileSync(join(asset, 'index.mjs'), changed);
  // The template is an asset as well: content that differs needs a name that differs.
  const hash = templateHash(folder);
  const otherHash = [...hash].reverse().join('');
  for (const file of [templateFile, join(folder, 'service.assets.json'), join(folder, 'manifest.json')]) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, next).replaceAll(hash, otherHash));
  }
}

function templateHash(folder: string): string {
  const manifest = readFileSync(join(folder, 'service.assets.json'), 'utf8');
  const Files = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });
  const { files } = Files.parse(JSON.parse(manifest));
  const found = Object.entries(files).find(([, { source }]) => source.path === 'service.template.json');
  if (found === undefined) throw new Error('the template is no asset');
  return found[0];
}

/** What each function runs, by the hash of its code. */
async function codeOf({ clients, resources }: World): Promise<ReadonlyMap<string, string | undefined>> {
  const functions = resources.filter(({ type }) => type === 'AWS::Lambda::Function');
  const hashes = await Promise.all(
    functions.map(({ physicalId: FunctionName }) =>
      clients.functions.send(new GetFunctionConfigurationCommand({ FunctionName })),
    ),
  );
  return new Map(hashes.map(({ FunctionName = '', CodeSha256 }) => [FunctionName, CodeSha256]));
}

/** Deploys the next release and calls it. Throws when the code of any but the changed function differs. */
export async function redeploy(world: World, assembly: Assembly): Promise<string> {
  const before = await codeOf(world);
  changeSweep(assembly);
  await deploy(world.emulator, assembly.folder, 'service');
  const after = await codeOf(world);
  const touched = [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  assert.deepEqual(touched, [functionCalled(world.resources, 'sweep')]);
  assert.equal(z.object({ release: z.string() }).parse(await tick(world)).release, release);
  return `one function of ${after.size} runs other code, and answers with it`;
}
