// Kept in the JavaScript of old Nodes: it must run there long enough to say its sentence.
var OLDEST = [20, 19];

export function refuseOldNode() {
  var found = process.versions.node.split('.').map(Number);
  if (found[0] > OLDEST[0] || (found[0] === OLDEST[0] && found[1] >= OLDEST[1])) return;
  process.stderr.write(
    'Repère demande Node 20.19 ou plus récent; cette machine a Node ' +
      process.versions.node +
      '. Installez une version récente depuis https://nodejs.org.\n' +
      'Repère needs Node 20.19 or newer; this machine has Node ' +
      process.versions.node +
      '. Install a recent version from https://nodejs.org.\n',
  );
  process.exit(1);
}
