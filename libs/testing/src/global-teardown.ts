import './global-setup';
import { dropTemplate } from './template';

/** Removes what the run made: the whole cluster, or only the template on a server that was lent. */
export default async function globalTeardown(): Promise<void> {
  const server = process.env['TEST_DATABASE_URL'];
  if (globalThis.repereTestCluster !== undefined) await globalThis.repereTestCluster.stop();
  else if (server !== undefined) await dropTemplate(server);
}
