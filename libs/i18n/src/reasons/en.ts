import type { ReasonsKey } from './fr';

export const reasonsEn: Readonly<Record<ReasonsKey, string>> = {
  'reason.based_here': 'Based here',
  'reason.zone': 'Delivers here: zone {name}',
  'reason.radius': 'Delivers here: within {km, number} km',
  'reason.province': 'Delivers across Québec',
  'reason.part':
    'Serves part of {place} ({covered, number} of {total, plural, one {# municipality} other {# municipalities}})',
  'reason.based_elsewhere': 'Based here, declares delivering elsewhere',
  'reason.based_undeclared': 'Based here, area not declared',
  'reason.other_activity': 'Delivers here, but for another activity',
  'label.mode.goods': 'Goods',
  'label.mode.services': 'Services',
  'label.mode.works': 'Works',
  'label.mode.staffing': 'Staffing',
  'label.alsoNamed': '“{name}”',
  'label.level.region': 'Administrative region',
  'label.level.mrc': 'RCM or equivalent territory',
  'label.status.unverified': 'Not verified',
  'label.status.declared': 'Declared by the enterprise',
  'label.status.confirmed': 'Confirmed',
};
