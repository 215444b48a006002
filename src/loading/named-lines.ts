/** Whether a file calls itself one of lines, by its name or its type. */
export function isNamedLines(address: string, contentType: string | null): boolean {
  return (
    /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(new URL(address).pathname) ||
    /^application\/(?:x-)?(?:ndjson|jsonl)\b/i.test(contentType ?? '')
  );
}
