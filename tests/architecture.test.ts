import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Rule {
  /** Folders besides its own that a layer may import. */
  readonly layers: readonly string[];
  /** Packages that a layer may import, with their sub-paths. */
  readonly packages: readonly string[];
}

/** A layer whose folder is not there yet has its rule already. */
const LAYERS: Readonly<Record<string, Rule>> = {
  words: { layers: [], packages: [] },
  time: { layers: [], packages: ['date-fns', '@date-fns/tz'] },
  model: { layers: ['time', 'words'], packages: ['valibot', 'jsonc-parser'] },
  sources: { layers: ['time', 'model', 'words'], packages: ['approx-string-match'] },
  formats: { layers: ['time', 'model', 'words'], packages: [] },
  layout: { layers: ['time', 'model', 'sources', 'words'], packages: [] },
  // Besides its worker it needs of a browser what Node has, too: streams and decoders.
  loading: { layers: ['time', 'model', 'layout', 'sources', 'words'], packages: [] },
  view: {
    layers: ['time', 'model', 'sources', 'formats', 'layout', 'loading', 'words'],
    packages: ['svelte', 'd3-zoom', 'd3-selection'],
  },
  embed: {
    layers: ['time', 'model', 'formats', 'loading', 'view', 'words'],
    packages: ['svelte'],
  },
  cli: {
    layers: ['time', 'model', 'sources', 'formats', 'layout', 'words'],
    packages: ['node:'],
  },
};
const NOT_YET: readonly string[] = ['formats', 'embed', 'cli'];

/** What lies outside the layers: entries, which may import any layer but this one, and nobody them. */
const ENTRIES: readonly string[] = ['main.ts', 'prerender.ts', 'index.ts'];
const NOT_OF_ENTRIES = 'cli';

/** Files above 250 lines, and why each is one file. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'model/issues.ts': 'the only table of message texts',
  'model/schema.ts': 'the one definition of a timeline',
  'view/tokens.css': 'the table of custom properties',
  'words/en.ts': 'a table: every word of one language',
};

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['{@html', /\{@html/],
  ['innerHTML', /\b(inner|outer)HTML\b/],
  ['insertAdjacentHTML', /insertAdjacentHTML/],
  ['document.write', /document\s*\.\s*write/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b/],
  ['TODO', /\b(TODO|FIXME)\b/],
];

/** Layers that are the same everywhere and always: what they need of the world is passed in. */
const PURE: readonly string[] = ['words', 'time', 'model', 'sources', 'formats', 'layout'];
/** A layer that is the same everywhere, though not always: it works in slices, and so by the clock. */
const PAGELESS: readonly string[] = [...PURE, 'loading'];

