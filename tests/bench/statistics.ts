/** The value in the middle, or between the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** The value that a share of the values, from 0 to 1, does not exceed; between two, as far as it lies. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** The median of those that there are. */
export function medianOf(values: readonly (number | undefined)[]): number | undefined {
  return median(values.filter((value) => value !== undefined));
}

/** How many times b is in a; undefined where either is missing or b is nothing. */
export function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}
