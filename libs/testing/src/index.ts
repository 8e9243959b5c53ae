export { chromiumPath, describeInBrowser, launchBrowser } from './browser';
export { freePort, startProduct, type Product } from './product';
export { createTestDatabase, type TestDatabase } from './test-database';
export { openTestSession, signInAs, type SignInOptions, type TestPerson } from './sign-in';
