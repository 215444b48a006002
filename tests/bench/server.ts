import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { StoryFile } from './story-file.ts';

export type Kind = 'code' | 'data' | 'other';

export interface Sent {
  readonly path: string;
  readonly kind: Kind;
  /** Of the body, compressed as it was sent. */
  readonly bytes: number;
}

export interface Site {
  readonly origin: string;
  /** What was sent since the last time that this was asked. */
  takeSent(): readonly Sent[];
  close(): Promise<void>;
}

export interface SiteParts {
  /** Where an address begins, and the folder that is served there. */
  readonly folders: Readonly<Record<string, string>>;
  /** Pages that are in no folder, by their path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly stories: ReadonlyMap<string, StoryFile>;
  /** Headers of one page more than the others have. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const CODE = ['.js', '.css', '.woff2', '.woff', '.ttf'];
const COMPRESSED = ['.html', '.js', '.css', '.json', '.svg', '.ttf'];

interface Prepared {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Serves what a good host would: everything compressed beforehand, code with brotli at its best.
 * Nothing is kept by the browser, and nothing is compressed while a page waits for it.
 */
export async function openSite({ folders, texts, stories, headers }: SiteParts): Promise<Site> {
  const files = new Map<string, Prepared>();
  for (const [prefix, folder] of Object.entries(folders)) {
    for (const name of filesOf(folder)) {
      files.set(`${prefix}${name}`, prepare(name, readFileSync(join(folder, name))));
    }
  }
  for (const [path, text] of Object.entries(texts))
    files.set(path, prepare(path, Buffer.from(text)));

  let sent: Sent[] = [];
  const send = (path: string, response: ServerResponse): void => {
    const story = stories.get(path);
    const file = files.get(path);
    const own = headers[path] ?? {};
    if (story !== undefined) {
      sent.push({ path, kind: 'data', bytes: story.gzipBytes });
      response.writeHead(200, {
        ...own,
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        'Content-Length': story.gzipBytes,
        'Cache-Control': 'no-store',
      });
      createReadStream(story.path).pipe(response);
    } else if (file !== undefined) {
      const kind = CODE.includes(extname(path)) ? 'code' : 'other';
      sent.push({ path, kind, bytes: file.body.byteLength });
      response.writeHead(200, { ...own, ...file.headers }).end(file.body);
    } else {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    send(new URL(request.url ?? '/', 'http://127.0.0.1').pathname, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function prepare(name: string, content: Buffer): Prepared {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  const isCompressed = COMPRESSED.includes(extname(name));
  const body = isCompressed
    ? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    : content;
  return {
    body,
    headers: {
      'Content-Type': type,
      'Content-Length': String(body.byteLength),
      'Cache-Control': 'no-store',
      ...(isCompressed ? { 'Content-Encoding': 'br' } : {}),
    },
  };
}

/** Every file of a folder but the source maps, by its path from there. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));
}
