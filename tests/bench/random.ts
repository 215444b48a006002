/** Chance that is the same in every run: what it gives follows from the seed alone. */
export interface Random {
  /** At least 0 and below 1. */
  number(): number;
  /** A whole number, at least 0 and below the bound. */
  below(bound: number): number;
  /** One of them, each as likely as the others. */
  of<Item>(items: readonly Item[]): Item;
}

/** Mulberry32: 32 bits of state, and good enough to scatter events. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(number() * bound);
  return {
    number,
    below,
    of<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new Error('nothing to choose from');
      return items[below(items.length)] as Item;
    },
  };
}
