import { accessSync, constants, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

interface Locked {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

describe('the package', () => {
  it('names every dependency by its exact version', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(versions).filter(([, v]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(v));
    expect(loose).toEqual([]);
  });

  it('is under the MIT licence', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/MIT License/i);
  });

  it('can be started and tested on a fresh clone, before anything is installed', () => {
    expect(manifest.scripts).toMatchObject({
      start: 'node scripts/start.js',
      test: 'node scripts/test.js',
    });
    const early = ['start', 'test', 'tally', 'ensure-installed'].map((name) =>
      read(`scripts/${name}.js`),
    );
    const statically = early.flatMap((text) =>
      [...text.matchAll(/^import\s.*?from '([^']+)'/gms)].map((found) => found[1] ?? ''),
    );
    expect(statically.length).toBeGreaterThan(5);
    expect(statically.filter((name) => !/^(node:|\.\/)/.test(name))).toEqual([]);
  });

  it('is checked by one word, and by a machine in the same way', () => {
    expect(read('.ci/run')).toMatch(/^exec npm test$/m);
    expect(() => {
      accessSync(new URL('../.ci/run', import.meta.url), constants.X_OK);
    }).not.toThrow();
  });

  it('says which Node it needs, in words that the scripts can read', () => {
    expect(manifest.engines['node']).toMatch(/^>=\d+\.\d+$/);
  });

  it('takes packages from the public registry alone', () => {
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved === undefined ? [] : [new URL(resolved).host],
    );
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('needs no package that runs a script when installed', () => {
    const running = Object.entries(lock.packages)
      .filter(([, locked]) => locked.hasInstallScript === true)
      .map(([name]) => name);
    expect(running).toEqual([]);
  });
});
