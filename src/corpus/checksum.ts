// A fast 32-bit checksum, to tell damaged files from whole ones. Not for secrets: nobody is kept out by it.

const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;

/**
 * Checksum of bytes, in the manner of xxHash32: four lanes of 32-bit words, each step a bijection, so that any change within one word is
 * found for certain, others but for one in 2^32. Each waking of the worker pays for it before any code is compiled: whole words and no
 * calls take half the time of a DataView there.
 */
export const checksum = (bytes: Uint8Array): number => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, (bytes.length >> 4) * 4);
  let a = PRIME_1 | 0;
  let b = PRIME_2 | 0;
  let c = PRIME_3 | 0;
  let d = bytes.length | 0;
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] as number), PRIME_1);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ (words[at + 1] as number), PRIME_1);
    b = (b << 13) | (b >>> 19);
    c = Math.imul(c ^ (words[at + 2] as number), PRIME_1);
    c = (c << 13) | (c >>> 19);
    d = Math.imul(d ^ (words[at + 3] as number), PRIME_1);
    d = (d << 13) | (d >>> 19);
  }
  const step = (lane: number, word: number) => {
    const mixed = Math.imul(lane ^ word, PRIME_1);
    return (mixed << 13) | (mixed >>> 19);
  };
  let hash = step(step(step(step(PRIME_2, a), b), c), d);
  for (let at = words.length * 4; at < bytes.length; at += 1) hash = step(hash, bytes[at] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
};
