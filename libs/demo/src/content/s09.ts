import { list, type SubSectorContent } from './shape';

/** Transport, logistique, messagerie. */
export const s09: readonly SubSectorContent[] = [
  {
    id: 'S09.1', weight: 85, coop: 0.05, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S09.2', 'S09.3', 'S19.5'],
    names: list`Transport adapté {dG}; {X}, transport adapté; Transport adapté et collectif {dG}; o:Corporation de transport adapté {dG}; o:{X}; Le Minibus {dG}; o:Service de transport adapté {X} {dL}; c:{coop} de transport adapté {dG}`,
    marks: list`L'Autobus bleu; Porte-à-porte; La Rampe; Le Marchepied; L'Accès; Bon Voyage; Roule avec nous; Le Lien mobile; L'Aller-retour; Sans détour; Mobil'Adapt; Le Transit doux`,
    offers: list`transport adapté porte-à-porte; transport de personnes en fauteuil roulant; minibus avec plateforme élévatrice; réservation et répartition des déplacements; transport vers les centres de jour; transport de groupes à mobilité réduite; accompagnement à bord; jumelage avec le transport collectif; transport scolaire adapté`,
    fr: list`
      Transport adapté porte-à-porte pour les personnes handicapées ou à mobilité réduite {dM}. Réservation la veille, du lundi au samedi.
      Nos minibus à plateforme élévatrice desservent [les municipalités de la MRC|tout le territoire] : {o3}.
      Mandataire de plusieurs municipalités depuis {y} : {o2}. Nous répartissons aussi les appels.
      Travail, études, soins, loisirs : un transport sûr et courtois pour les personnes admises au transport adapté.`,
    offersEn: list`door-to-door paratransit; wheelchair-accessible minibuses; trip booking and dispatch; group outings for people with reduced mobility; rides to day centres; on-board assistance`,
    en: list`
      Door-to-door paratransit for people with reduced mobility in {M}, booked the day before.
      Wheelchair-accessible minibuses for work, school, care and leisure: {e2}.
      On behalf of local municipalities we run {e3}.`,
  },
  {
    id: 'S09.2', weight: 60, coop: 0.15, coops: { solidarite: 8, travail: 2 }, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S09.1', 'S09.3', 'S09.4'],
    names: list`Transport collectif {dG}; Taxibus {dG}; Navette {X}; {X}, transport collectif; o:Mobilité {dG}; c:{coop} de transport {dG}; Le Circuit {X}; o:Carrefour mobilité {dL}; Navettes {dG}; Covoiturage {X}`,
    marks: list`Le Va-et-vient; La Passerelle; L'Embarquement; Rang par rang; Le Bon Arrêt; Éco-Parcours; Le Tournant; La Croisée; Ligne verte; Le Raccourci; Ensemble en route; Point à point`,
    offers: list`@!#urban@transport collectif rural; taxibus sur réservation; navettes d'événements; @!#urban@navette entre villages et pôle régional; transport de groupes en autobus ou minibus; covoiturage et jumelage de déplacements; plan de mobilité pour les municipalités; navette vers le cégep et l'hôpital; transport de camps de jour`,
    fr: list`
      @!#urban@ Transport collectif entre les villages {dM} et les services de la ville centre : {o2}.
      Navettes pour vos événements, vos camps de jour et vos employés, avec chauffeurs formés. {O2}.
      @!#urban@ Un taxibus à prix fixe, réservé par téléphone [ou en ligne|la veille], qui relie chaque rang aux commerces, au cégep et à l'hôpital.
      Au service des municipalités et des MRC : {o3}.`,
    offersEn: list`rural public transit; on-demand taxibus; event shuttles; group bus and minibus trips; carpool matching; day-camp transport; mobility planning for towns`,
    en: list`
      @!#urban@ Rural transit between the villages of {M} and nearby services, at a flat fare.
      Shuttles for events, day camps and staff, with trained drivers.
      {E3}, run with local municipalities.`,
  },
  {
    id: 'S09.3', weight: 40, coop: 0.35, coops: { travail: 6, solidarite: 4 }, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S09.1', 'S19.5', 'S07.6'],
    names: list`o:Centre d'action bénévole {X} {dL}; c:Taxi coop {dG}; o:Taxis bénévoles {dG}; c:{coop} de taxi {dG}; o:Accompagnement-transport {dG}; {X}, accompagnement médical; o:Les Bénévoles de la route {dG}; Taxi {X}; o:{X}`,
    marks: list`Bonne Route; La Main au volant; L'Accompagnateur; Porte ouverte; À bon port; Le Relais; Grand Cœur; Le Rendez-vous; L'Entraide; La Bienvenue`,
    offers: list`accompagnement-transport pour rendez-vous médicaux; @taxi@taxi jour et nuit; transport vers l'hôpital et les cliniques; transport de documents et d'échantillons; @taxi@taxi adapté; raccompagnement; courses et épicerie accompagnées; transport de personnel de nuit`,
    fr: list`
      @!taxi@ Accompagnement-transport pour les rendez-vous médicaux {dM}, par des bénévoles qui attendent sur place.
      @taxi@ Service de taxi jour et nuit, [voitures hybrides et taxi adapté|comptes d'entreprise et coupons] : {o3}.
      Des chauffeurs d'ici conduisent aînés et personnes seules à leurs soins, depuis {y}. {O2}.
      @taxi@ Taxi, raccompagnement et transport léger pour les établissements de santé et les municipalités.`,
    offersEn: list`medical escort rides; @taxi@day and night taxi; hospital and clinic trips; @taxi@accessible taxi; document and sample delivery; accompanied grocery trips`,
    en: list`
      @!taxi@ Volunteer drivers take people to medical appointments and wait for them, across {M}.
      @taxi@ Day and night taxi with corporate accounts and accessible cars: {e2}.
      {E3} for seniors, clinics and towns.`,
  },
  {
    id: 'S09.4', weight: 20, coop: 0.55, coops: { solidarite: 8, consommateurs: 2 }, reach: 'local', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S09.8', 'S09.5', 'S09.2'],
    names: list`c:{coop} d'autopartage {X}; Autopartage {dG}; {X} vélopartage; Vélos partagés {dG}; c:{coop} {X}; {X}, mobilité partagée; o:Le Garage commun {dL}; Auto commune {dG}`,
    marks: list`Clé partagée; Deux-Roues; Le Quart de tour; Rayon libre; Le Guidon; Auto-Voisin; La Pédale douce; Tandem; Zéro Volant; Le Petit Parc`,
    offers: list`autopartage de véhicules électriques; vélopartage en libre-service; flotte municipale partagée le soir et la fin de semaine; location de vélos-cargos; abonnements pour employés; stations de vélos; gestion de flotte partagée; vélos électriques en prêt`,
    fr: list`
      Autopartage et vélopartage {enM} : {o3}.
      Partagez la flotte municipale avec les citoyens le soir et la fin de semaine : réservation, entretien et assurances compris.
      Des véhicules électriques à l'heure ou à la journée, sans frais de possession. {O2}.
      Vélos-cargos et vélos électriques en libre-service pour les employés et les résidents.`,
    offersEn: list`electric car sharing; bike sharing; shared municipal fleet; cargo-bike rental; staff memberships; shared-fleet management`,
    en: list`
      Car and bike sharing in {M}: {e2}.
      Share the municipal fleet with residents in the evening, with booking, upkeep and insurance included.
      Electric cars by the hour or the day, without the cost of owning one.`,
  },
  {
    id: 'S09.5', weight: 35, coop: 0.6, coops: { travail: 9, solidarite: 1 }, reach: 'local', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S09.7', 'S05.6', 'S09.8'],
    names: list`c:{coop} de messagerie {X}; Messagerie {X}; {X}, livraison à vélo; Courrier {dG}; Les Coursiers {dG}; c:{coop} {X}; Vélo-cargo {dG}; {X} messagerie; Livraison {X}`,
    marks: list`Le Pli pressé; Pédale et Pli; À fond de train; Le Postillon; Roue libre; Chaîne et pignon; La Flèche; Cyclo-Colis; Le Messager; Zéro carbone; L'Échappée; Dernier Kilomètre`,
    offers: list`messagerie à vélo; livraison du dernier kilomètre; livraison de colis le jour même; courrier interne entre édifices municipaux; livraison de repas et d'épicerie; tournées régulières de documents; vélo-cargo; distribution de circulaires et d'avis publics; dépôt au palais de justice et au registre`,
    fr: list`
      Messagerie et livraison à vélo [quatre saisons|toute l'année] {enM} : {o3}.
      Courrier interne entre édifices, plis urgents, colis du dernier kilomètre : nos coursiers livrent sans une goutte d'essence.
      @coop@ Coopérative de coursiers et de coursières : {o2}, avec preuve de livraison et suivi en ligne.
      {O3}. Tarifs à la course ou forfaits mensuels pour les organismes publics.`,
    offersEn: list`bike courier; last-mile delivery; same-day parcels; internal mail between municipal buildings; cargo-bike delivery; meal and grocery delivery; scheduled document rounds`,
    en: list`
      Year-round bike couriers in {M}: {e3}.
      Internal mail, urgent documents and last-mile parcels, delivered without fuel.
      @coop@ A worker-run courier service with online tracking and proof of delivery.`,
  },
  {
    id: 'S09.6', weight: 35, coop: 0.3, coops: { travail: 8, solidarite: 2 }, reach: 'radius', size: 'small', modes: ['services'],
    with: ['S09.7', 'S03.5', 'S13.1'], recognitions: { entreprise_insertion: 0.25 },
    names: list`Déménagement {X}; Les Déménageurs {dG}; {X} déménagement; c:{coop} de déménagement {X}; o:{X}, déménagement solidaire; Déménagement solidaire {dG}; Gros Bras {dG}; o:Transport {X}`,
    marks: list`Grands Bras; Le Diable et la Sangle; Boîte à boîte; Nouveau Toit; Le Bon Coup; Solid'Air; Clé en poche; La Planche; Du sofa au piano; Bel Escalier`,
    offers: list`déménagement de bureaux et d'écoles; déménagement résidentiel; déménagement de bibliothèques et d'archives; transport de meubles et de pianos; emballage et déballage; prêt de boîtes réutilisables; déménagement d'urgence après sinistre; montage et démontage de mobilier; entreposage temporaire`,
    fr: list`
      Déménagement de bureaux, d'écoles et de bibliothèques {enM} : {o3}.
      Nous emballons, déplaçons et remontons le mobilier, [le soir et la fin de semaine|sans interrompre vos services]. Bacs réutilisables fournis.
      Déménagement solidaire à tarif modulé et contrats pour les organismes publics. {O2}.
      Équipe d'insertion encadrée par des déménageurs d'expérience : {o2}.`,
    offersEn: list`office and school moves; residential moving; library and archive moves; packing and unpacking; reusable boxes; emergency moves; furniture assembly; short-term storage`,
    en: list`
      Office, school and library moves in {M}: {e3}.
      We pack, move and reassemble furniture in evenings and on weekends.
      A training crew of movers, led by experienced staff, for public and community bodies.`,
  },
  {
    id: 'S09.7', weight: 35, coop: 0.3, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S09.6', 'S13.1', 'S13.3', 'S08.7'], recognitions: { entreprise_adaptee: 0.15, entreprise_insertion: 0.12 },
    names: list`Entrepôt {X}; {X} logistique; Distribution {dG}; c:{coop} de distribution {dG}; o:Plateforme {X}; Logistique {dG}; L'Entrepôt {dL}; o:Les Ateliers {X}, entreposage; c:{coop} {X}`,
    marks: list`Le Quai; La Palette; Le Hangar; Point de chute; Le Maillon; L'Étagère; Le Transbord; Grand Format; Le Dépôt; Cap logistique; Mille Caisses; Le Bon Rayon`,
    offers: list`entreposage sec et réfrigéré; distribution régionale; préparation de commandes; gestion d'inventaire; entreposage de mobilier et de décorations; cueillette et livraison de denrées; expédition et réception; mutualisation de livraisons; entreposage de matériel électoral et d'événement`,
    fr: list`
      Entreposage, préparation de commandes et livraison {enR} : {o3}.
      Un entrepôt de 1 200 mètres carrés, avec quai et chariots élévateurs, au service [des municipalités et des organismes|des producteurs et des institutions].
      Nous mutualisons la livraison des produits d'ici vers les cuisines publiques. {O2}.
      {O3}. Inventaire en ligne, sécurité jour et nuit.`,
    offersEn: list`dry and refrigerated storage; regional distribution; order picking; inventory management; furniture storage; pooled deliveries; shipping and receiving`,
    en: list`
      Storage, order picking and delivery across {R}: {e2}.
      A warehouse with loading dock and forklifts serving towns, institutions and producers.
      {E3} with an online inventory.`,
  },
  {
    id: 'S09.8', weight: 35, coop: 0.4, coops: { travail: 5, solidarite: 5 }, reach: 'local', size: 'tiny', modes: ['services', 'goods'],
    with: ['S09.4', 'S03.5', 'S15.2'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Vélo {X}; c:{coop} vélo {dG}; Atelier vélo {X}; La Clinique du vélo {dL}; Garage {X}; c:{coop} mécanique {dG}; {X}, mécanique et vélos; o:{X}; o:Le Garage-école {dG}; Mécanique {X}`,
    marks: list`La Roue qui tourne; Le Dérailleur; Bras de vitesse; Chambre à air; Vilebrequin; Pignon sur rue; Le Cric; Clé à molette; Rustine; Le Moyeu; Bielle et Piston; Guidonnerie`,
    offers: list`@!garage@réparation de vélos; @!garage@vélos remis à neuf; @!garage@entretien de flottes de vélos; @!vélo@mécanique automobile; @!vélo@entretien de véhicules municipaux; @!vélo@pose de pneus et mises au point; ateliers de mécanique vélo; stations de réparation publiques; entretien de petites machines et de souffleuses; @!vélo@antirouille`,
    fr: list`
      @!garage|mécanique [^e]@ Réparation et remise à neuf de vélos {enM} : {o3}.
      @vélo@ Atelier de mécanique, vélos usagés et ateliers mobiles dans les écoles et les parcs. Nous entretenons aussi les flottes [municipales|d'employés].
      @!vélo@ Garage communautaire : {o2}, à prix juste et sans surprise.
      {O3}. Pièces récupérées et jeunes mécaniciens en formation.`,
    offersEn: list`bike repair; refurbished bikes; fleet maintenance; @!vélo@auto repair; @!vélo@municipal vehicle upkeep; bike mechanics workshops; public repair stations; small-engine repair`,
    en: list`
      Bike repair and refurbished bikes in {M}: {e2}.
      @!vélo@ A community garage with fair prices: {e3}.
      Mobile workshops in schools and parks, and upkeep of staff bike fleets.`,
  },
];
