export * from './area';
export * from './reach';
export * from './service-match';
export * from './territory-index';
