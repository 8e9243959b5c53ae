export { describeInBrowser, launchBrowser } from './browser';
export { freePort, startProduct, type Product } from './product';
export { createTestDatabase, type TestDatabase } from './test-database';
export { signInAs, type TestPerson } from './sign-in';
export { watchStatements, type StatementWatch } from './statements';
