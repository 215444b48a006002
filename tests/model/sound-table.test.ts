import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { makeSoundTable } from '../../scripts/sound-table.ts';

const FILE = new URL('../../src/model/sound-table.ts', import.meta.url);

async function fileText(): Promise<string> {
  const table = JSON.stringify(makeSoundTable());
  const text = `/** Made from schema.ts by scripts/sound-table.ts, which says how to make it anew. */
export const soundTable = ${table} as const;
`;
  return format(text, { ...(await resolveConfig(FILE)), parser: 'typescript' });
}

describe('src/model/sound-table.ts', () => {
  it('is what src/model/schema.ts makes (UPDATE=1 writes it)', async () => {
    const made = await fileText();
    if (process.env.UPDATE === '1') writeFileSync(FILE, made);
    expect(
      readFileSync(FILE, 'utf8'),
      'src/model/sound-table.ts differs from src/model/schema.ts; run UPDATE=1 npx vitest run tests/model/sound-table.test.ts',
    ).toBe(made);
  });
});
