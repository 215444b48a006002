const BLOCK_BYTES = 16 * 1024 * 1024;

/**
 * Takes the bytes of a file piece by piece into large blocks. The blocks end where an item begins,
 * so that each item lies in one of them: the beginning of one that is cut by the end of a block is
 * moved to the next.
 */
export class EventBytes {
  readonly #blockBytes: number;
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #block: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(blockBytes = BLOCK_BYTES) {
    this.#blockBytes = blockBytes;
    this.#block = new Uint8Array(blockBytes);
  }

  /** The block that is being filled, and where its bytes end. */
  get block(): Uint8Array<ArrayBuffer> {
    return this.#block;
  }
  get length(): number {
    return this.#length;
  }

  /** The block at a place in their order. */
  blockAt(place: number): Uint8Array<ArrayBuffer> {
    return this.#full[place] ?? this.#block;
  }

  /** Adds as much of the piece as the block has room for, and says how much. */
  add(piece: Uint8Array): number {
    const taken = piece.subarray(0, this.#block.length - this.#length);
    this.#block.set(taken, this.#length);
    this.#length += taken.length;
    return taken.length;
  }

  /** Begins a block, with what the last one holds from this place on. */
  nextBlock(from: number): void {
    const moved = this.#block.subarray(from, this.#length);
    const block = new Uint8Array(Math.max(this.#blockBytes, moved.length * 2));
    block.set(moved);
    this.#full.push(this.#block.subarray(0, from));
    this.#block = block;
    this.#length = moved.length;
  }

  /** All blocks, each with its bytes only; together the whole file. */
  blocks(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#block.subarray(0, this.#length)];
  }
}
