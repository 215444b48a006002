/** Dates with what they have in common said once: "16", "17" before " January 2018". */
export interface CompactDates {
  readonly before: string;
  readonly items: readonly string[];
  readonly after: string;
}

/**
 * Several dates as Intl shortens the ranges from each of them to the last.
 * @param localMs in order of time; all dates of the format's unit
 * @returns undefined where the dates look the same, or share nothing that could be said once
 */
export function compactDates(
  format: Intl.DateTimeFormat,
  localMs: readonly number[],
): CompactDates | undefined {
  const last = localMs.at(-1);
  if (last === undefined) return undefined;
  const pairs = localMs.slice(0, -1).map((ms) => splitRange(format, ms, last));
  const first = pairs[0];
  const lastItem = first?.items[1];
  if (!first || lastItem === undefined || first.before + first.after === '') return undefined;
  const items: string[] = [];
  for (const pair of pairs) {
    const item = pair?.items[0];
    if (item === undefined || pair?.before !== first.before || pair.after !== first.after) {
      return undefined;
    }
    items.push(item);
  }
  return { before: first.before, items: [...items, lastItem], after: first.after };
}

/** A range in the parts that Intl gives: what stands before both dates, each date, what stands after both. */
function splitRange(
  format: Intl.DateTimeFormat,
  startMs: number,
  endMs: number,
): CompactDates | undefined {
  const parts = format.formatRangeToParts(startMs, endMs);
  const sources = parts.map(({ source }) => source);
  const join = (start: number, end?: number) =>
    parts
      .slice(start, end)
      .map(({ value }) => value)
      .join('');
  const [from, to] = [sources.indexOf('startRange'), sources.indexOf('endRange')];
  // Both look the same.
  if (from < 0 || to < 0) return undefined;
  const fromEnd = sources.lastIndexOf('startRange') + 1;
  const toEnd = sources.lastIndexOf('endRange') + 1;
  return {
    before: join(0, from),
    items: [join(from, fromEnd), join(to, toEnd)],
    after: join(toEnd),
  };
}
