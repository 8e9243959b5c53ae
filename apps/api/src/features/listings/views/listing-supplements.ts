import { Injectable } from '@nestjs/common';
import type { ListingDetail } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { StoredListing } from '../stored-listing';

/** What rooms above this one know of a listing and its page shows. */
type ListingSupplement = Partial<Pick<ListingDetail, 'recognitionDetails' | 'practiceDetails' | 'contracts'>>;

type Supplier = (listing: StoredListing, language: Language) => Promise<ListingSupplement>;

/** Rooms of a higher rank bring here, when their module starts, what they add to the page of a listing. */
@Injectable()
export class ListingSupplements {
  readonly #suppliers: Supplier[] = [];

  register(supplier: Supplier): void {
    this.#suppliers.push(supplier);
  }

  async of(listing: StoredListing, language: Language): Promise<ListingSupplement> {
    const parts = await Promise.all(this.#suppliers.map((supplier) => supplier(listing, language)));
    return Object.assign({}, ...parts) as ListingSupplement;
  }
}
