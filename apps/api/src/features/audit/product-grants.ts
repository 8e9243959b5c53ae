/** Tables that the product only adds to. */
const ONLY_GROWS = ['audit_entry', 'listing_version'] as const;

/**
 * What the product's own database account is given where another account owns the tables: everything it needs, and no
 * update or delete of what is only added to. Run by the owner after each migration.
 * @param role a plain lower-case name; null for any other
 */
export function productGrants(role: string): string[] | null {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) return null;
  return [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${ONLY_GROWS.join(', ')} FROM ${role}`,
    `REVOKE UPDATE, TRUNCATE ON personal_value FROM ${role}`,
  ];
}
