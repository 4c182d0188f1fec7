/** That leave is asked for at all: without this, every scenario that works would say nothing about the policies. */
import assert from 'node:assert/strict';
import { GetFunctionConfigurationCommand, InvokeCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../../infra/aws/permissions.ts';
import { functionCalled } from '../deployment.ts';
import type { Scenario, World } from '../world.ts';

function settingsOf({ clients, resources }: World, name: FunctionName) {
  const FunctionName = functionCalled(resources, name);
  return clients.functions.send(new GetFunctionConfigurationCommand({ FunctionName }));
}

/** Calls the sweep in a role. The emulator starts the function again only for changes like that of its time limit, so one is named. */
async function sweepIn({ clients, resources }: World, Role: string | undefined, Timeout: number): Promise<string | undefined> {
  const FunctionName = functionCalled(resources, 'sweep');
  await clients.functions.send(new UpdateFunctionConfigurationCommand({ FunctionName, Role, Timeout }));
  return (await clients.functions.send(new InvokeCommand({ FunctionName, Payload: '{}' }))).FunctionError;
}

const anotherRole: Scenario = {
  name: 'a function in the role of another is refused what that one may not do',
  run: async (world) => {
    const own = await settingsOf(world, 'sweep');
    const other = await settingsOf(world, 'record-email-event');
    const { Timeout = 30 } = own;
    const refused = await sweepIn(world, other.Role, Timeout - 1);
    const allowed = await sweepIn(world, own.Role, Timeout);
    assert.ok(refused, 'the sweep may query the index in a role that has no leave to');
    assert.equal(allowed, undefined);
    return 'sweep: refused in another role, allowed in its own';
  },
};

export const leaveScenarios: readonly Scenario[] = [anotherRole];
