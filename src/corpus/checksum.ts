// A fast 32-bit checksum, to tell damaged files from whole ones. Not for secrets: nobody is kept out by it.

/** Even, so that one more than any multiple of it is odd: see below. Else 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b2;
const PRIME_1 = 0x85ebca77;
const PRIME_2 = 0xc2b2ae3d;

/**
 * Checksum of bytes: the sum of their 32-bit words and the sum of those sums, as Fletcher's, "An Arithmetic Checksum for Serial Transmissions" (1982).
 * A change within one word adds d to the one and k d to the other, so (1 + k SPREAD) d to both together, which is not 0: it is found for
 * certain, others but for one in 2^32. Each waking of the worker pays for it before any code is compiled, and two additions a word are half of what
 * mixing would take there.
 */
export const checksum = (bytes: Uint8Array): number => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  let sums = 0;
  for (let at = 0; at < words.length; at += 1) {
    sum = (sum + (words[at] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) {
    sum = (sum + (bytes[at] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  let hash = (sum + Math.imul(sums, SPREAD)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_1);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_2);
  return (hash ^ (hash >>> 16)) >>> 0;
};
