export { chromiumPath, describeInBrowser, launchBrowser } from './browser';
export { freePort, startProduct, type Product, type ProductOptions } from './product';
export { createTestDatabase, type TestDatabase } from './test-database';
