type Json = Readonly<Record<string, unknown>>;

/** Fields of a file that its events are read by. */
const CONTEXT = ['sources', 'actors', 'timeZone'] as const;

/** Whether any of what the events are read by stands here. */
export function hasContext(root: Json): boolean {
  return CONTEXT.some((name) => Object.hasOwn(root, name));
}

/** What the events of a file are read by, for comparison. */
export function contextOf(root: Json): string {
  return JSON.stringify(CONTEXT.map((name) => (Object.hasOwn(root, name) ? root[name] : null)));
}
