import { foldName } from '@repere/reference';
import type { Evidence, SupplierOnLine } from './match';
import { readSupplierName } from './supplier-name';

/** A collective enterprise that the directory does not hold: what its pôle should look at. */
export interface CandidateSign {
  readonly family: 'cooperative' | 'nonprofit';
  readonly evidence: readonly Evidence[];
}

const FINANCIAL = /\b(caisses?|desjardins|assurances?)\b/i;
/** Forms that no non-profit takes; « inc. » is not one of them. */
const COMPANY = /\b(ltee|ltd|enr|s e n c|limitee|limited)\b/;

/**
 * Signs that a supplier the directory does not know is a collective enterprise: its name says co-operative, or the buyer's
 * ground says non-profit, under the number of a legal person. The register's own legal form would settle it; without the
 * register only these two are told, and both are for a person to confirm.
 * @returns null when nothing says so, or when the number is not a legal person's (11)
 */
export function candidateSign(supplier: SupplierOnLine): CandidateSign | null {
  if (supplier.publicBody || supplier.neq === null || !supplier.neqValid || !supplier.neq.startsWith('11')) return null;
  const name = readSupplierName(supplier.name);
  if (name.saysCooperative && !FINANCIAL.test(supplier.name))
    return { family: 'cooperative', evidence: [{ code: 'form_cooperative', weight: 3, params: {} }] };
  if (supplier.obnlGround && !COMPANY.test(foldName(supplier.name)))
    return { family: 'nonprofit', evidence: [{ code: 'form_obnl_ground', weight: 2, params: {} }] };
  return null;
}
