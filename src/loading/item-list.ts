import { Growing } from '../layout/growing.ts';

/** Where each item of a file stands: in which block, from where and how long. */
export class ItemList {
  readonly starts = new Growing((length) => new Uint32Array(length));
  readonly lengths = new Growing((length) => new Uint32Array(length));
  /** How many fields each item has, and all objects in it, as the text has them: also twice. */
  readonly fields = new Growing((length) => new Uint32Array(length));
  /** The first item of each block. */
  readonly blockFirst: number[] = [0];
  /** Numbers of the lines, from 1, of items that are lines; else nothing. */
  readonly lines = new Growing((length) => new Uint32Array(length));
  /** Items that cannot be read, though what is around them can: lines with loose ends. */
  readonly loose = new Set<number>();
  /** Of these, those that are nested too deeply. */
  readonly deep = new Set<number>();

  get count(): number {
    return this.starts.length;
  }

  add(start: number, length: number, fields: number): void {
    this.starts.push(start);
    this.lengths.push(length);
    this.fields.push(fields);
  }

  /** The block of an item. */
  blockOf(item: number): number {
    return blockOf(this.blockFirst, item);
  }
}

/** The last block whose first item is at or before this one. */
export function blockOf(blockFirst: readonly number[], item: number): number {
  let low = 0;
  let high = blockFirst.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((blockFirst[middle] ?? 0) <= item) low = middle;
    else high = middle;
  }
  return low;
}
