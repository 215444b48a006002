/**
 * How many fields all objects have that a value of JSON consists of. Where its text has more, one
 * stands twice in an object, of which a parser gives the last only.
 */
export function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) count += countFields(value[index]);
    return count;
  }
  for (const name in value) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    count += typeof part === 'object' ? 1 + countFields(part) : 1;
  }
  return count;
}
