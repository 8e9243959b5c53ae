import { list, type SubSectorContent } from './shape';

/** Assemblage, emballage, sous-traitance. */
export const s13: readonly SubSectorContent[] = [
  {
    id: 'S13.1', weight: 28, coop: 0.12, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S13.3', 'S13.2', 'S13.4', 'S09.7'], recognitions: { entreprise_adaptee: 0.5, entreprise_insertion: 0.1 },
    names: list`Emballage {X}; {X} emballage; o:Les Ateliers {X}; Conditionnement {X}; o:Centre de travail {X}; Les Emballeurs {dG}; c:{coop} {X}; o:Atelier {X}, emballage à forfait; {X} conditionnement {dG}`,
    marks: list`Pli-Pak; Boîte à boîte; Le Ruban gommé; Mille Mains; Le Bon Paquet; Bulle et carton; Multi-Gestes; L'Enveloppe; Le Colis; Main-Forte; Sous Pli; Le Ficeleur`,
    offers: list`emballage sous film rétractable; emballage de cadeaux corporatifs; mise en boîte; montage de présentoirs; conditionnement à forfait; reconditionnement de retours; palettisation; emballage alimentaire sec; emballage sous vide; préparation de commandes`,
    fr: list`
      Emballage à forfait : {o3}. Petites et grandes séries, contrôle à chaque poste.
      Nos ateliers {dV} emballent, ensachent et palettisent pour les manufacturiers {dR}.
      Conditionnement et reconditionnement de produits : {o2}. Nous prenons votre trop-plein de production.
      Une équipe minutieuse prépare vos trousses, vos présentoirs et vos envois, avec livraison à date fixe.`,
    offersEn: list`shrink wrapping; contract packaging; gift packaging; display assembly; repackaging of returns; palletizing; order picking`,
    en: list`
      Contract packaging for short and long runs: {e3}.
      Our {V} workshop packs, wraps and palletizes for manufacturers across {R}.
      A careful team that takes your overflow and ships on time.`,
  },
  {
    id: 'S13.2', weight: 50, coop: 0.1, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S13.1', 'S13.3', 'S13.7', 'S13.4'], recognitions: { entreprise_adaptee: 0.5, entreprise_insertion: 0.12 },
    names: list`o:Les Ateliers {X}; Assemblage {X}; {X} assemblage; o:Atelier {X} {dG}; o:Centre de travail adapté {X}; c:{coop} {X}; Sous-traitance {dG}; o:Plateau de travail {X}; {X} sous-traitance`,
    marks: list`Trois Vis; L'Écrou; Habile-Main; Le Boulon; Tournevis; Dextérité; La Chaîne courte; Pièce à pièce; Le Gabarit; Montage-Plus; L'Établi; Tenon; Rondelle; Le Rivet; La Cheville; Cœur à l'ouvrage`,
    offers: list`assemblage manuel de petites pièces; montage de meubles et d'étagères; sous-assemblage pour manufacturiers; assemblage de quincaillerie; pose de rivets et d'œillets; montage de trousses scolaires; assemblage de panneaux; travail sur place dans votre usine; réparation de bacs roulants; montage de bacs de recyclage`,
    fr: list`
      Sous-traitance industrielle : {o3}. Délais courts, contrôle de la qualité et livraison comprise.
      Nous assemblons à la main ce que les machines ne font pas : {o2}.
      Plateau de travail {aV} ou équipe installée dans votre usine, avec un chef d'équipe de chez nous.
      Montage et réparation de bacs roulants pour les municipalités, assemblage de mobilier et de quincaillerie pour les manufacturiers {dR}.`,
    offersEn: list`manual assembly of small parts; furniture assembly; sub-assembly for manufacturers; hardware assembly; rolling bin assembly and repair; on-site crews`,
    en: list`
      Industrial subcontracting: {e3}, with quality control and delivery.
      We assemble by hand what machines cannot, in {V} or in your plant.
      Bin assembly and repair for towns, sub-assembly for manufacturers.`,
  },
  {
    id: 'S13.3', weight: 32, coop: 0.12, reach: 'wide', size: 'small', modes: ['services'],
    with: ['S13.1', 'S13.2', 'S05.6', 'S09.7'], recognitions: { entreprise_adaptee: 0.45, entreprise_insertion: 0.12 },
    names: list`o:Les Ateliers {X}; {X} ensachage; Étiquetage {X}; Trousses {X}; o:Atelier {X} {dG}; c:{coop} {X}; {X}, trousses et ensachage; Manutention {dG}; o:Les Services {X}`,
    marks: list`Petit Sachet; L'Étiquette; La Trousse; Vite et bien; Compte-Goutte; Douze à la douzaine; La Pochette; Le Coffret; Autocollant; Cent par cent; Le Compteur; Sac et sachet`,
    offers: list`mise en sachet; montage de trousses de bienvenue; étiquetage et réétiquetage; trousses de premiers soins; trousses d'urgence pour citoyens; encartage; comptage de pièces; préparation d'envois postaux; pose de codes à barres; trousses d'hygiène pour organismes`,
    fr: list`
      Mise en sachet, étiquetage et montage de trousses : {o3}.
      Trousses de bienvenue aux nouveaux résidents, trousses d'urgence, sacs de congrès : nous achetons, montons et livrons.
      De 100 à 100 000 unités, comptées et vérifiées par notre équipe {dV}.
      {O2} pour les municipalités, les écoles et les établissements de santé.`,
    offersEn: list`bagging; welcome kit assembly; labelling and relabelling; first-aid kits; emergency kits; inserting; barcode labelling`,
    en: list`
      Bagging, labelling and kitting: {e3}.
      Welcome kits, emergency kits and conference bags bought, assembled and delivered.
      From 100 to 100,000 units, counted and checked.`,
  },
  {
    id: 'S13.4', weight: 22, coop: 0.08, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S13.2', 'S13.1', 'S03.2'], recognitions: { entreprise_adaptee: 0.5, entreprise_insertion: 0.1 },
    names: list`{X} contrôle qualité; Tri industriel {X}; o:Les Ateliers {X}; Inspection {X}; o:Atelier {X} {dG}; c:{coop} {X}; {X} tri et inspection; Qualité {dG}`,
    marks: list`L'Œil juste; La Loupe; Zéro défaut; Le Tamis; Double Regard; Bon pour service; L'Étalon; Main sûre; Vérif-Plus; Le Crible; Sans bavure`,
    offers: list`tri de pièces défectueuses; inspection visuelle; contrôle dimensionnel simple; ébavurage; tri de cintres et de textiles; retouche de pièces; inspection chez le client; tri de contenants consignés; vérification de commandes; rapports de non-conformité`,
    fr: list`
      Tri et contrôle de la qualité à la pièce : {o3}.
      Une équipe se rend dans votre usine en 24 heures pour trier, retoucher et rapporter.
      Inspection visuelle, ébavurage et retouche pour les manufacturiers {dM}. Chaque lot est documenté.
      Nous trions {aV} des pièces, des cintres, des contenants et des textiles. {O2}.`,
    offersEn: list`defective part sorting; visual inspection; deburring; rework; on-site inspection; deposit container sorting; non-conformity reports`,
    en: list`
      Sorting and quality control part by part: {e3}.
      A crew in your plant within 24 hours to sort, rework and report.
      Visual inspection and deburring for manufacturers in {M}.`,
  },
  {
    id: 'S13.5', weight: 35, coop: 0.55, coops: { travail: 5, actionnaire: 4, solidarite: 1 }, reach: 'regional', size: 'medium', modes: ['goods', 'services'],
    with: ['S13.2', 'S11.2', 'S13.4'], recognitions: { entreprise_insertion: 0.15, entreprise_adaptee: 0.08 },
    names: list`Soudure {X}; Usinage {X}; Métal {X}; c:{coop} {X}; Les Ateliers {X}; {X} métal; Soudure et métal {dG}; o:Atelier-école {X}; Forge {X}; c:{coop} Usinage {dG}; Métallurgie {dG}`,
    marks: list`L'Enclume; Arc et flamme; Le Chalumeau; Fer de lance; Acier doux; La Limaille; Le Tour à métal; Point de fusion; Tôle-Art; Le Marteau-pilon; La Fraise; Cintreuse; L'Étau; Fer et faire`,
    offers: list`soudure générale et mobile; usinage conventionnel et numérique; pliage et découpe de métal; fabrication de rampes et de garde-corps; supports à vélos; structures de mobilier urbain; réparation d'équipements municipaux; peinture en poudre; remorques sur mesure; réparation de godets et de grattes`,
    fr: list`
      Soudure, usinage et pliage de métal : {o3}. À l'atelier ou sur place.
      Nous réparons les équipements des municipalités {dM} : godets, grattes, remorques, bancs de parc, clôtures.
      Fabrication de rampes, de supports à vélos et de structures en acier ou en aluminium. Plans et dessins fournis.
      Atelier de métal {aV}, en activité depuis {y}. {O2}, à l'unité ou en petite série.`,
    offersEn: list`general and mobile welding; conventional and CNC machining; metal bending and cutting; railings; bike racks; municipal equipment repair; powder coating`,
    en: list`
      Welding, machining and metal bending in the shop or on site: {e3}.
      We repair municipal equipment across {M}: buckets, blades, trailers and benches.
      Railings, bike racks and structures in steel or aluminium.`,
  },
  {
    id: 'S13.6', weight: 16, coop: 0.35, coops: { travail: 5, actionnaire: 4, solidarite: 1 }, reach: 'province', size: 'medium', modes: ['goods', 'services'],
    with: ['S13.2', 'S13.4', 'S03.2'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.1 },
    names: list`Plastiques {X}; {X} plastique; Composites {X}; o:Atelier {X} plastique; c:{coop} {X}; Re-Plastique {dG}; {X} thermoformage; o:Les Ateliers {X}; Polymères {X}`,
    marks: list`Granule; Le Moule; Poly-Vert; Second Moule; La Résine; Fibre et forme; Rond de résine; Le Bouchon; Extrude; Plasti-Boucle; Monomère`,
    offers: list`thermoformage; découpe de plastique; broyage et granulation; objets en plastique recyclé; bacs et contenants; réparation de fibre de verre; planches de plastique recyclé pour bancs; moulage de petites pièces; récupération de films agricoles; panneaux de signalisation en plastique`,
    fr: list`
      Bancs, planches et bacs faits de plastique récupéré {enR}. {O2}.
      Thermoformage, découpe et assemblage de pièces de plastique, en petites et moyennes séries.
      Nous broyons les plastiques des écocentres et en faisons des objets utiles : {o2}.
      Fabrication et réparation de pièces en composites : {o3}.`,
    offersEn: list`thermoforming; plastic cutting; shredding and pelletizing; recycled plastic objects; bins and containers; fibreglass repair; recycled plastic lumber`,
    en: list`
      Benches, boards and bins made from plastic recovered in {R}.
      {E3} in short and medium runs.
      We shred depot plastics and turn them into useful things.`,
  },
  {
    id: 'S13.7', weight: 20, coop: 0.25, coops: { travail: 6, actionnaire: 3, solidarite: 1 }, reach: 'province', size: 'medium', modes: ['services', 'goods'],
    with: ['S13.2', 'S04.2', 'S13.4'], recognitions: { entreprise_adaptee: 0.4, entreprise_insertion: 0.1 },
    names: list`{X} électronique; Circuits {X}; o:Les Ateliers {X}; Câblage {X}; c:{coop} {X}; Électro {X}; {X} assemblage électrique; o:Centre de travail {X}`,
    marks: list`Le Fil conducteur; Trois Volts; La Soudure fine; Ohm sweet ohm; Bon Contact; Étain; Basse tension; La Diode; Court et net; Le Faisceau; Point de contact; Branche-moi`,
    offers: list`assemblage de faisceaux de câbles; soudure de composants; montage de boîtiers électriques; coupe et dénudage de fils; assemblage de luminaires; réparation de petits appareils; démontage d'appareils; étiquetage de câbles; tests de continuité; montage de panneaux de commande`,
    fr: list`
      Assemblage électrique et électronique : {o3}. Tests de continuité sur chaque pièce.
      Coupe, dénudage et sertissage de fils pour les manufacturiers d'ici, en petites séries ou sur une base régulière.
      Notre équipe {dV} assemble des faisceaux, des boîtiers et des luminaires. {O2}.
      Sous-traitance électronique soignée : composants posés à la main, postes protégés, traçabilité par lot.`,
    offersEn: list`cable harness assembly; component soldering; electrical box assembly; wire cutting and stripping; light fixture assembly; small appliance repair`,
    en: list`
      Electrical and electronic assembly: {e3}, tested piece by piece.
      Wire cutting, stripping and crimping for local manufacturers.
      Careful electronics subcontracting in {V}, traceable by lot.`,
  },
  {
    id: 'S13.8', weight: 15, coop: 0.15, reach: 'province', size: 'small', modes: ['goods', 'services'],
    with: ['S13.1', 'S11.4', 'S05.2'], recognitions: { entreprise_adaptee: 0.45, entreprise_insertion: 0.1 },
    names: list`Cartonnage {X}; {X} carton; Boîtes {X}; o:Les Ateliers {X}; La Cartonnerie {dG}; c:{coop} {X}; {X}, boîtes et séparateurs; o:Atelier de cartonnage {dG}`,
    marks: list`Carton-Plume; Pli droit; La Boîte carrée; Ondulé; Le Rabat; Coin-coin; Le Carré de carton; Recto-Verso; Six Faces; La Cannelure`,
    offers: list`boîtes de carton sur mesure; séparateurs et cloisons; boîtes d'archives; boîtes de déménagement; découpe à l'emporte-pièce; cartons d'emballage récupérés; présentoirs en carton; boîtes à lunch en carton; coins protecteurs; boîtes de vote`,
    fr: list`
      Boîtes de carton sur mesure, séparateurs et boîtes d'archives, à partir de 50 unités.
      Nous fabriquons {aV} des boîtes et des présentoirs de carton recyclé : {o2}.
      {O3}. Découpe, pliage et collage à la main pour les formats spéciaux.
      Boîtes neuves ou récupérées pour les archives, les déménagements et les bibliothèques.`,
    offersEn: list`custom cardboard boxes; dividers; archive boxes; moving boxes; die-cutting; cardboard displays; ballot boxes`,
    en: list`
      Custom boxes, dividers and archive boxes from 50 units.
      {E3} made in {V} from recycled cardboard.
      New or reclaimed boxes for archives, moves and libraries.`,
  },
];
