export * from './bounding-box';
export * from './cluster-points';
export * from './distance';
export * from './map-points';
export * from './mark-radius';
export { mercatorY } from './mercator';
export * from './quebec';
export * from './quebec-lambert';
