/** KMS, as far as receipts need it: one key on P-256 that signs digests and shows its public half. It is made on the first start and stored. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { jsonOf } from '../../lib/runtime/json.ts';
import { localNames } from './local-secrets.ts';
import type { LocalStore } from './local-store.ts';
import { closeServer, listenOnLoopback, loopback, readBody, sendJson } from './loopback.ts';
import { signDigest } from './sign-digest.ts';
import type { RunningEngine } from './table.ts';

const kind = 'signing-key';

function storedKey(store: LocalStore): KeyObject {
  const Stored = z.object({ pem: z.string() });
  const stored = Stored.safeParse(store.get(kind, localNames.signingKey)?.facts).data;
  if (stored !== undefined) return createPrivateKey(stored.pem);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  store.put(kind, localNames.signingKey, { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
  return privateKey;
}

const Sign = z.object({ Message: z.string(), MessageType: z.literal('DIGEST'), SigningAlgorithm: z.literal('ECDSA_SHA_256') });

async function answer(request: IncomingMessage, response: ServerResponse, key: KeyObject): Promise<void> {
  const asked = jsonOf((await readBody(request, 64 * 1024)) ?? '');
  const { KeyId } = z.object({ KeyId: z.string() }).parse(asked);
  if (KeyId !== localNames.signingKey) return sendJson(response, 400, { __type: 'NotFoundException' });
  if (request.headers['x-amz-target'] === 'TrentService.GetPublicKey') {
    const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
    return sendJson(response, 200, {
      KeyId,
      PublicKey: der.toString('base64'),
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
    });
  }
  if (request.headers['x-amz-target'] !== 'TrentService.Sign')
    return sendJson(response, 400, { __type: 'UnknownOperationException' });
  const { Message, SigningAlgorithm } = Sign.parse(asked);
  const signature = signDigest(Buffer.from(Message, 'base64'), key);
  return sendJson(response, 200, { KeyId, Signature: Buffer.from(signature).toString('base64'), SigningAlgorithm });
}

export async function startKeyGateway(store: LocalStore): Promise<RunningEngine> {
  const key = storedKey(store);
  const server = createServer((request, response) => {
    answer(request, response, key).catch(() => sendJson(response, 400, { __type: 'ValidationException' }));
  });
  const port = await listenOnLoopback(server);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}
