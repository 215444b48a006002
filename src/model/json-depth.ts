const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether a JSON text opens more than `maxDepth` lists or objects inside one another. One walk
 * over the text without recursion, so the depth that would break a parser does not break this;
 * brackets inside texts do not count. A text that is no JSON gets some answer.
 */
export function isDeeperThan(text: string, maxDepth: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isInText) {
      if (unit === BACKSLASH) index++;
      else if (unit === QUOTE) isInText = false;
    } else if (unit === QUOTE) {
      isInText = true;
    } else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > maxDepth) return true;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth--;
    }
  }
  return false;
}
