// Serves what readers get: the built page, small and with its list of events already in it.
// `npm run dev` is for working on it.
import { ensureInstalled, root } from './ensure-installed.js';

const asked = process.env.PORT ?? '';
const port = asked === '' ? 5173 : Number(asked);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is not a port number: ${asked}`);
  process.exit(1);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => process.exit(0));
}

ensureInstalled();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'error' });
// Vite takes the next free port where this one is taken.
const { httpServer } = await preview({ root, logLevel: 'error', preview: { port } });
const address = httpServer.address();
const actual = address !== null && typeof address === 'object' ? address.port : port;
console.log(`Sourceline: http://127.0.0.1:${actual}/`);
console.log('Ctrl+C ends it.');
