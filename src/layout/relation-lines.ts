import type { IndexedRelation } from './event-index.ts';
import type { SceneLane } from './lanes.ts';
import type { EventMark } from './marks.ts';
import { elbow, type Elbow, type Port } from './relations.ts';

export interface RelationLine extends Elbow {
  readonly key: string;
  /** It begins or ends at the selected event. */
  readonly isOn: boolean;
  readonly isDisputed: boolean;
}

/** More relations than this in view are left to the card. */
const MOST_IDLE_LINES = 12;
/** How far beyond the window's edge a line ends that leads to an event outside. */
const BEYOND_PX = 24;

/**
 * The relations that this window draws: those between marks in it, and of the selected event also
 * those that lead out of it, to the edge.
 */
export function layRelations(
  relations: readonly IndexedRelation[],
  selectedId: string | null,
  marks: readonly EventMark[],
  lanes: readonly SceneLane[],
  widthPx: number,
): RelationLine[] {
  const ports = new Map<string, Port>();
  const outside = new Map<string, Port>();
  for (const mark of marks) {
    const lane = lanes[mark.item.lane];
    if (mark.isDimmed || lane === undefined) continue;
    const port = {
      y: mark.y,
      radiusPx: mark.item.geometry.form === 'period' ? 11 : mark.isSelected ? 13 : 9,
      topPx: lane.topPx,
      bottomPx: lane.topPx + lane.heightPx,
    };
    if (!mark.isOff) ports.set(mark.key, { ...port, x: mark.x });
    else outside.set(mark.key, { ...port, x: mark.x <= 0 ? -BEYOND_PX : widthPx + BEYOND_PX });
  }
  const lines = relations.flatMap((line): RelationLine[] => {
    const isOn = line.causeId === selectedId || line.responseId === selectedId;
    const find = (id: string) => ports.get(id) ?? (isOn ? outside.get(id) : undefined);
    const cause = find(line.causeId);
    const response = find(line.responseId);
    if (!cause || !response) return [];
    const isDisputed = line.relation.disputed;
    return [{ key: line.key, isOn, isDisputed, ...elbow(cause, response) }];
  });
  const on = lines.filter((line) => line.isOn);
  // Few lines explain a story; many hide it.
  return lines.length > MOST_IDLE_LINES ? on : [...lines.filter((line) => !line.isOn), ...on];
}
