import { createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { storyText } from './story.ts';

export interface StoryFile {
  readonly path: string;
  /** As the page reads it. */
  readonly bytes: number;
  /** As it is sent. */
  readonly gzipBytes: number;
}

const PIECE_LENGTH = 256 * 1024;

/**
 * Writes a story of so many events, compressed as a server compresses on the way (gzip, level 6).
 * Holds a piece of it at a time, so a million events need no more memory than a hundred.
 */
export async function writeStory(path: string, events: number): Promise<StoryFile> {
  let bytes = 0;
  function* pieces(): Generator<Buffer> {
    let piece = '';
    for (const text of storyText(events)) {
      piece += text;
      if (piece.length < PIECE_LENGTH) continue;
      yield Buffer.from(piece);
      bytes += Buffer.byteLength(piece);
      piece = '';
    }
    bytes += Buffer.byteLength(piece);
    yield Buffer.from(piece);
  }
  await pipeline(Readable.from(pieces()), createGzip({ level: 6 }), createWriteStream(path));
  return { path, bytes, gzipBytes: statSync(path).size };
}
