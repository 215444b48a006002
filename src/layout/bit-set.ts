/**
 * A set of places from 0 to `length` (exclusive), a bit each. Answers how many of its members come
 * before a place at once, and which comes nth by bisection. Filled once, then only read: the
 * counts are made at the first question.
 */
export class BitSet {
  readonly length: number;
  readonly #words: Uint32Array;
  /** Members before each word, and of all in the last. */
  #before: Uint32Array | null = null;

  /** An empty set. */
  constructor(length: number) {
    this.length = length;
    this.#words = new Uint32Array(Math.ceil(length / 32));
  }

  /** The set of all places. */
  static all(length: number): BitSet {
    const set = new BitSet(length);
    set.#words.fill(0xffffffff);
    const spare = length % 32;
    if (spare > 0) set.#words[set.#words.length - 1] = 2 ** spare - 1;
    return set;
  }

  /** From what `words` gave, which may have come from another thread. */
  static fromWords(words: Uint32Array, length: number): BitSet {
    const set = new BitSet(length);
    set.#words.set(words);
    return set;
  }

  /** The bits, 32 places a word, the lowest first. Not to be changed. */
  get words(): Uint32Array {
    return this.#words;
  }
  get count(): number {
    return this.rank(this.length);
  }

  add(place: number): void {
    const word = place >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (place & 31));
    this.#before = null;
  }

  has(place: number): boolean {
    return (((this.#words[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  /** How many members are below the place. */
  rank(place: number): number {
    const before = this.#counts();
    const word = place >>> 5;
    const bits = place & 31;
    if (bits === 0) return before[word] ?? 0;
    return (before[word] ?? 0) + bitCount((this.#words[word] ?? 0) & (2 ** bits - 1));
  }

  /** The member with this many before it; -1 where there is none. */
  select(nth: number): number {
    const before = this.#counts();
    if (nth < 0 || nth >= this.count) return -1;
    let low = 0;
    let high = this.#words.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((before[middle] ?? 0) <= nth) low = middle;
      else high = middle;
    }
    let bits = this.#words[low] ?? 0;
    for (let left = nth - (before[low] ?? 0); left > 0; left--) bits &= bits - 1;
    return low * 32 + 31 - Math.clz32(bits & -bits);
  }

  and(other: BitSet): BitSet {
    const set = new BitSet(this.length);
    for (let i = 0; i < set.#words.length; i++)
      set.#words[i] = (this.#words[i] ?? 0) & (other.#words[i] ?? 0);
    return set;
  }

  or(other: BitSet): BitSet {
    const set = new BitSet(this.length);
    for (let i = 0; i < set.#words.length; i++)
      set.#words[i] = (this.#words[i] ?? 0) | (other.#words[i] ?? 0);
    return set;
  }

  #counts(): Uint32Array {
    if (this.#before !== null) return this.#before;
    const before = new Uint32Array(this.#words.length + 1);
    let sum = 0;
    for (let i = 0; i < this.#words.length; i++) {
      before[i] = sum;
      sum += bitCount(this.#words[i] ?? 0);
    }
    before[this.#words.length] = sum;
    this.#before = before;
    return before;
  }
}

/** Ones in a 32-bit word. */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
