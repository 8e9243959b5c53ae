// One command from a fresh clone to a running product: installs, builds, starts.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./start-product.mjs').then(function (product) {
  return product.startProduct();
});
