import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lock
 */

/**
 * Whether everything that a lock file names is installed in just that version. Contents are
 * compared, not times: a copied or freshly checked-out folder has times that say nothing. What npm
 * itself may leave out may be missing: the optional packages, which are those of other systems, and
 * what no package asks for.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes when it has finished
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, locked]) => {
    if (path === '') return true;
    const there = installed.packages?.[path];
    if (there !== undefined) return there.version === locked.version;
    return [locked.optional, locked.devOptional, locked.extraneous].includes(true);
  });
}

/**
 * Why an installation failed, in a sentence that says what to do.
 *
 * @param {{ status: number | null, error?: (Error & { code?: string }) | undefined, stderr: string }} result
 */
export function whyNotInstalled({ status, error, stderr }) {
  if (error?.code === 'ENOENT')
    return 'npm was not found: install npm 9 or later (it comes with Node).';
  const causes = /** @type {const} */ ([
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/,
      'npm could not reach its registry: is this machine online, and is a proxy needed?',
    ],
    [/ENOSPC/, 'the disk is full: node_modules needs about 450 MB.'],
    [/EACCES|EPERM|EROFS/, 'npm may not write here: check who owns this folder and the npm cache.'],
    [
      /lockfileVersion|Invalid Version|EUSAGE/,
      'npm cannot use package-lock.json: npm 9 or later is needed.',
    ],
  ]);
  const known = causes.find(([pattern]) => pattern.test(stderr));
  return known?.[1] ?? `npm ended with status ${status}; what it said is above.`;
}

/** Installs the packages that the lock file names, where one is missing or of another version. */
export function ensureInstalled() {
  checkNode();
  const lock = read('package-lock.json');
  const installed = read('node_modules/.package-lock.json');
  if (installed !== undefined && isInstalled(lock ?? {}, installed)) return;

  const command = lock === undefined ? 'install' : 'ci';
  console.log(`Installing packages (npm ${command}), about half a minute ...`);
  // The npm that runs this script, if one does; build tools are needed under NODE_ENV=production too.
  const running = process.env.npm_execpath ?? '';
  const isNpm = basename(running) === 'npm-cli.js' && existsSync(running);
  const options = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error, stderr } = spawnSync(
    isNpm ? process.execPath : 'npm',
    isNpm ? [running, ...options] : options,
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      shell: !isNpm && process.platform === 'win32',
    },
  );
  if (status === 0) return;
  if (stderr) console.error(stderr.trimEnd());
  stop(
    `The packages could not be installed: ${whyNotInstalled({ status, error, stderr: stderr ?? '' })}`,
  );
}

function checkNode() {
  const needed = /** @type {{ engines: { node: string } }} */ (read('package.json')).engines.node;
  const [major = 0, minor = 0] = (needed.match(/\d+/g) ?? []).map(Number);
  const [thisMajor = 0, thisMinor = 0] = process.versions.node.split('.').map(Number);
  if (thisMajor > major || (thisMajor === major && thisMinor >= minor)) return;
  stop(`Sourceline needs Node ${major}.${minor} or later; this is ${process.versions.node}.`);
}

/**
 * A JSON file of the project; undefined where there is none or it was cut off.
 *
 * @param {string} path
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
