/** How many of a sorted list's numbers are below this one: where it would go in before its equals. */
export const bisectLeft = (sorted: ArrayLike<number>, number: number): number =>
  bisect(sorted, (other) => other < number);

/** How many of a sorted list's numbers are this one or below: where it would go in after its equals. */
export const bisectRight = (sorted: ArrayLike<number>, number: number): number =>
  bisect(sorted, (other) => other <= number);

function bisect(sorted: ArrayLike<number>, isBefore: (other: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] ?? NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}
