/** A typed array that grows by doubling while it is filled. */
type Numbers = Float64Array | Uint8Array | Int16Array | Uint16Array | Uint32Array;

const FIRST_LENGTH = 64;

/**
 * A writer for each kind of array: one for all would have to find out the kind at each number,
 * which takes longer than writing it, and a large file writes ten million.
 */
const WRITERS: readonly (readonly [
  kind: new (length: number) => Numbers,
  write: (values: Numbers, place: number, value: number) => void,
])[] = [
  [Float64Array, (values, place, value) => void (values[place] = value)],
  [Uint8Array, (values, place, value) => void (values[place] = value)],
  [Int16Array, (values, place, value) => void (values[place] = value)],
  [Uint16Array, (values, place, value) => void (values[place] = value)],
  [Uint32Array, (values, place, value) => void (values[place] = value)],
];

export class Growing<Kind extends Numbers> {
  readonly #make: (length: number) => Kind;
  #values: Kind;
  #length = 0;
  readonly #write: (values: Numbers, place: number, value: number) => void;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.#values = make(FIRST_LENGTH);
    const [, write] = WRITERS.find(([kind]) => this.#values instanceof kind) ?? [];
    if (!write) throw new Error('unknown kind of array');
    this.#write = write;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#write(this.#values, this.#length++, value);
  }
  at(place: number): number {
    return this.#values[place] ?? 0;
  }
  set(place: number, value: number): void {
    this.#values[place] = value;
  }

  /** What was pushed, in an array of just that length. */
  take(): Kind {
    const taken = this.#make(this.#length);
    taken.set(this.#values.subarray(0, this.#length));
    return taken;
  }
}
