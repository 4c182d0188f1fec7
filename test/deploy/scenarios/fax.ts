/** A request for patient care goes out by fax, through the vendor's contract, and the vendor's callback comes in through the edge. */
import assert from 'node:assert/strict';
import { GetFunctionConfigurationCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../../infra/aws/permissions.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import type { Work } from '../../../lib/request/record.ts';
import { functionCalled } from '../deployment.ts';
import { eventually, mailbox, postJson, type Scenario, type World } from '../world.ts';
import { handIn, plain } from './asking.ts';

/** The one number that a fax may go to (lib/facility/lake-norman.ts). */
const medicalRecords = '+17046604038';

async function faxWork({ requests }: World, reference: string): Promise<Work | undefined> {
  return (await requests.get(reference))?.work['send-fax'];
}

/** What raising the switch in the stage's settings would deploy, on a day on which two people have checked the number. */
async function switchOn({ clients, resources }: World, name: FunctionName): Promise<void> {
  const FunctionName = functionCalled(resources, name);
  const { Environment } = await clients.functions.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = {
    ...Environment?.Variables,
    FAX_SWITCH: 'on',
    FAX_VERIFIED_ON: hospitalDay(new Date(), lakeNorman.timeZone),
  };
  await clients.functions.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
}

const held: Scenario = {
  name: 'with the switch of the stage off, a fax is held for staff',
  run: async (world) => {
    const reference = plain(await handIn(world, 'treating-provider', 'en'));
    const work = await eventually('fax held', 20, async () => {
      const found = await faxWork(world, reference);
      return found?.state === 'with-staff' ? found : null;
    });
    assert.equal(work.attempts.at(-1)?.code, 'switched-off');
    assert.equal(world.faxes.faxes().length, 0);
    return 'nothing dialled';
  },
};

async function callBack(world: World, callbackUrl: string, fax: unknown, password?: string) {
  const url = new URL(callbackUrl);
  const credentials = `${url.username}:${password ?? url.password}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return postJson(world, url.pathname, { event: 'FAX_COMPLETED', fax }, { authorization });
}

const sent: Scenario = {
  name: 'with the switch on, a provider’s request is faxed, and the vendor’s callback settles it',
  run: async (world) => {
    await switchOn(world, 'do-work');
    await switchOn(world, 'record-fax-result');
    const reference = plain(await handIn(world, 'treating-provider', 'en'));
    const kept = await eventually('fax at the vendor', 20, async () =>
      world.faxes.faxes().find(({ fax }) => fax.status === 'COMPLETED' && fax.labels['jobId']?.startsWith(reference)),
    );
    assert.equal(kept.fax.to, medicalRecords);
    assert.equal(
      Buffer.from(world.faxes.pdf(kept.fax.id) ?? [])
        .subarray(0, 5)
        .toString('latin1'),
      '%PDF-',
    );
    await eventually('attempt written down', 10, async () =>
      (await faxWork(world, reference))?.state === 'in-flight' ? true : null,
    );
    const { callbackUrl = '' } = kept;
    assert.equal(new URL(callbackUrl).origin, 'https://records-dev.example.org');
    assert.equal((await callBack(world, callbackUrl, kept.fax, 'guessed')).status, 401);
    assert.equal((await callBack(world, callbackUrl, kept.fax)).status, 200);
    assert.equal((await faxWork(world, reference))?.state, 'done');
    await eventually('notice of delivery', 20, async () =>
      (await mailbox(world)).find(({ Subject, BodyText }) => Subject === 'Your request arrived by fax' && BodyText !== ''),
    );
    assert.equal(world.faxes.faxes().length, 1);
    return `${kept.fax.numberOfPages} pages, one dial`;
  },
};

export const faxScenarios: readonly Scenario[] = [held, sent];
