/** The text of bytes in UTF-8; null where they are not. */
export function textOfBytes(pieces: readonly Uint8Array[]): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    let text = '';
    for (const piece of pieces) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  } catch {
    return null;
  }
}

/** Whether bytes begin as gzip does. */
export function isGzip(pieces: readonly Uint8Array[]): boolean {
  const [first = 0, second = 0] = pieces.flatMap((piece) => [...piece.subarray(0, 2)]);
  return first === 0x1f && second === 0x8b;
}
