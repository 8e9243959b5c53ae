/**
 * Announced once per import that changed something, with the file's id and the revision as version; followers then read
 * `PurchaseLines.lines({ changedSince })`.
 */
export const PURCHASES_IMPORTED = 'purchases-imported';
