import { list, type SubSectorContent } from './shape';

/** Entretien ménager et hygiène. */
export const s01: readonly SubSectorContent[] = [
  {
    id: 'S01.1', weight: 95, coop: 0.35, coops: { travail: 5, solidarite: 5 }, reach: 'radius', size: 'medium', modes: ['services'],
    with: ['S01.2', 'S01.3', 'S01.4', 'S01.5'], recognitions: { entreprise_adaptee: 0.12, entreprise_insertion: 0.12, ici_on_recycle_plus: 0.05 },
    names: list`Les Services ménagers {dG}; Entretien ménager {X}; {X} entretien d'immeubles; L'Équipe propreté {dG}; Entretien d'édifices {dG}; c:{coop} {X}; o:{X}, services d'entretien; Propreté {dG}; {X}; c:{coop} en entretien ménager {dG}; o:Les Ateliers {X}`,
    marks: list`Net-Éclat; Blanc Balai; La Brigade propre; Coup de torchon; Mains propres; Luisance; Le Plumeau; Grand Jour; Net-Plus-Ultra; L'Étincelle; Clair et net; Tourne-Main; La Vadrouille; Éco-Reflet; Passe-Partout; Au Poil; Claire-Voie`,
    offers: list`entretien ménager de bureaux; ménage d'édifices municipaux; nettoyage d'écoles et de garderies; lavage et cirage de planchers; vidage des poubelles et du recyclage; ménage de salles communautaires; nettoyage d'hôtels de ville et de bibliothèques; entretien de cliniques; nettoyage de tapis; ménage de soir et de fin de semaine`,
    fr: list`
      Entretien ménager de bureaux, d'hôtels de ville, de bibliothèques et d'écoles, [le soir ou la fin de semaine|de jour comme de soir]. Produits écologiques et équipes stables.
      Nos préposés nettoient [bureaux, cliniques et salles communautaires|édifices municipaux et locaux d'organismes] {enM}. {O2} sur devis.
      Ménage régulier ou ponctuel : {o3}. Nous fournissons les produits, l'équipement et la relève.
      Depuis {y}, notre équipe assure l'entretien des immeubles {dM} : planchers, salles de bain, cuisinettes, vitres intérieures.
      Un service de conciergerie légère et de ménage commercial pour les municipalités et les organismes. Personnel formé et vérifié.`,
    offersEn: list`office cleaning; town hall and library cleaning; school and daycare cleaning; floor stripping and waxing; carpet cleaning; evening and weekend janitorial service; clinic cleaning`,
    en: list`
      Commercial cleaning for offices, schools and municipal buildings, evenings and weekends, with green products.
      We keep {M} offices and community halls clean: {e3}.
      Reliable janitorial crews, trained and supervised. {E2} on a weekly or one-time basis.`,
  },
  {
    id: 'S01.2', weight: 55, coop: 0.3, reach: 'local', size: 'small', modes: ['services'],
    with: ['S01.1', 'S10.5', 'S02.7', 'S18.4'], recognitions: { entreprise_insertion: 0.1 },
    names: list`Conciergerie {X}; Conciergerie communautaire {dG}; Les Concierges {dG}; {X} conciergerie; Service d'entretien {X} {dL}; c:{coop} de conciergerie {dG}; Clé en main {dG}; o:Corporation {X}, conciergerie d'immeubles`,
    marks: list`Le Trousseau; La Bonne Clé; Porte ouverte; Le Bon Concierge; Tour de clé; À votre porte; La Ronde; Le Veilleur; Palier; Sous-Sol au grenier; Le Passe; L'Intendante`,
    offers: list`conciergerie d'immeubles à logements; ouverture et fermeture de salles; surveillance de bâtiments; entretien d'aires communes; petites réparations; sortie des bacs; montage de salles et de chaises; ronde de sécurité du bâtiment; remplacement d'ampoules et de filtres; conciergerie d'arénas et de centres communautaires`,
    fr: list`
      Conciergerie pour immeubles à logements, salles paroissiales et centres communautaires : {o3}.
      Nous gardons les clés {dL} : ouverture, fermeture, chauffage, ménage et petites réparations.
      Des concierges d'expérience se déplacent {enM} pour les [offices d'habitation|coopératives d'habitation|municipalités] et les organismes.
      Entretien des aires communes, sortie des bacs, déneigement des entrées et menues réparations. Un seul numéro à appeler.`,
    offersEn: list`apartment building caretaking; opening and closing of halls; common-area upkeep; minor repairs; building rounds; room set-up`,
    en: list`
      Caretaking for apartment buildings, halls and community centres: {e3}.
      One number to call for {e2} in {V}.
      Experienced caretakers for housing co-ops, towns and non-profits.`,
  },
  {
    id: 'S01.3', weight: 30, coop: 0.4, coops: { travail: 8, solidarite: 2 }, reach: 'radius', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S01.1', 'S01.7', 'S01.4'], recognitions: { entreprise_insertion: 0.08 },
    names: list`Lave-vitres {X}; Vitres et façades {dG}; {X}, lavage de vitres; Les Laveurs {dG}; c:{coop} {X}; Haute Vitre {dG}; {X} en hauteur; Transparence {dG}`,
    marks: list`Clair de lune; La Raclette; Vitre-Vue; Ciel clair; La Nacelle; Sans trace; Le Cordiste; Goutte à goutte; Plein jour; Verre-Mer; Beau reflet`,
    offers: list`lavage de vitres intérieures et extérieures; nettoyage de façades et de revêtements; travail en hauteur avec nacelle; lavage à pression; nettoyage d'enseignes; lavage de gouttières; décapage de briques; entretien de panneaux solaires; vitres de vitrines et de commerces`,
    fr: list`
      Lavage de vitres et de façades d'édifices publics, jusqu'à six étages, avec perche à eau pure ou nacelle.
      Vitres, enseignes, gouttières : {o3}, au printemps et à l'automne.
      Nos laveurs sont formés au travail en hauteur et assurés. Nous desservons {laM} et les environs.
      Nettoyage de revêtements de vinyle, de brique et de pierre à basse pression, sans produit nocif.`,
    offersEn: list`window washing; façade cleaning; work at height with lift; pressure washing; gutter cleaning; sign cleaning`,
    en: list`
      Window and façade cleaning for public buildings up to six storeys.
      {E3}, spring and fall, by insured crews trained to work at height.
      Low-pressure cleaning of brick, stone and siding across {M}.`,
  },
  {
    id: 'S01.4', weight: 40, coop: 0.35, reach: 'radius', size: 'small', modes: ['services'],
    with: ['S01.1', 'S01.5', 'S10.3', 'S09.6'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Grand Ménage {dG}; {X} après chantier; Nettoyage après sinistre {X}; La Corvée {dG}; c:{coop} Grand ménage {dG}; {X}, grands ménages; o:Brigade ménagère {X}; Ménage-Secours {dG}`,
    marks: list`La Grande Corvée; Remise à neuf; Après l'orage; Le Coup d'épaule; La Relève propre; Table rase; Fin de chantier; Fond en comble; Le Grand Balai; Éponge et compagnie`,
    offers: list`grand ménage du printemps; nettoyage après construction ou rénovation; nettoyage après dégât d'eau ou incendie; débarras de logements encombrés; lavage de murs et de plafonds; nettoyage de conduits; remise en état de logements entre deux locataires; décontamination légère; lavage d'équipements de cuisine`,
    fr: list`
      Grand ménage d'écoles, de camps et de logements : murs, plafonds, luminaires, planchers. [Équipes de 2 à 12 personnes.|Disponibles durant les congés scolaires.]
      Nettoyage après chantier ou après sinistre, remise en état de logements pour les offices d'habitation.
      {O3}. Intervention en 24 heures {enM}.
      Logement encombré, dégât d'eau, fin de bail : notre équipe vide, nettoie et désinfecte avec respect.`,
    offersEn: list`spring cleaning; post-construction cleaning; cleaning after water damage or fire; clearing cluttered homes; wall and ceiling washing; turnover cleaning between tenants`,
    en: list`
      Deep cleaning of schools, camps and apartments, and clean-up after construction work.
      {E3}. On site within 24 hours in {M}.
      Turnover cleaning for housing bodies, done with care and respect for tenants.`,
  },
  {
    id: 'S01.5', weight: 25, coop: 0.25, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S01.1', 'S01.4', 'S12.5'], recognitions: { entreprise_adaptee: 0.12 },
    names: list`{X} désinfection; Salubrité {dG}; Hygiène {X}; Service de désinfection {dG}; {X}, hygiène et salubrité; c:{coop} {X}; o:Ateliers {X} hygiène; Assainissement {dG}`,
    marks: list`Saine Main; Bulle; Sans souci; Air pur; Limpide; Zéro microbe; Sain et sauf; L'Antidote; Vapeur douce; Propre-Air`,
    offers: list`désinfection de surfaces; désinfection d'autobus et de véhicules de transport; hygiène et salubrité en milieu de soins; nettoyage à la vapeur; désinfection de jouets et de garderies; traitement contre les punaises de lit à la chaleur; nettoyage de vestiaires et d'arénas; contrôle des moisissures`,
    fr: list`
      Désinfection d'écoles, de garderies, de vestiaires d'aréna et de véhicules de transport adapté, selon les protocoles de santé publique.
      Hygiène et salubrité : {o3}.
      Traitement des punaises de lit à la chaleur et nettoyage à la vapeur pour les immeubles à logements {dR}.
      Équipes formées aux protocoles des milieux de soins. Rapport d'intervention remis après chaque visite.`,
    offersEn: list`surface disinfection; bus and vehicle disinfection; steam cleaning; heat treatment for bedbugs; daycare and toy disinfection; mould control`,
    en: list`
      Disinfection of schools, daycares, arenas and vehicles following public-health protocols.
      {E3}, with a written report after each visit.
      Steam and heat treatments for apartment buildings across {R}.`,
  },
  {
    id: 'S01.6', weight: 25, coop: 0.2, reach: 'local', size: 'small', modes: ['services'],
    with: ['S01.1', 'S09.8'], recognitions: { entreprise_adaptee: 0.15, entreprise_insertion: 0.12 },
    names: list`Lave-auto {X}; Esthétique automobile {dG}; {X}, lavage de véhicules; Lavage de flottes {dG}; o:Atelier {X} lave-auto; c:{coop} Lave-auto {dG}; Auto-Éclat {dL}; Le Lave-auto communautaire {dG}`,
    marks: list`La Mousse; Chamois; Tôle propre; Brille-Auto; La Lance; Sans rayure; Roule net; Le Baquet; Bain de route; Carrosse`,
    offers: list`lavage de véhicules municipaux; nettoyage d'autobus scolaires; lavage à la main sans eau; esthétique automobile; nettoyage intérieur et shampooing de sièges; antirouille annuel; lavage de camions et de déneigeuses; entretien de flottes`,
    fr: list`
      Lavage à la main et esthétique automobile, pour les particuliers et les flottes des municipalités.
      Nettoyage intérieur et extérieur de véhicules de service, d'autobus et de camions : {o2}.
      Notre lave-auto forme des jeunes {dM} au métier d'esthéticien automobile.
      {O3}. Lavage sur place avec peu d'eau et produits biodégradables.`,
    offersEn: list`municipal fleet washing; school bus cleaning; hand car wash; interior detailing; truck washing; rust-proofing`,
    en: list`
      Hand washing and detailing for drivers and municipal fleets.
      {E3}, with little water and biodegradable products.
      A community car wash that trains young people in {V}.`,
  },
  {
    id: 'S01.7', weight: 40, coop: 0.12, reach: 'own', setting: 'urban', size: 'small', modes: ['services'],
    with: ['S02.2', 'S03.3', 'S19.8', 'S15.3'], recognitions: { entreprise_insertion: 0.25 },
    names: list`Brigade propreté {dL}; {X}; Quartier propre {dL}; Escouade {X}; o:Éco-brigade {dG}; o:{X}, propreté et embellissement {dL}; Rue propre {dL}; Sans graffiti {dG}`,
    marks: list`Rue belle; Murs et merveilles; La Patrouille verte; Trottoir net; Le Bon Voisin; La Belle Ruelle; Coin net; Grand Coup de balai; Les Éboueurs verts; Ma rue, mon monde`,
    offers: list`enlèvement de graffitis; nettoyage de trottoirs et de ruelles; ramassage de déchets dans les parcs; corvées de propreté; balayage de rues commerciales; vidage de corbeilles et d'îlots de recyclage; lavage de mobilier urbain; retrait d'affiches; collecte de seringues et de mégots; application d'antigraffiti`,
    fr: list`
      Enlèvement de graffitis, balayage de trottoirs et corvées de propreté pour la ville et les sociétés de développement commercial.
      Du printemps à l'automne, nos brigades ramassent déchets et mégots dans les parcs, les ruelles et les rues commerciales {dL}.
      Propreté urbaine : {o3}. Équipes à vélo ou en camionnette électrique.
      Nous effaçons les graffitis sur tous les revêtements et posons un enduit protecteur. Signalement et suivi en photos.`,
    offersEn: list`graffiti removal; sidewalk and alley cleaning; litter pick-up in parks; street furniture washing; poster removal; anti-graffiti coating`,
    en: list`
      Graffiti removal and street cleaning for boroughs and merchant associations.
      Our crews keep parks, alleys and shopping streets clean: {e3}.
      Neighbourhood cleanliness squads that give young people a first job.`,
  },
  {
    id: 'S01.8', weight: 50, coop: 0.5, coops: { solidarite: 4, travail: 4, consommateurs: 2 }, reach: 'wide', size: 'small', modes: ['goods'],
    with: ['S14.6', 'S01.1', 'S08.2'], recognitions: { entreprise_adaptee: 0.1, entreprise_insertion: 0.06, ecoresponsable: 0.05 },
    names: list`Savonnerie {X}; {X} produits d'entretien; Les Produits {X}; Éco-vrac {dG}; {X}; c:{coop} Savons {dG}; L'Atelier du savon {dG}; o:{X}, produits nettoyants`,
    marks: list`Bulle verte; Lavande et compagnie; La Saponaire; Mousse-Nature; Le Pain de savon; Le Vrac; Citron bleu; Sarriette; Au Naturel; Épinette blanche; La Goutte; Le Remplissoir`,
    offers: list`savon à mains; nettoyant tout usage; dégraissant; papier hygiénique et essuie-mains recyclés; sacs à ordures compostables; produits certifiés ÉcoLogo; remplissage en vrac; détergent à lessive; désinfectant; vadrouilles, balais et seaux; produits à plancher`,
    fr: list`
      Fabrication et distribution de produits d'entretien écologiques : {o3}. Livraison par chaudière ou par palette.
      Savons et nettoyants faits {aV}, vendus en vrac ou en format institutionnel de 4, 10 et 20 litres.
      Tout pour l'entretien des immeubles : papier, sacs, savons, nettoyants, vadrouilles. Prix de groupe pour les CPE, les écoles et les municipalités.
      Produits nettoyants biodégradables sans parfum, emballés par notre équipe. Contenants consignés et repris.`,
    offersEn: list`hand soap; all-purpose cleaner; degreaser; recycled paper towels; compostable bags; bulk refills; laundry detergent; mops and brooms`,
    en: list`
      Eco-friendly cleaning products made in {V}, in bulk or institutional sizes.
      {E3}, delivered by pail or by pallet, with returnable containers.
      Group prices for daycares, schools and towns.`,
  },
];
