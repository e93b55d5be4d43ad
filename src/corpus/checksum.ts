// A fast 32-bit checksum, to tell damaged files from whole ones. Not for secrets: nobody is kept out by it.

/** Even, so that one more than any multiple of it is odd: see below. Else 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b2;
const PRIME_1 = 0x85ebca77;
const PRIME_2 = 0xc2b2ae3d;

/** Words taken at a time: before it is compiled, a loop costs as much to go round as what is done in it. */
const AT_A_TIME = 4;

const mixed = (sum: number, sums: number): number => {
  let hash = (sum + Math.imul(sums, SPREAD)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_1);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_2);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Checksum of bytes: the sum of their 32-bit words and the sum of those sums, as Fletcher's, "An Arithmetic Checksum for Serial Transmissions" (1982).
 * A change within one word adds d to the one and k d to the other, so (1 + k SPREAD) d to both together, which is not 0: it is found for
 * certain, others but for one in 2^32. Each waking of the worker pays for it before any code is compiled, and two additions a word are half of what
 * mixing would take there.
 */
export const checksum = (bytes: Uint8Array): number => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return checksumOf(new Int32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2), aligned, 0, bytes.length);
};

/** The same of some of the bytes of a file, told also as the 32-bit words they make; `from` is a multiple of four. */
export const checksumOf = (words: Int32Array, bytes: Uint8Array, from: number, to: number): number => {
  let sum = to - from;
  let sums = 0;
  let at = from >> 2;
  const last = at + ((to - from) >> 2);
  for (const even = last - AT_A_TIME; at <= even; at += AT_A_TIME) {
    sum = (sum + (words[at] as number)) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + (words[at + 1] as number)) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + (words[at + 2] as number)) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + (words[at + 3] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  for (; at < last; at += 1) {
    sum = (sum + (words[at] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  for (let place = last << 2; place < to; place += 1) {
    sum = (sum + (bytes[place] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  return mixed(sum, sums);
};
