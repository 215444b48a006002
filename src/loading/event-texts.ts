import type { ItemList } from './item-list.ts';

/** The text of each sound event, as the file has it. "Place": among the sound events of the file. */
export interface EventTexts {
  /** UTF-8. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  /** The first place of each block. */
  readonly blockFirst: readonly number[];
  /** Where the text at a place begins in its block. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** In bytes. */
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** The texts of those items that are sound events. @param places of these among all items, in order */
export function eventTexts(
  places: Uint32Array<ArrayBuffer>,
  items: ItemList,
  blocks: readonly Uint8Array<ArrayBuffer>[],
): EventTexts {
  const blockFirst: number[] = [];
  let place = 0;
  for (const first of items.blockFirst) {
    while (place < places.length && (places[place] ?? 0) < first) place++;
    blockFirst.push(place);
  }
  return {
    blocks,
    blockFirst,
    starts: places.map((item) => items.starts.at(item)),
    lengths: places.map((item) => items.lengths.at(item)),
  };
}
