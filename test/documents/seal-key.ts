/** A key of the seal with a certificate for it, made for one run: the key service and the authority in one process. */
import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { element, objectId, octets, sequence, setOf, smallNumber, tags } from '../../lib/documents/seal/der.ts';
import type { Certificates, Sealer } from '../../lib/documents/seal/sealer.ts';

const sha256 = sequence(objectId('2.16.840.1.101.3.4.2.1'), element(tags.nothing));
const sha256WithRsa = sequence(objectId('1.2.840.113549.1.1.11'), element(tags.nothing));

function commonName(text: string): Buffer {
  return sequence(setOf(sequence(objectId('2.5.4.3'), element(0x0c, Buffer.from(text, 'utf8')))));
}

function instant(at: string): Buffer {
  return element(0x18, Buffer.from(`${at.slice(0, 19).replace(/\D/g, '')}Z`, 'latin1'));
}

function extension(name: string, value: Buffer): Buffer {
  return sequence(objectId(name), element(0x01, Buffer.from([0xff])), octets(value));
}

/** An authority may sign certificates, a seal documents; neither the other. */
function extensions(authority: boolean): Buffer {
  const use = element(tags.bits, authority ? Buffer.from([1, 0x06]) : Buffer.from([6, 0xc0]));
  const basic = sequence(...(authority ? [element(0x01, Buffer.from([0xff]))] : []));
  return element(0xa3, sequence(extension('2.5.29.19', basic), extension('2.5.29.15', use)));
}

interface Named {
  readonly name: string;
  readonly key: KeyObject;
}

function certificateOf(subject: Named & { readonly publicKey: KeyObject }, issuer: Named, until: string): Uint8Array {
  const certified = sequence(
    element(tags.field0, smallNumber(2)),
    element(tags.integer, Buffer.from([0x21]), randomBytes(15)),
    sha256WithRsa,
    commonName(issuer.name),
    sequence(instant('2026-01-01T00:00:00Z'), instant(until)),
    commonName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    extensions(subject.key === issuer.key || subject.name.endsWith('authority')),
  );
  const signature = element(tags.bits, Buffer.from([0]), sign('sha256', certified, issuer.key));
  return new X509Certificate(sequence(certified, sha256WithRsa, signature)).raw;
}

function newKey(): { readonly key: KeyObject; readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { key: privateKey, publicKey };
}

function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** What a key service does with a digest: PKCS #1 version 1.5, the digest with the name of its algorithm before it. */
export function localSealer(keyPem: string, certificates: Certificates): Sealer {
  const key = createPrivateKey(keyPem);
  return {
    certificates,
    sign: async (digest) => privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, sequence(sha256, octets(digest))),
  };
}

export interface SealKey {
  readonly sealer: Sealer;
  readonly keyPem: string;
  /** The certificate of the seal, then that of its authority. */
  readonly pem: string;
}

/** A new key, certified by a new authority. */
export function newSealKey(until = '2030-01-01T00:00:00Z'): SealKey {
  const root = { name: 'Trial authority', ...newKey() };
  const seal = { name: 'Trial seal', ...newKey() };
  const certificates: Certificates = [certificateOf(seal, root, until), certificateOf(root, root, until)];
  const keyPem = seal.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { sealer: localSealer(keyPem, certificates), keyPem, pem: certificates.map(pemOf).join('') };
}
