/**
 * The version of the definitions behind every figure. Raise it with any change that can move a number, and say in
 * docs/adr/0015-statistics.md what moved.
 */
export const METHOD_VERSION = '1';
