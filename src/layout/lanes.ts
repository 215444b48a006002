import type { Actor } from '../model/timeline.ts';

/** A row of the timeline: the events of one first actor, or of all those beyond the eighth. */
export interface Lane {
  /** The actor's id; `''` for the lane that gathers the rest. */
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** 1 to 8: a colour of the palette; 0: no colour of its own. */
  readonly colorIndex: number;
  /** The editor's own colour for the actor, where the file gives one. */
  readonly color?: string;
}

/** The palette has eight colours that stay apart for every kind of colour vision. */
export const MOST_COLOURED_LANES = 8;

export interface LanePlan {
  /** The actor that owns each lane, by its place in the file; -1 for the lane that gathers the rest. */
  readonly laneActors: readonly number[];
  /** The lane of each event, by order. */
  readonly lane: Uint8Array<ArrayBuffer>;
}

/**
 * Gives each first actor a lane, in order of first event, so that a story runs from top left to
 * bottom right. From the ninth actor on, and for events without an actor, one lane is shared.
 * @param actorStart in time order; see EventColumns
 */
export function planLanes(actorStart: Uint32Array, actorRefs: Uint16Array): LanePlan {
  const count = Math.max(actorStart.length - 1, 0);
  const ownerOf = (order: number): number => {
    const first = actorStart[order] ?? 0;
    return first < (actorStart[order + 1] ?? 0) ? (actorRefs[first] ?? NOBODY) : NOBODY;
  };
  const owners = new Set<number>();
  for (let order = 0; order < count; order++) owners.add(ownerOf(order));
  const hasUnnamed = owners.delete(NOBODY);
  const ordered = [...owners];
  const rest = ordered.slice(MOST_COLOURED_LANES);
  const laneActors = ordered.slice(0, MOST_COLOURED_LANES);
  const [onlyOne] = rest;
  if (rest.length === 1 && !hasUnnamed && onlyOne !== undefined) laneActors.push(onlyOne);
  else if (rest.length > 0 || hasUnnamed) laneActors.push(NOBODY);

  const laneOf = new Map(laneActors.map((actor, lane) => [actor, lane]));
  const last = laneActors.length - 1;
  const lane = new Uint8Array(count);
  for (let order = 0; order < count; order++) lane[order] = laneOf.get(ownerOf(order)) ?? last;
  return { laneActors, lane };
}

const NOBODY = -1;

/** The lanes of a plan, with the names that are drawn beside them. */
export function nameLanes(
  laneActors: readonly number[],
  actors: readonly Actor[],
  otherActors: string,
): readonly Lane[] {
  return laneActors.map((place, lane) => {
    const actor = actors[place];
    const colorIndex = lane < MOST_COLOURED_LANES ? lane + 1 : 0;
    return actor === undefined
      ? { id: '', name: otherActors, colorIndex: 0 }
      : actorLane(actor, colorIndex);
  });
}

function actorLane({ id, name, role, affiliation, color }: Actor, colorIndex: number): Lane {
  const part = role ?? affiliation;
  return {
    id,
    name,
    colorIndex,
    ...(part === undefined ? {} : { role: part }),
    ...(color === undefined ? {} : { color }),
  };
}

/** A lane as one frame draws it. */
export interface SceneLane {
  readonly lane: Lane;
  readonly index: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly centrePx: number;
}

/** Lanes are 42 px; where there are many they are a little lower, so that the card's title stays in sight. */
export const laneHeight = (count: number): number =>
  Math.round(Math.min(42, Math.max(38, 336 / count)));

/** Stacks the lanes; one that is not open has no height. */
export function layLanes(
  lanes: readonly Lane[],
  isOpen: readonly boolean[],
  firstTopPx: number,
): SceneLane[] {
  const heightPx = laneHeight(isOpen.filter(Boolean).length);
  let topPx = firstTopPx;
  return lanes.map((lane, index) => {
    const ownPx = isOpen[index] ? heightPx : 0;
    const laid = { lane, index, topPx, heightPx: ownPx, centrePx: topPx + ownPx / 2 };
    topPx += ownPx;
    return laid;
  });
}
