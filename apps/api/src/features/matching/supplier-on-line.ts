import type { LineSupplier, PurchaseLine } from '../purchases';
import type { SupplierOnLine } from './domain/match';

const POSTAL_CODE = /^[ABCEGHJ-NPRSTVXY]\d[A-Z](?:\d[A-Z]\d)?$/;
const OBNL = 'obnl';

/** What matching takes from a line and one of its suppliers. */
export function supplierOnLine(line: PurchaseLine, supplier: LineSupplier): SupplierOnLine {
  const postal = supplier.postalCode?.toUpperCase().replace(/[^A-Z\d]/g, '') ?? '';
  return {
    name: supplier.name,
    neq: supplier.neq,
    neqValid: supplier.neq !== null && supplier.neqValid === true,
    postalCode: POSTAL_CODE.test(postal) ? postal : null,
    locality: supplier.locality,
    buyer:
      line.buyer === null
        ? null
        : { id: line.buyer.id, region: line.buyer.regionCode, territory: line.buyer.territoryCode },
    unspsc: [line.unspsc, ...line.unspscMore].filter((code) => code !== null),
    obnlGround: line.legalGroundCode === OBNL,
    publicBody: supplier.publicBody,
    on: line.awardedOn ?? line.signedOn,
  };
}
