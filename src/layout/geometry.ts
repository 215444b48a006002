import type { EdtfDate, EdtfMoment } from '../time/edtf.ts';

/** How a date is drawn, in time: the stretch it may lie in, and the instant its dot stands at. */
export interface Geometry {
  /** A period lasts; a point happened once, somewhere in its stretch. */
  readonly form: 'point' | 'period';
  /** Start of the stretch, inclusive; -Infinity where nobody knows it. */
  readonly startMs: number;
  /** End of the stretch, exclusive; Infinity where nobody knows it. */
  readonly endMs: number;
  /** Where the dot stands, or the period begins. Always finite; of an undated event it means nothing. */
  readonly anchorMs: number;
  /** Drawn hatched, with a hollow dot: more is meant to be known than is. */
  readonly isInDoubt: boolean;
}

/** Whether nobody knows anything of its time: it has no place in a drawing of time. */
export const isUndated = ({ startMs, endMs }: Pick<Geometry, 'startMs' | 'endMs'>): boolean =>
  startMs === -Infinity && endMs === Infinity;

const middle = (moment: EdtfMoment): number =>
  moment.earliestMs + (moment.latestMs - moment.earliestMs) / 2;

const isDoubtful = (moment: EdtfMoment | string): boolean =>
  typeof moment !== 'string' && (moment.uncertain || moment.approximate || moment.unspecified);

/** The nearest finite instant of a stretch: its middle, its only known bound, 0 if it has none. */
function finiteAnchor(startMs: number, endMs: number): number {
  if (Number.isFinite(startMs) && Number.isFinite(endMs)) return startMs + (endMs - startMs) / 2;
  if (Number.isFinite(startMs)) return startMs;
  if (Number.isFinite(endMs)) return endMs;
  return 0;
}

/** The drawing of a date, as DESIGN asks: capsule by precision, hatch by doubt, open ends kept open. */
export function geometryOf(date: EdtfDate): Geometry {
  const { earliestMs: startMs, latestMs: endMs } = date;
  if (date.kind === 'interval') {
    const anchorMs = Number.isFinite(startMs) ? startMs : finiteAnchor(startMs, endMs);
    const isInDoubt = isDoubtful(date.start) || isDoubtful(date.end);
    return { form: 'period', startMs, endMs, anchorMs, isInDoubt };
  }
  if (date.kind === 'date') {
    const anchorMs = finiteAnchor(startMs, endMs);
    return { form: 'point', startMs, endMs, anchorMs, isInDoubt: isDoubtful(date.date) };
  }
  // A set open on one side has no middle: its dot stands at the date that was written.
  const first = date.members[0]?.from;
  const last = date.members.at(-1)?.to;
  const anchorMs =
    endMs === Infinity && first !== undefined && first !== 'open'
      ? middle(first)
      : startMs === -Infinity && last !== undefined && last !== 'open'
        ? middle(last)
        : finiteAnchor(startMs, endMs);
  return { form: 'point', startMs, endMs, anchorMs, isInDoubt: true };
}
