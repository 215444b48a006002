import type { EventIndex, IndexedEvent } from './event-index.ts';
import { placeLabels, type Fixture, type LabelWish, type Side } from './labels.ts';
import type { Measure } from './measure.ts';
import { labelQuote, type EventMark } from './marks.ts';

export interface MarkLabelOptions {
  readonly index: EventIndex;
  readonly widthPx: number;
  readonly measure: Measure;
  readonly selected: IndexedEvent | null;
  /** Focused or hovered. */
  readonly active: IndexedEvent | null;
  readonly previousSides: ReadonlyMap<string, Side>;
}

/** Gives each mark its label, where there is room for it, by the order of claim of DESIGN 5. */
export function labelMarks(
  { index, widthPx, measure, previousSides, selected, active }: MarkLabelOptions,
  marks: readonly EventMark[],
  fixed: readonly Fixture[],
): { readonly labelled: EventMark[]; readonly sides: ReadonlyMap<string, Side> } {
  const related = relatedTo(index, selected);
  const priority = ({ item, isSelected, isDimmed }: EventMark): number => {
    if (isDimmed) return -1;
    if (isSelected) return 1000;
    if (item.order === active?.order) return 900;
    if (item.geometry.form === 'period') return 800;
    return (related.has(item.order) ? 700 : 0) + Math.min(item.event.quotes.length, 9) * 10;
  };
  const wishes = marks
    .filter((mark) => !mark.isOff)
    .map((mark): LabelWish => {
      const quote = labelQuote(mark.item);
      return {
        id: mark.key,
        row: mark.item.lane,
        x: mark.x,
        fromPx: mark.hasCapsule ? mark.extent.fromPx : mark.x - 8,
        toPx: mark.hasCapsule ? mark.extent.toPx : mark.x + 8,
        isPeriod: mark.item.geometry.form === 'period',
        title: mark.item.event.title,
        ...(quote === undefined ? {} : { quote }),
        isBold: mark.isSelected,
        isForced: mark.isSelected || mark.item.order === active?.order,
        priority: priority(mark),
      };
    });
  const labels = placeLabels(wishes, widthPx, measure, previousSides, fixed);
  return {
    labelled: marks.map((mark) => ({ ...mark, label: labels.get(mark.key) ?? null })),
    sides: new Map([...labels].map(([id, label]) => [id, label.side])),
  };
}

/** Orders of the events that a relation ties to this one. */
function relatedTo(index: EventIndex, item: IndexedEvent | null): ReadonlySet<number> {
  if (!item) return new Set();
  return new Set(
    index.relationsOf(item).flatMap(({ cause, response }) => [cause.order, response.order]),
  );
}
