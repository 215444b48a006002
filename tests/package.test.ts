import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

interface Locked {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}
interface Manifest {
  readonly license: string;
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

  it('can be started and tested', () => {
    expect(manifest.scripts).toHaveProperty('start');
    expect(manifest.scripts).toHaveProperty('test');
    expect(read('.ci/run')).toMatch(/^\s*(exec )?npm (run )?test\b/m);
  });

  it('takes packages from the public registry alone', () => {
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved === undefined ? [] : [new URL(resolved).host],
    );
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('needs no package that runs a script when installed', () => {
    const running = Object.entries(lock.packages)
      .filter(([, locked]) => locked.hasInstallScript === true && locked.optional !== true)
      .map(([name]) => name);
    expect(running).toEqual([]);
  });
});
