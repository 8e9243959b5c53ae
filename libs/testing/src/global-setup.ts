import { startCluster, type Cluster } from './cluster';
import { createTemplate } from './template';

declare global {
  var repereTestCluster: Cluster | undefined;
}

/** One cluster and one migrated template per run; `TEST_DATABASE_URL` names a server to use instead. */
export default async function globalSetup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    globalThis.repereTestCluster = await startCluster();
    process.env['TEST_DATABASE_URL'] = globalThis.repereTestCluster.url;
  }
  process.env['TEST_DATABASE_TEMPLATE'] = await createTemplate(process.env['TEST_DATABASE_URL']);
}
