// A fast 32-bit checksum, to tell damaged files from whole ones. Not for secrets: nobody is kept out by it.

const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;

/**
 * Checksum of bytes, in the manner of xxHash32: four lanes of 32-bit words, each step a bijection, so that any change within one word is
 * found for certain, others but for one in 2^32.
 */
export const checksum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let a = PRIME_1;
  let b = PRIME_2;
  let c = PRIME_3;
  let d = bytes.length | 0;
  let at = 0;
  const step = (lane: number, word: number) => {
    const mixed = Math.imul(lane ^ word, PRIME_1);
    return ((mixed << 13) | (mixed >>> 19)) >>> 0;
  };
  for (; at + 16 <= bytes.length; at += 16) {
    a = step(a, view.getUint32(at, true));
    b = step(b, view.getUint32(at + 4, true));
    c = step(c, view.getUint32(at + 8, true));
    d = step(d, view.getUint32(at + 12, true));
  }
  let hash = step(step(step(step(PRIME_2, a), b), c), d);
  for (; at < bytes.length; at += 1) hash = step(hash, bytes[at] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
};
