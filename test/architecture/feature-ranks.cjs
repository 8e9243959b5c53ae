/** A feature may use only features of a strictly lower rank (docs/adr/0001-layout.md). */
module.exports = [
  ['territories', 'sectors', 'audit', 'files', 'notifications'],
  ['accounts'],
  ['vocabulary', 'privacy'],
  ['listings', 'purchases', 'policies'],
  ['search', 'moderation', 'recognition', 'matching'],
  ['sourcing', 'opportunities'],
  ['profiles', 'statistics'],
  ['open-data'],
];