const MOODS: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/],
];
const PLACES: readonly (readonly [string, RegExp])[] = [
  [
    'the DOM',
    /\bdocument\.(create|query|get|body|head|documentElement|baseURI)|\b(navigator|localStorage|sessionStorage)\.|\bglobalThis\.(document|window)\b/,
  ],
  ['node', /\bprocess\.(env|argv|cwd|exit)|\bBuffer\.from\b|\brequire\(/],
];

/** Files that pass on a few names of others in their layer, and why. */
const PASSING_ON: Readonly<Record<string, string>> = {
  'time/edtf.ts': 'the one file that others know dates by',
  'time/format.ts': 'the one file that others know date words by',
};

type Files = ReadonlyMap<string, string>;

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Every specifier of a file: static, dynamic, side effect, re-export and worker. */
function importsOf(text: string): string[] {
  const patterns = [
    /\b(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /@import\s+(?:url\()?['"]([^'"]+)['"]/g,
    // A worker's file.
    /\bnew URL\(\s*['"](\.[^'"]+\.ts)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''))
    .map((specifier) => specifier.replace(/\?.*$/, ''));
}

const layerOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const targetOf = (file: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(file), specifier));

function importFaults(files: Files): string[] {
  const faults: string[] = [];
  for (const [file, text] of files) {
    const isEntry = !file.includes('/');
    const rule = LAYERS[layerOf(file)];
    if (!isEntry && rule === undefined) faults.push(`${file}: no such layer`);
    for (const specifier of importsOf(text)) {
      const fault = `${file} -> ${specifier}`;
      if (specifier.startsWith('.')) {
        const target = targetOf(file, specifier);
        if (ENTRIES.includes(target)) faults.push(fault);
        else if (isEntry) {
          if (layerOf(target) === NOT_OF_ENTRIES) faults.push(fault);
        } else if (target.startsWith('..')) faults.push(fault);
        else if (layerOf(target) !== layerOf(file) && !rule?.layers.includes(layerOf(target)))
          faults.push(fault);
      } else {
        const allowed = isEntry ? ['svelte'] : (rule?.packages ?? []);
        if (!allowed.some((name) => isOfPackage(specifier, name))) faults.push(fault);
      }
    }
  }
  return faults;
}

/** `node:` stands for all that begins so. */
const isOfPackage = (specifier: string, name: string): boolean =>
  name.endsWith(':')
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);

/**
 * The first cycle of each file that lies on one. Types count: two files that need each other to be
 * understood are one.
 */
function cycles(files: Files): string[] {
  const graph = new Map(
    [...files].map(([file, text]) => [
      file,
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const place = trail.indexOf(file);
    if (place !== -1) {
      found.push([...trail.slice(place), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

const textFaults = (files: Files): string[] =>
  [...files].flatMap(([file, text]) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${file}: ${name}`),
  );

const impurities = (files: Files): string[] =>
  [...files].flatMap(([file, text]) =>
    [
      ...(PURE.includes(layerOf(file)) ? MOODS : []),
      ...(PAGELESS.includes(layerOf(file)) ? PLACES : []),
    ]
      .filter(([, pattern]) => pattern.test(withoutComments(text)))
      .map(([name]) => `${file}: ${name}`),
  );

/** Files that pass on what is another's, so that the graph no longer shows who uses whom. */
const barrels = (files: Files): string[] =>
  [...files]
    .filter(([file, text]) => {
      const isReExporting = /\bexport\s[^'"`;]*?\bfrom\s*['"]/.test(withoutComments(text));
      const isExcused = file === 'index.ts' || file in PASSING_ON;
      return (isReExporting && !isExcused) || /\/index\.ts$/.test(file);
    })
    .map(([file]) => file);

/** Imports whose target is only known when they run, so that no table can be held against them. */
const unreadableImports = (files: Files): string[] =>
  [...files]
    .filter(([, text]) => /\bimport\s*\(\s*[^'"`\s]/.test(withoutComments(text)))
    .map(([file]) => file);

const longFiles = (files: Files): string[] =>
  [...files]
    .filter(([file, text]) => text.trimEnd().split('\n').length > 250 && !(file in LONG_FILES))
    .map(([file]) => file);

const root = new URL('../src/', import.meta.url);
const source: Files = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|svelte|css)$/.test(file))
    .map((file) => [file, readFileSync(new URL(file, root), 'utf8')]),
);

describe('the source', () => {
  it('has files in every layer', () => {
    const layers = new Set([...source.keys()].map(layerOf));
    const expected = Object.keys(LAYERS).filter((layer) => !NOT_YET.includes(layer));
    expect([...layers]).toEqual(expect.arrayContaining(['', ...expected]));
  });

  it('imports only what the table allows', () => {
    expect(importFaults(source)).toEqual([]);
  });

  it('imports only files that exist', () => {
    const missing = [...source].flatMap(([file, text]) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => !target.startsWith('../data/') && !source.has(target)),
    );
    expect(missing).toEqual([]);
  });

  it('has no cycle of files', () => {
    expect(cycles(source)).toEqual([]);
  });

  it('imports nothing by a computed name', () => {
    expect(unreadableImports(source)).toEqual([]);
  });

  it('passes nothing on that is of another file', () => {
    expect(barrels(source)).toEqual([]);
  });

  it('asks neither the clock, nor chance, nor the page, nor node, in its pure layers', () => {
    expect(impurities(source)).toEqual([]);
  });

  it('writes no markup from text, runs no text and leaves no note to do', () => {
    expect(textFaults(source)).toEqual([]);
  });

  it('keeps files to 250 lines, but for those with a reason', () => {
    expect(longFiles(source)).toEqual([]);
  });

  it('gives no reason for a file that is not long', () => {
    const short = Object.keys(LONG_FILES).filter(
      (file) => (source.get(file) ?? '').trimEnd().split('\n').length <= 250,
    );
    expect(short).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['time/a.ts', `import type { B } from '../model/b.ts';`],
    ['model/a.ts', `export { b } from '../view/b.ts';`],
    ['layout/a.ts', `const b = await import('../view/b.ts');`],
    ['view/A.svelte', `import '../main.ts';`],
    ['words/a.ts', `import { b } from '../time/b.ts';`],
    ['time/a.ts', `import {\n  a,\n  b,\n} from 'node:fs';`],
    ['model/a.ts', `import { b } from 'svelte/store';`],
    ['attic/a.ts', ''],
    ['view/a.ts', `import { b } from '../../scripts/b.ts';`],
    ['view/a.ts', `import { b } from '../embed/b.ts';`],
    ['view/a.ts', `import { b } from 'node:fs';`],
    ['formats/a.ts', `import { b } from '../layout/b.ts';`],
    ['loading/a.ts', `import { b } from '../view/b.ts';`],
    ['loading/a.ts', `new Worker(new URL('../view/b.ts', import.meta.url));`],
    ['loading/a.ts', `import B from '../view/b.ts?worker';`],
    ['loading/a.ts', `import b from '../view/b.ts?worker&url';`],
    ['embed/a.ts', `import { b } from '../cli/b.ts';`],
    ['cli/a.ts', `import { b } from '../view/b.ts';`],
    ['cli/a.ts', `import { b } from 'nodes';`],
    ['main.ts', `import { b } from './cli/b.ts';`],
    ['view/a.ts', `import { b } from '../index.ts';`],
  ])('finds a forbidden import in %s: %s', (file, text) => {
    expect(importFaults(new Map([[file, text]]))).toHaveLength(1);
  });

  it.each([
    ['cli/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['embed/a.ts', `import { mount } from 'svelte';\nimport A from '../view/A.svelte';`],
    ['loading/a.ts', `import type { B } from '../layout/b.ts';`],
    ['main.ts', `import { mount } from 'svelte';\nimport A from './view/A.svelte';`],
  ])('lets pass in %s: %s', (file, text) => {
    expect(importFaults(new Map([[file, text]]))).toEqual([]);
  });

  it.each(['import', 'import type'])('finds a cycle by %s', (keyword) => {
    const files = new Map([
      ['time/a.ts', `import { b } from './b.ts';`],
      ['time/b.ts', `${keyword} { a } from './a.ts';`],
    ]);
    expect(cycles(files)).toEqual(['time/a.ts -> time/b.ts -> time/a.ts']);
  });

  it.each(['{@html x}', 'a.innerHTML = b', 'eval("1")', 'new Function("x")', '// TODO: x'])(
    'finds %s',
    (text) => {
      expect(textFaults(new Map([['view/a.ts', text]]))).toHaveLength(1);
    },
  );

  it.each([
    'const now = Date.now();',
    'const now = new Date( );',
    'const x = Math.random();',
    'const y = document.querySelector("p");',
    'const home = process.env.HOME;',
  ])('finds a pure layer that says: %s', (text) => {
    expect(impurities(new Map([['time/a.ts', text]]))).toHaveLength(1);
    expect(impurities(new Map([['view/a.ts', text]]))).toEqual([]);
    expect(impurities(new Map([['time/a.ts', `/* ${text} */\n// ${text}`]]))).toEqual([]);
  });

  it('lets the loading look at the clock, and at nothing else of the world', () => {
    const faultsOf = (text: string) => impurities(new Map([['loading/a.ts', text]]));
    expect(faultsOf('const now = performance.now();')).toEqual([]);
    expect(faultsOf('document.querySelector("p");')).toHaveLength(1);
    expect(faultsOf('process.env.HOME;')).toHaveLength(1);
  });

  it('finds a file that passes on what is of another', () => {
    const passing = `export { b } from './b.ts';`;
    expect(barrels(new Map([['time/a.ts', passing]]))).toEqual(['time/a.ts']);
    expect(barrels(new Map([['time/index.ts', 'export const a = 1;']]))).toEqual(['time/index.ts']);
    expect(barrels(new Map([['index.ts', passing]]))).toEqual([]);
  });

  it('finds an import by a computed name', () => {
    const lazy = (name: string): Files => new Map([['view/a.ts', `await import(${name});`]]);
    expect(unreadableImports(lazy('name'))).toEqual(['view/a.ts']);
    expect(unreadableImports(lazy(`'./b.ts'`))).toEqual([]);
  });

  it('finds a long file without a reason', () => {
    expect(longFiles(new Map([['time/a.ts', 'x\n'.repeat(251)]]))).toEqual(['time/a.ts']);
  });
});
