/** What every file begins with that gzip has compressed. */
const MARK = [0x1f, 0x8b];

/** Bytes that come one after the other. */
export type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** What a damaged file is told by. */
export class GzipError extends Error {}

/**
 * The bytes of a file as they were before it was compressed with gzip, whatever its name; others as
 * they are.
 * @throws GzipError while they are read, where they are damaged or end too early
 */
export async function* gunzipped(pieces: Pieces): Pieces {
  const iterator = pieces[Symbol.asyncIterator]();
  const begin = await firstBytes(iterator);
  if (begin[0] !== MARK[0] || begin[1] !== MARK[1]) {
    yield begin;
    yield* { [Symbol.asyncIterator]: () => iterator };
    return;
  }
  const stream = new DecompressionStream('gzip');
  const writing = write(stream.writable.getWriter(), begin, iterator);
  // Told by the reading, too, and only there.
  writing.catch(() => undefined);
  const reader = stream.readable.getReader();
  for (;;) {
    let piece: Uint8Array<ArrayBuffer> | undefined;
    try {
      piece = (await reader.read()).value;
    } catch (error) {
      throw new GzipError(error instanceof Error ? error.message : 'damaged');
    }
    if (piece === undefined) break;
    yield piece;
  }
  await writing;
}

/** The same of a small file, if it stays one: null where more bytes than these come out. */
export async function gunzippedUpTo(
  maxBytes: number,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const piece of gunzipped(oneByOne(pieces))) {
    all.push(piece);
    bytes += piece.length;
    if (bytes > maxBytes) return null;
  }
  return all;
}

/** At least as many bytes as tell what they are, where there are so many. */
async function firstBytes(
  iterator: AsyncIterator<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  let begin = new Uint8Array();
  while (begin.length < MARK.length) {
    const next = await iterator.next();
    if (next.done === true) break;
    const longer = new Uint8Array(begin.length + next.value.length);
    longer.set(begin);
    longer.set(next.value, begin.length);
    begin = longer;
  }
  return begin;
}

async function write(
  writer: WritableStreamDefaultWriter<BufferSource>,
  begin: Uint8Array<ArrayBuffer>,
  iterator: AsyncIterator<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    await writer.write(begin);
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) break;
      await writer.write(next.value);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function* oneByOne(pieces: readonly Uint8Array<ArrayBuffer>[]): Pieces {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
