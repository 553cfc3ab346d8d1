const rotate = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** Pads a message to whole blocks of 64 bytes: a one bit, zeros, its length in bits. */
function padded(message: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer((message.length + 8 + 64) & ~63));
  new Uint8Array(view.buffer).set(message);
  view.setUint8(message.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(view.byteLength - 4, message.length << 3);
  return view;
}

/** What a round mixes in: a function of three words, and its constant (FIPS 180-4, sections 4.1.1 and 4.2.1). */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/**
 * SHA-1 of some bytes (FIPS 180-4), 20 bytes. For name-based ids only: nothing secret or hostile may rest on it. The
 * platform's own hash answers through a promise, which an export would have to wait for at each of its many ids.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const blocks = padded(message);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let i = 0; i < 80; i += 1) {
      words[i] =
        i < 16
          ? blocks.getInt32(offset + 4 * i)
          : rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    }
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i += 1) {
      const next = (rotate(a, 5) + mix(i, b, c, d) + e + words[i]!) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = (state[i]! + word) | 0;
    });
  }
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, i) => {
    digest.setInt32(4 * i, word);
  });
  return new Uint8Array(digest.buffer);
}
