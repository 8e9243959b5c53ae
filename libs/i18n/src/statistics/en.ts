import type { StatisticsKey } from './fr';

export const statisticsEn: Readonly<Record<StatisticsKey, string>> = {
  'measure.spend.label': 'Purchases from the social economy',
  'measure.spend.definition':
    'Dollars of the contracts awarded to collective enterprises within the perimeter, on the chosen basis. Each supplier of one contract brings its own part only; support agreements, standing offers, duplicates, quarantined amounts and other units are left out.',
  'measure.share.label': 'Share of dollars',
  'measure.share.definition': 'Purchases from the social economy divided by all purchases of the same cut.',
  'measure.contracts.label': 'Contracts with the social economy',
  'measure.contracts.definition':
    'Contracts of which at least one supplier is a collective enterprise within the perimeter; a contract counts once, at the first of those suppliers.',
  'measure.contractShare.label': 'Share of contracts',
  'measure.contractShare.definition': 'Contracts with the social economy divided by all contracts of the same cut.',
  'measure.suppliers.label': 'Suppliers reached',
  'measure.suppliers.definition': 'Distinct collective enterprises with at least one contract. Rows do not add up.',
  'measure.allSpend.label': 'All purchases',
  'measure.allSpend.definition': 'Dollars of every contract of the same cut, whoever the supplier.',
  'measure.allContracts.label': 'All contracts',
  'measure.allContracts.definition':
    'Contracts of the same cut, those included whose amount is unknown, symbolic, quarantined or in another unit.',
  'measure.allSuppliers.label': 'All suppliers',
  'measure.allSuppliers.definition':
    'Distinct suppliers: by matched enterprise, else by valid NEQ, else by name. Rows do not add up.',
  'label.buyerLevel.municipal': 'Municipal',
  'label.buyerLevel.quebec': 'Government of Québec',
  'label.buyerLevel.federal': 'Federal government',
  'label.buyerLevel.education': 'Education',
  'label.buyerLevel.health': 'Health and social services',
  'label.buyerLevel.other': 'Other public bodies',
  'label.purchaseMethod.open': 'Public tender',
  'label.purchaseMethod.invited': 'By invitation',
  'label.purchaseMethod.direct': 'Direct award',
  'proof.neq': 'NEQ of a listing in the directory',
  'proof.name_place': 'Name and place of a listing in the directory',
  'proof.name': 'Similar name, no place to confirm it',
  'proof.several': 'Several listings carry this name',
  'proof.absent': 'Not in the directory',
  'proof.public_body': 'Public body',
};
