import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const PACKAGE = fileURLToPath(new URL('../node_modules/@sparticuz/chromium', import.meta.url));
const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

/** Archives of the package, and the folder each goes to. */
const ARCHIVES = {
  'fonts.tar.br': 'fonts',
  // The system libraries that a bare machine lacks.
  'al2023.tar.br': 'al2023',
  // Drawing without a graphics card; looked for beside the browser.
  'swiftshader.tar.br': '.',
};

export interface UnpackedChromium {
  readonly executablePath: string;
  /** Where its libraries and fonts are. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the headless shell of @sparticuz/chromium into node_modules/.cache: once per version, and
 * safely from two processes, for the folder takes its name when it is whole. The package's own
 * launch arguments are left alone on purpose: they turn web security off.
 */
export function unpackChromium(): UnpackedChromium {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(CACHE, version);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    const draft = `${folder}.${process.pid}`;
    unpackInto(draft);
    writeFileSync(join(draft, 'fonts.conf'), fontSettings(folder));
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      // Another process was quicker, or it is a true fault.
      if (!existsSync(executablePath)) throw error;
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The browser ends itself where it finds no font, and the package's own settings know other folders. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

function unpackInto(folder: string): void {
  const read = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const [archive, into] of Object.entries(ARCHIVES)) {
    const target = join(folder, into);
    mkdirSync(target, { recursive: true });
    const { status, error } = spawnSync('tar', ['-x', '-f', '-', '-C', target], {
      input: read(archive),
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`cannot unpack: ${archive}`, { cause: error });
  }
}
