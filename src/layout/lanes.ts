import type { Actor, TimelineEvent } from '../model/timeline.ts';

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
  readonly lanes: readonly Lane[];
  /** The lane of each event, by its place in `events`. */
  readonly laneOf: Uint8Array;
}

/**
 * Gives each first actor a lane, in order of first event, so that a story runs from top left to
 * bottom right. From the ninth actor on, and for events without an actor, one lane is shared.
 * @param events in time order
 */
export function planLanes(
  events: readonly TimelineEvent[],
  actors: ReadonlyMap<string, Actor>,
  otherActors: string,
): LanePlan {
  const owners = new Set<string>();
  for (const event of events) owners.add(event.actors[0] ?? '');
  const hasUnnamed = owners.delete('');
  const ordered = [...owners];
  const rest = ordered.slice(MOST_COLOURED_LANES);

  const lanes: Lane[] = ordered
    .slice(0, MOST_COLOURED_LANES)
    .map((id, index) => actorLane(id, actors.get(id), index + 1));
  const [onlyOne] = rest;
  if (rest.length === 1 && !hasUnnamed && onlyOne !== undefined) {
    lanes.push(actorLane(onlyOne, actors.get(onlyOne), 0));
  } else if (rest.length > 0 || hasUnnamed) {
    lanes.push({ id: '', name: otherActors, colorIndex: 0 });
  }

  const indexOf = new Map(lanes.map((lane, index) => [lane.id, index]));
  const last = lanes.length - 1;
  const laneOf = Uint8Array.from(events, (event) => indexOf.get(event.actors[0] ?? '') ?? last);
  return { lanes, laneOf };
}

function actorLane(id: string, actor: Actor | undefined, colorIndex: number): Lane {
  const role = actor?.role ?? actor?.affiliation;
  return {
    id,
    name: actor?.name ?? id,
    colorIndex,
    ...(role === undefined ? {} : { role }),
    ...(actor?.color === undefined ? {} : { color: actor.color }),
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

/** Lanes are 42 px where there are few and 34 where there are many, so that the card stays near. */
export const laneHeight = (count: number): number =>
  Math.round(Math.min(42, Math.max(34, 300 / count)));

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
