import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search for browsers asks of the machine; tests give it another one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  isExecutable(path: string): boolean;
  /** Whether `path --version` ends well. Ubuntu has a chromium and a firefox that only tell to install a snap. */
  answers(path: string): boolean;
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  answers(path) {
    // Chrome on Windows opens a window instead.
    if (process.platform === 'win32') return true;
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
  },
};

/** The executable that a variable names; undefined where it is not set. Throws where it names none. */
export function fromVariable(machine: Machine, name: string): string | undefined {
  const said = machine.env[name] ?? '';
  if (said === '') return undefined;
  // Said explicitly, so never another browser behind the caller's back.
  if (!machine.isExecutable(said)) throw new Error(`not an executable: ${name}=${said}`);
  return said;
}

/** The first of these that runs: names are looked up on the search path, paths taken as they are. */
export function firstInstalled(
  machine: Machine,
  names: readonly string[],
  paths: readonly string[],
): string | undefined {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...paths].find(
    (path) => machine.isExecutable(path) && machine.answers(path),
  );
}
