/**
 * ECDSA on P-256 over a digest that was made elsewhere (FIPS 186-5, 6.4.1), as KMS signs: Node hashes whatever it is given to sign. For the
 * stand-in of KMS alone; k comes from the system's random numbers, in a time that nobody here measures.
 */
import { createECDH, type KeyObject } from 'node:crypto';

/** The order of the curve, SP 800-186, 3.2.1.3. */
const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

function mod(value: bigint): bigint {
  const rest = value % order;
  return rest < 0n ? rest + order : rest;
}

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [mod(value), order, 1n, 0n];
  while (a > 1n) {
    const times = b === 0n ? 0n : a / b;
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return mod(x);
}

/** An integer of DER, positive. */
function derInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const body = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([2, body.length]), body]);
}

/** As DER. */
export function signDigest(digest: Uint8Array, key: KeyObject): Uint8Array {
  const secret = numberOf(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  for (;;) {
    const once = createECDH('prime256v1');
    const point = once.generateKeys();
    const r = mod(numberOf(point.subarray(1, 33)));
    const s = mod(inverse(numberOf(once.getPrivateKey())) * (numberOf(digest) + r * secret));
    if (r === 0n || s === 0n) continue;
    const body = Buffer.concat([derInteger(r), derInteger(s)]);
    return Buffer.concat([Buffer.from([0x30, body.length]), body]);
  }
}
