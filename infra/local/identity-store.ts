/** In memory: sessions end with the process. */
import type { Adapter, Stored } from 'oidc-provider';

interface Entry {
  readonly model: string;
  readonly payload: Stored;
  readonly expiresAt: number;
}

export function identityStore(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  const alive = (key: string): Stored | undefined => {
    const entry = entries.get(key);
    if (entry !== undefined && entry.expiresAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };

  return (model) => ({
    async upsert(id, payload, expiresIn = 3600) {
      entries.set(`${model}:${id}`, { model, payload, expiresAt: Date.now() + expiresIn * 1000 });
    },
    find: async (id) => alive(`${model}:${id}`),
    async findByUid(uid) {
      for (const [key, entry] of entries) if (entry.model === model && entry.payload['uid'] === uid) return alive(key);
      return undefined;
    },
    async consume(id) {
      const payload = alive(`${model}:${id}`);
      if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload['grantId'] === grantId) entries.delete(key);
    },
  });
}
