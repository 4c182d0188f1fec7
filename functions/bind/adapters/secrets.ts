/** The secret values of the deployment, read once in a sandbox. */
import { secretsFrom } from '../../../lib/runtime/secrets.ts';
import { readSecretValues } from '../../../lib/runtime/settings.ts';
import { provider } from '../provide.ts';

export const secretValues = provider(['SECRETS_ID', 'SECRET_VALUES'], async ({ makeClient, settings }) => {
  if (settings.SECRETS_ID === undefined) return readSecretValues(JSON.parse(settings.SECRET_VALUES ?? '{}'));
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const manager = makeClient(SecretsManagerClient, 'SECRETS_MANAGER');
  const { SecretString = '{}' } = await manager.send(new GetSecretValueCommand({ SecretId: settings.SECRETS_ID }));
  const values = readSecretValues(JSON.parse(SecretString));
  // Empty turns the proof of the edge off, which only the local service may do.
  if (values.originVerify === '') throw new Error('settings: originVerify');
  return values;
});

export const secrets = provider(secretValues.reads, async (sandbox) => secretsFrom((await secretValues.make(sandbox)).rootKey));
