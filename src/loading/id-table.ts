/** A table of ids as plain arrays, so that it can be handed to another thread. */
export interface IdSlots {
  /** The place of an id, and 1; 0 where the slot is free. A power of two of them. */
  readonly slots: Uint32Array<ArrayBuffer>;
  /** By place. */
  readonly hashes: Uint32Array<ArrayBuffer>;
}

const FIRST_SLOTS = 1024;

/** Finds the place of an id among millions, without keeping an object for each. */
export class IdTable {
  readonly #idAt: (place: number) => string;
  #slots: Uint32Array<ArrayBuffer>;
  #hashes: Uint32Array<ArrayBuffer>;
  #count: number;

  /**
   * @param idAt the id at a place, asked for where its hash is the same
   * @param taken what another table has learned; to be asked only
   */
  constructor(idAt: (place: number) => string, taken?: IdSlots) {
    this.#idAt = idAt;
    this.#slots = taken?.slots ?? new Uint32Array(FIRST_SLOTS);
    this.#hashes = taken?.hashes ?? new Uint32Array(FIRST_SLOTS);
    this.#count = taken?.hashes.length ?? 0;
  }

  get count(): number {
    return this.#count;
  }

  /** The place of an id; undefined where it is not known. */
  find(id: string): number | undefined {
    const slot = this.#slots[this.#slotOf(id, hashOf(id))] ?? 0;
    return slot === 0 ? undefined : slot - 1;
  }

  /** Makes an id known at the next place. False where it is known already. */
  add(id: string): boolean {
    const hash = hashOf(id);
    const at = this.#slotOf(id, hash);
    if ((this.#slots[at] ?? 0) !== 0) return false;
    if (this.#count === this.#hashes.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#count++] = hash;
    this.#slots[at] = this.#count;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return true;
  }

  take(): IdSlots {
    return { slots: this.#slots, hashes: this.#hashes.slice(0, this.#count) };
  }

  /** The slot of an id, or the free one where it belongs. */
  #slotOf(id: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const place = (this.#slots[at] ?? 0) - 1;
      if (place < 0 || (this.#hashes[place] === hash && this.#idAt(place) === id)) return at;
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.#count; place++) {
      let at = (this.#hashes[place] ?? 0) & mask;
      while ((slots[at] ?? 0) !== 0) at = (at + 1) & mask;
      slots[at] = place + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over UTF-16 units, its bits mixed once more. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
