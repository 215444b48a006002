import { drawTies } from './relation-channels.ts';
import type { RelationTie, RelationTies } from './relation-lines.ts';
import type { Elbow } from './relations.ts';

export type RelationLine = Elbow & RelationTie;

/** The relations of a scene as lines; apart from the scene, as the marks can be read without them. */
export function drawRelations({ ties, dots, heightPx }: RelationTies): RelationLine[] {
  const elbows = drawTies(
    ties.map(({ tie }) => tie),
    dots,
    heightPx,
  );
  return ties.flatMap((tie, at) => {
    const elbow = elbows[at];
    return elbow ? [{ ...tie, ...elbow }] : [];
  });
}
