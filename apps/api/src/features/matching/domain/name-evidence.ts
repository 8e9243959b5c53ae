import type { AliasOwner, Enterprise, Evidence, SupplierOnLine } from './match';
import type { SupplierName } from './supplier-name';

/** How alike the names are. @param alike from 0 to 1 */
export function nameEvidence(alike: number, written: SupplierName, known: SupplierName): Evidence {
  const params = { written: written.key, known: known.key, alike: Math.round(alike * 100) };
  if (alike === 1) return { code: 'name_equal', weight: 5, params };
  return { code: 'name_close', weight: 4.5 * Math.max(0, (alike - 0.7) / 0.3), params };
}

/** What the lines that carry a NEQ beside this very spelling teach. */
export function aliasEvidence(
  name: SupplierName,
  enterprise: Enterprise,
  owners: readonly AliasOwner[],
  successor: (neq: string) => string,
): Evidence | null {
  if (owners.length === 0) return null;
  const own = owners.find(({ neq }) => successor(neq) === enterprise.neq);
  const params = { spelling: name.key, others: owners.length - (own === undefined ? 0 : 1) };
  // Of an enterprise whose number the directory does not know, the spelling's number may be its own.
  if (own === undefined)
    return enterprise.neq === null && owners.length === 1 ? null : { code: 'alias_other', weight: -3.5, params };
  return owners.length === 1 ? { code: 'alias_known', weight: 4, params } : { code: 'alias_shared', weight: 1, params };
}

/** What the name and the ground of the award say of the form. */
export function formEvidence({ obnlGround }: SupplierOnLine, name: SupplierName, { family }: Enterprise): Evidence[] {
  const found: Evidence[] = [];
  if (name.saysCooperative && family !== null)
    found.push(
      family === 'nonprofit'
        ? { code: 'cooperative_differs', weight: -2, params: {} }
        : { code: 'cooperative_agrees', weight: 0.4, params: {} },
    );
  if (obnlGround && family !== null)
    found.push(
      family === 'nonprofit'
        ? { code: 'obnl_ground', weight: 1, params: {} }
        : { code: 'obnl_ground_differs', weight: -0.5, params: {} },
    );
  return found;
}

/** What was bought against what the enterprise says it sells; silent when either says nothing. */
export function offerEvidence({ unspsc }: SupplierOnLine, enterprise: Enterprise): Evidence[] {
  if (unspsc.length === 0 || enterprise.unspsc.length === 0) return [];
  const fits = unspsc.find((code) =>
    enterprise.unspsc.some((prefix) => shared(code, prefix) >= Math.min(4, prefix.length)),
  );
  if (fits !== undefined) return [{ code: 'offer_fits', weight: 1.2, params: { unspsc: fits } }];
  const near = unspsc.find((code) => enterprise.unspsc.some((prefix) => prefix.slice(0, 2) === code.slice(0, 2)));
  return near === undefined
    ? [{ code: 'offer_differs', weight: -0.6, params: { unspsc: unspsc[0] ?? '' } }]
    : [{ code: 'offer_near', weight: 0.5, params: { unspsc: near } }];
}

function shared(code: string, prefix: string): number {
  let at = 0;
  while (at < Math.min(code.length, prefix.length) && code[at] === prefix[at]) at++;
  return at;
}
