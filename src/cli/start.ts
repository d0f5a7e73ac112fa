import { serve } from '@hono/node-server';
import { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { SetupProblem } from '../kernel/index.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('start Perpetua: stores, API, application and background jobs')
    .option('--data <folder>', 'data folder (PERPETUA_DATA, default ./data)')
    .option('--host <address>', 'address to listen on (PERPETUA_HOST, default 127.0.0.1)')
    .option('--port <number>', 'port to listen on (PERPETUA_PORT, default 4600)')
    .action(async (options: ConfigOverrides) => {
      const config = readConfig(process.env, options);
      const app = await openApp(config, (sentence) => console.log(sentence));
      const server = await listen(app);
      const address = server.address();
      app.lock.announce(address);
      console.log(`Perpetua is at ${address}\nIts data lies in ${config.dataFolder}`);
      await stopSignal();
      console.log('Stopping…');
      await server.close();
      await app.close();
    });
}

async function listen(app: App) {
  const { host, port } = app.config;
  const server = serve({ fetch: app.http.fetch, hostname: host, port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  }).catch(async (error: NodeJS.ErrnoException) => {
    await app.close();
    if (error.code === 'EADDRINUSE') {
      throw new SetupProblem(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port or PERPETUA_PORT.`,
      );
    }
    throw new SetupProblem(
      `Perpetua cannot listen on ${host}:${port} (${error.code}). Choose another address with --host and --port.`,
    );
  });
  return {
    address(): string {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound ? bound.port : port;
      return port === actual ? app.config.publicUrl : app.config.publicUrl.replace(/:\d+$/, `:${actual}`);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
