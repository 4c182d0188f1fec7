/** Packages, keys and receipts in memory, for tests of what leads to a release and from it. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { signDigest } from '../../infra/local/sign-digest.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { PackageStore, PublicKeys, Sealing, SigningKey } from '../../lib/release/ports.ts';
import { sealPackage } from '../../lib/release/seal/seal-package.ts';
import { publicKeyOf } from '../../lib/release/signing.ts';
import type { SealedFiles, SealedPlace } from '../../lib/store/sealed-files.ts';
import type { LockedTexts } from '../../lib/store/stores.ts';

export function memoryPackages(): PackageStore & { readonly objects: Map<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  async function* pieces(bytes: Uint8Array) {
    for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
  }
  return {
    objects,
    async read(key) {
      const bytes = objects.get(key);
      if (bytes === undefined) throw new Error('NoSuchKey');
      return pieces(bytes);
    },
    async write(key, size, _type, bytes) {
      const all: Uint8Array[] = [];
      for await (const piece of bytes) all.push(piece);
      const whole = Buffer.concat(all);
      if (whole.length !== size) throw new Error('another size than was said');
      objects.set(key, whole);
    },
    link: async (key, { fileName }) => `https://packages.example.org/${key}?name=${fileName}`,
    async remove(prefix) {
      for (const key of [...objects.keys()].filter((one) => one.startsWith(prefix))) objects.delete(key);
    },
  };
}

/** A key as KMS has one. */
function memoryKey(): SigningKey & PublicKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const shown = publicKeyOf(publicKey.export({ type: 'spki', format: 'der' }));
  return {
    id: async () => shown.kid,
    sign: async (digest) => signDigest(digest, privateKey),
    list: async () => [shown],
  };
}

function memoryReceipts(): Pick<LockedTexts, 'read' | 'put'> & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: async (name) => texts.get(name) ?? null,
    async put(name, text) {
      if (texts.has(name)) return false;
      texts.set(name, text);
      return true;
    },
  };
}

function memorySealedFiles(): SealedFiles & { readonly places: Map<string, SealedPlace> } {
  const places = new Map<string, SealedPlace>();
  return {
    places,
    async note(hashes, place) {
      for (const known of [place.package, ...hashes]) places.set(known, place);
    },
    find: async (sha256) => places.get(sha256) ?? null,
    ofPackage: async (id) => places.get(id) ?? null,
    async remove(id, hashes) {
      for (const known of [id, ...hashes]) places.delete(known);
    },
  };
}

export type MemoryRelease = ReturnType<typeof memoryRelease>;

/** The worker's part: real sealing over stores in memory. */
export function memoryRelease() {
  const [packages, signing, receipts, sealedFiles] = [memoryPackages(), memoryKey(), memoryReceipts(), memorySealedFiles()];
  const tools = { packages, signing, receipts, sealedFiles, facility: lakeNorman };
  const release: Sealing = {
    seal: (record, delivery, now) => sealPackage(tools, record, delivery, now),
    remove: (prefix) => packages.remove(prefix),
  };
  return { ...tools, release, publicKeys: signing };
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
