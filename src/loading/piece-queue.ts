/** Bytes that are handed over piece by piece, for one who reads them at another pace. */
export class PieceQueue implements AsyncIterable<Uint8Array<ArrayBuffer>> {
  readonly #waiting: Uint8Array<ArrayBuffer>[] = [];
  #isEnded = false;
  #wake: (() => void) | null = null;
  #takenBytes = 0;

  /** Bytes that have been read. */
  get takenBytes(): number {
    return this.#takenBytes;
  }

  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#waiting.push(piece);
    this.#wake?.();
  }

  /** Nothing more comes. */
  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
    for (;;) {
      for (const piece of this.#waiting.splice(0)) {
        this.#takenBytes += piece.length;
        yield piece;
      }
      if (this.#waiting.length > 0) continue;
      if (this.#isEnded) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
