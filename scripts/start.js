// Serves what readers get: the built page, with its list of events already in it.
import { ensureInstalled, root } from './ensure-installed.js';

ensureInstalled();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port: Number(process.env.PORT ?? 5173) },
});
const { port } = server.httpServer.address() ?? {};
console.log(`Sourceline: http://127.0.0.1:${port}/   (Ctrl+C ends it)`);
