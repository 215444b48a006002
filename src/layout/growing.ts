/** A typed array that grows by doubling while it is filled. */
type Numbers = Float64Array | Uint8Array | Int16Array | Uint16Array | Uint32Array;

const FIRST_LENGTH = 64;

export class Growing<Kind extends Numbers> {
  readonly #make: (length: number) => Kind;
  #values: Kind;
  #length = 0;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.#values = make(FIRST_LENGTH);
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
    this.#values[this.#length++] = value;
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
