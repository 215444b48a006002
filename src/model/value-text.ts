const MAX_LENGTH = 80;

/**
 * A value as JSON, for messages: 80 characters at most, the last one `…` where more was cut.
 * Takes any value at all, of any size and depth, also one that holds itself: writing stops when
 * the room is used up, and every level uses some.
 */
export function valueText(value: unknown, maxLength = MAX_LENGTH): string {
  const text = write(value, maxLength);
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function write(value: unknown, room: number): string {
  if (room <= 0) return '…';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room + 1));
  if (value === null || typeof value === 'boolean' || typeof value === 'number') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return writeAll('[', ']', value.length, room, (index, left) => write(value[index], left));
  }
  if (typeof value === 'object') {
    const names = Object.keys(value);
    const record = value as Record<string, unknown>;
    return writeAll('{', '}', names.length, room, (index, left) => {
      const name = names[index] ?? '';
      const start = `${write(name, left)}:`;
      return start + write(record[name], left - start.length);
    });
  }
  return typeof value;
}

function writeAll(
  open: string,
  close: string,
  count: number,
  room: number,
  writeOne: (index: number, room: number) => string,
): string {
  let text = open;
  for (let index = 0; index < count && text.length <= room; index++) {
    if (index > 0) text += ',';
    text += writeOne(index, room - text.length);
  }
  return text + close;
}
