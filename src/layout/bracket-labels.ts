import type { OpenGroup } from '../sources/told-order.ts';

type Stretch = readonly [fromPx: number, toPx: number];

/**
 * Where the brackets of open groups have room for a label that runs along them: its middle, by group.
 * A label stays within the rows, clear of the other labels and of other groups' brackets; larger
 * groups have theirs first.
 */
export function bracketLabels(
  groups: readonly OpenGroup[],
  rows: number,
  rowPx: number,
  labelPx: number,
): ReadonlyMap<OpenGroup, number> {
  const stretchOf = ({ fromRank, toRank }: OpenGroup): Stretch => [
    (fromRank - 1) * rowPx,
    toRank * rowPx,
  ];
  const halfPx = labelPx / 2;
  const bySize = [...groups].sort((a, b) => b.toRank - b.fromRank - (a.toRank - a.fromRank));
  const middles = new Map<OpenGroup, number>();
  for (const group of bySize) {
    const [from, to] = stretchOf(group);
    const middle = Math.max(halfPx, Math.min((from + to) / 2, rows * rowPx - halfPx));
    const label: Stretch = [middle - halfPx, middle + halfPx];
    const taken = [
      ...groups.filter((other) => other !== group).map(stretchOf),
      ...[...middles.values()].map((other): Stretch => [other - halfPx, other + halfPx]),
    ];
    const isFree = taken.every((other) => label[0] >= other[1] || other[0] >= label[1]);
    if (isFree) middles.set(group, middle);
  }
  return middles;
}
