// By path: Jest maps no `@repere/…` in a set-up.
import { chromiumPath } from '../../libs/testing/src/browser';
import { startProduct, type Product } from '../../libs/testing/src/product';

declare global {
  var repereProduct: Product | undefined;
}

/** One product with its demonstration serves every journey; without a browser nothing is started. */
export default async function globalSetup(): Promise<void> {
  if (chromiumPath === undefined) {
    process.stderr.write('skipped: no Chromium on this machine (set CHROMIUM_PATH or install chromium)\n');
    return;
  }
  globalThis.repereProduct = await startProduct({ env: { DEMO: '1' } });
  process.env['PRODUCT_URL'] = globalThis.repereProduct.url;
  process.env['PRODUCT_DATA_DIR'] = globalThis.repereProduct.dataDir;
}
