const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * How many fields a JSON text writes, in all objects together; null where it opens more than
 * `maxDepth` lists or objects inside one another. One walk over the text without recursion, so the
 * depth that would break a parser does not break this; what is inside texts does not count. A text
 * that is no JSON gets some answer.
 */
export function writtenFields(text: string, maxDepth: number): number | null {
  let fields = 0;
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isInText) {
      if (unit === BACKSLASH) index++;
      else if (unit === QUOTE) isInText = false;
    } else if (unit === QUOTE) {
      isInText = true;
    } else if (unit === COLON) {
      fields++;
    } else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > maxDepth) return null;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth--;
    }
  }
  return fields;
}

/** Whether a JSON text opens more than `maxDepth` lists or objects inside one another. */
export function isDeeperThan(text: string, maxDepth: number): boolean {
  return writtenFields(text, maxDepth) === null;
}
