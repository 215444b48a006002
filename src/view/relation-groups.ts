import type { IndexedEvent, IndexedRelation } from '../layout/event-index.ts';
import type { RelationType } from '../model/timeline.ts';

export interface RelationLink {
  readonly key: string;
  readonly other: IndexedEvent;
  readonly isDisputed: boolean;
}

/** The relations of one kind, seen from the open event: its own (`out`), or those of others to it. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly direction: 'out' | 'back';
  readonly links: readonly RelationLink[];
}

/** What one source asserts; null where the file names none. */
export interface Assertion {
  readonly source: string | null;
  readonly groups: readonly RelationGroup[];
}

/** The relations of an event by who asserts them, then by kind, in the order given. */
export function groupRelations(
  relations: readonly IndexedRelation[],
  { order }: IndexedEvent,
): readonly Assertion[] {
  const bySource = new Map<string | null, Map<string, RelationGroup & { links: RelationLink[] }>>();
  for (const { key, cause, response, statedBy, relation } of relations) {
    const source = relation.source ?? null;
    const direction = statedBy.order === order ? 'out' : 'back';
    const groups = bySource.get(source) ?? new Map<string, never>();
    const name = `${relation.type} ${direction}`;
    const group = groups.get(name) ?? { type: relation.type, direction, links: [] };
    const other = cause.order === order ? response : cause;
    group.links.push({ key, other, isDisputed: relation.disputed === true });
    groups.set(name, group);
    bySource.set(source, groups);
  }
  return [...bySource].map(([source, groups]) => ({ source, groups: [...groups.values()] }));
}
