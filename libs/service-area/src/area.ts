/** Where one activity delivers, exactly as its enterprise declared it (or did not). */
export type ServiceArea =
  | { readonly kind: 'province' }
  | { readonly kind: 'radius'; readonly km: number }
  | { readonly kind: 'zones'; readonly codes: readonly string[] }
  | { readonly kind: 'undeclared' };

/** The seat of an enterprise: the code of its municipality and its point, in degrees (WGS 84). */
export interface Seat {
  readonly municipality: string;
  readonly lat: number;
  readonly lng: number;
}
