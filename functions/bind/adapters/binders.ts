/** Binders for auditors: who asked for which, and what signs one. Loaded when one is asked for. */
import type { BinderSigner } from '../../../lib/delivery/binder/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { BinderStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const binders = provider(table.reads, async (sandbox): Promise<BinderStore> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () => (await import('../../../lib/store/dynamo-binders.ts')).dynamoBinders(where));
  return {
    put: async (facility, binder) => (await store()).put(facility, binder),
    get: async (facility, id) => (await store()).get(facility, id),
    newest: async (facility, most) => (await store()).newest(facility, most),
    note: async (facility, id, facts) => (await store()).note(facility, id, facts),
  };
});

export const binderSigner = provider(['SIGNING_KEYS', 'ACCESS_SEALS_BUCKET'], async (sandbox): Promise<BinderSigner> => {
  const signer = onFirstUse(async () => (await import('./binder-signing.ts')).binderSigningIn(sandbox));
  return {
    sign: async (index) => (await signer()).sign(index),
    receipt: async (packageId) => (await signer()).receipt(packageId),
  };
});
