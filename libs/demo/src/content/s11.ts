import { list, type SubSectorContent } from './shape';

/** Bois, mobilier, ébénisterie. */
export const s11: readonly SubSectorContent[] = [
  {
    id: 'S11.1', weight: 25, coop: 0.3, coops: { travail: 7, solidarite: 3 }, reach: 'wide', size: 'medium', modes: ['goods', 'services'],
    with: ['S11.7', 'S11.3', 'S11.8'], recognitions: { entreprise_adaptee: 0.2, entreprise_insertion: 0.25 },
    names: list`Mobilier {X}; {X}, mobilier de bureau; o:Les Ateliers {X}; Bureaux {X}; Mobilier réusiné {dG}; c:{coop} Mobilier {X}; Meubles de bureau {dG}; o:{X}, mobilier réusiné`,
    marks: list`Le Pupitre; Table ronde; Bon Siège; Tiroir du haut; Le Classeur; Second Bureau; Reprise; Poste à poste; Le Dossier droit; L'Écritoire; Carte mobile`,
    offers: list`mobilier de bureau neuf et réusiné; chaises ergonomiques reconditionnées; bureaux assis-debout; cloisons et paravents; rangement et classeurs; tables de réunion; aménagement de postes de travail; reprise de mobilier usagé; livraison et installation`,
    fr: list`
      Mobilier de bureau neuf ou réusiné pour les organismes publics : {o3}.
      Nous reprenons vos vieux bureaux, les remettons à neuf et les livrons [montés|prêts à utiliser] {enR}.
      Chaises ergonomiques reconditionnées, bureaux assis-debout, cloisons : {o2}. Garantie de cinq ans.
      {O3}. Un atelier d'insertion où chaque meuble forme quelqu'un.`,
    offersEn: list`new and refurbished office furniture; reconditioned ergonomic chairs; sit-stand desks; partitions; storage and filing cabinets; meeting tables; furniture take-back; delivery and installation`,
    en: list`
      New and refurbished office furniture for public bodies: {e3}.
      We take back old desks, refurbish them and deliver them assembled across {R}.`,
  },
  {
    id: 'S11.2', weight: 28, coop: 0.3, coops: { travail: 8, solidarite: 2 }, reach: 'wide', size: 'small', modes: ['goods'],
    with: ['S11.3', 'S11.6', 'S13.5', 'S02.8'], recognitions: { entreprise_insertion: 0.25, entreprise_adaptee: 0.1 },
    names: list`Mobilier urbain {X}; {X}, mobilier urbain; Bois et Bancs {dG}; c:{coop} {X}; o:Atelier {X}; Bacs et Bancs {dG}; Fabrique {X}; o:Les Ateliers {X}; Parcs et mobilier {dG}`,
    marks: list`Le Banc public; Jardinière; Bois debout; Place du village; Le Kiosque; Cèdre et Mélèze; La Halte; Belle Place; Le Bac à fleurs; Passant; Placette`,
    offers: list`bancs de parc en bois; tables à pique-nique; bacs à fleurs et à jardinage; supports à vélos; abribus et kiosques; poubelles et îlots de tri; placottoirs (parklets); clôtures et pergolas; boîtes à livres; entretien et vernissage de mobilier urbain`,
    fr: list`
      Fabrication de mobilier urbain en bois d'ici : {o3}.
      Bancs, tables à pique-nique, bacs à fleurs et placottoirs pour les municipalités, [livrés et installés|en cèdre ou en mélèze].
      De la conception à l'installation, du mobilier robuste pour vos parcs, haltes et places publiques. {O2}.
      {O3}. Réparation et rajeunissement du mobilier existant.`,
    offersEn: list`wooden park benches; picnic tables; planters and garden boxes; bike racks; bus shelters and kiosks; waste and recycling stations; parklets; pergolas; book boxes; street-furniture upkeep`,
    en: list`
      Street furniture in local wood: {e3}.
      Benches, picnic tables, planters and parklets for towns, delivered and installed.`,
  },
  {
    id: 'S11.3', weight: 38, coop: 0.5, coops: { travail: 9, solidarite: 1 }, reach: 'radius', size: 'small', modes: ['goods', 'works'],
    with: ['S11.1', 'S10.2', 'S11.7'], recognitions: { entreprise_insertion: 0.12 },
    names: list`Ébénisterie {X}; {X}, ébénistes; c:Ébénisterie {X}, coop de travail; L'Atelier {X}; Les Ébénistes {dG}; o:Atelier-école {X}; Bois {X}; c:{coop} d'ébénistes {dG}; Menuiserie-ébénisterie {dG}`,
    marks: list`Le Noyer; Copeaux; Bois de rose; L'Érable moucheté; La Varlope; Veine et Nœud; Le Merisier; Assemblage; Tilleul; La Gouge; Chêne et cie; Bois d'œuvre; L'Aubier`,
    offers: list`ébénisterie sur mesure; comptoirs d'accueil; armoires et vanités; bibliothèques et rangements intégrés; tables de conseil municipal; présentoirs de musée; mobilier de garderie; portes et escaliers; restauration de boiseries`,
    fr: list`
      Ébénisterie sur mesure : {o3}.
      Tables de conseil, comptoirs d'accueil, bibliothèques et présentoirs, [dessinés avec vous|du plan à la pose]. Bois certifié du Québec.
      Atelier d'ébénistes {enM} depuis {y}. {O2}.
      {O3}. Restauration de boiseries et de mobilier d'église aussi.`,
    offersEn: list`custom cabinetmaking; reception counters; built-in shelving; council tables; museum displays; daycare furniture; millwork restoration`,
    en: list`
      Custom cabinetmaking in {M}: {e3}.
      Council tables, counters and displays in certified Québec wood, from drawing to installation.`,
  },
  {
    id: 'S11.4', weight: 18, coop: 0.15, reach: 'regional', size: 'medium', modes: ['goods', 'services'],
    with: ['S13.1', 'S11.5', 'S13.2'], recognitions: { entreprise_adaptee: 0.4, entreprise_insertion: 0.2 },
    names: list`Palettes {X}; {X}, palettes et caisses; o:Les Ateliers {X}; Caisserie {dG}; o:Atelier de bois {dG}; Palettes {dG}; Recyclage de palettes {X}; o:{X} bois`,
    marks: list`Bois-Franc; La Caissière; Clouabec; Le Patin; Quatre Coins; Planchette; L'Empilage; Le Fardeau; Grosse Boîte; Le Conteneur`,
    offers: list`fabrication de palettes de bois; réparation et recyclage de palettes; caisses de bois sur mesure; boîtes d'expédition; traitement thermique (NIMP 15); piquets d'arpentage; cueillette de palettes usagées; coupe de bois à façon`,
    fr: list`
      Fabrication et réparation de palettes et de caisses de bois : {o3}.
      Entreprise où des personnes [handicapées|éloignées de l'emploi] fabriquent palettes, caisses et piquets d'arpentage {enR}.
      Cueillette de vos palettes usagées, tri, réparation et revente. {O2}.`,
    offersEn: list`wooden pallets; pallet repair and recycling; custom crates; heat treatment (ISPM 15); survey stakes; used pallet pick-up; wood cutting`,
    en: list`
      Pallets and crates made, repaired and recycled in {R}: {e2}.
      {E3}, by a workshop that employs people with disabilities.`,
  },
  {
    id: 'S11.5', weight: 32, coop: 0.4, coops: { travail: 3, solidarite: 4, producteurs: 5 }, reach: 'mrc', setting: 'forest', size: 'tiny', modes: ['goods'],
    with: ['S17.3', 'S03.6', 'S11.4', 'S17.8'], recognitions: { entreprise_insertion: 0.12 },
    names: list`Bois de chauffage {dG}; {X}, bois récupéré; Scierie {X}; c:{coop} forestière {X}; Bois {dG}; o:Bois solidaire {dG}; c:Groupement de bois {dG}, {coop}; La Corde de bois {dL}; Sciage {X}`,
    marks: list`Bûche à bûche; Feu de joie; La Corde; Bouleau blanc; Le Godendard; Tison; Grange et Grenier; Le Poêle rond; Bois d'abord; L'Écorce; Vieille Planche`,
    offers: list`bois de chauffage fendu et séché; bois de camp en sacs; planches de grange récupérées; bois de sciage brut; copeaux et paillis; poutres anciennes; bois raméal fragmenté; sciage mobile; livraison de bois de chauffage`,
    fr: list`
      Bois de chauffage, bois récupéré et bois d'œuvre {dM} : {o3}.
      Bois de camp en sacs pour vos campings municipaux et vos parcs, [séché deux ans|fendu et cordé]. Livraison.
      Planches de grange, poutres et bois récupéré pour vos aménagements. {O2}.
      {O3}. Bois issu de l'élagage et des forêts d'ici.`,
    offersEn: list`split and dried firewood; bagged camp wood; reclaimed barn boards; rough lumber; wood chips and mulch; old beams; mobile sawmill; firewood delivery`,
    en: list`
      Firewood, reclaimed boards and rough lumber from {M}: {e2}.
      Bagged camp wood for campgrounds and parks, delivered.`,
  },
  {
    id: 'S11.6', weight: 14, coop: 0.35, coops: { travail: 8, solidarite: 2 }, reach: 'province', size: 'tiny', modes: ['goods'],
    with: ['S11.2', 'S11.8', 'S12.2'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.15 },
    names: list`Jouets {X}; {X}, jouets de bois; Modules de jeu {X}; o:Atelier {X}; c:{coop} {X}; La Fabrique de jouets {dG}; o:{X}; Jeux {X}`,
    marks: list`La Toupie; Cheval de bois; Le Tambour; Petits Mondes; Saute-Mouton; Balançoire; Colin-Maillard; Le Bilboquet; Cabane et cie; La Marelle`,
    offers: list`jouets de bois pour garderies; modules de jeu en bois; cuisines de boue et jeux extérieurs; cabanes et parcours; casse-têtes et jeux éducatifs; blocs de motricité; réparation de jouets; jeux géants en location`,
    fr: list`
      Jouets et modules de jeu en bois pour les garderies, les écoles et les parcs : {o3}.
      Modules de jeu naturels, conformes à la norme CSA, [fabriqués ici|en bois du Québec] et installés partout au Québec.
      {O3}. Peintures sans danger, pièces remplaçables à vie.`,
    offersEn: list`wooden toys for daycares; wooden play modules; mud kitchens; playhouses and obstacle courses; puzzles and educational games; motor-skill blocks; toy repair`,
    en: list`
      Wooden toys and play modules for daycares, schools and parks: {e2}.
      Natural playgrounds that meet the CSA standard, built and installed across Québec.`,
  },
  {
    id: 'S11.7', weight: 24, coop: 0.3, coops: { travail: 7, solidarite: 3 }, reach: 'radius', size: 'tiny', modes: ['services'],
    with: ['S11.1', 'S03.5', 'S12.7'], recognitions: { entreprise_insertion: 0.25, entreprise_adaptee: 0.1 },
    names: list`Rembourrage {X}; {X}, réparation de meubles; Le Rembourreur {dG}; o:Atelier de rembourrage {dG}; c:{coop} Rembourrage {X}; Réparation {X}; o:Repair café {dL}; Meubles et Tissus {dG}`,
    marks: list`Le Capiton; Ressort et Crin; Bon Coussin; La Bergère; Deuxième Souffle; Passe-poil; Le Clou doré; Le Fauteuil neuf; Fil et Sangle; Au bon dossier`,
    offers: list`rembourrage de chaises et de bancs; réparation de meubles; décapage et finition; rembourrage de sièges d'arénas et d'autobus; recollage de chaises; réparation de petits électros; remplacement de mousse; ateliers de réparation citoyens`,
    fr: list`
      Rembourrage et réparation de mobilier {enM} : {o3}.
      Chaises de salles, bancs d'arénas, fauteuils de résidences : nous leur redonnons [quinze ans de vie|une seconde jeunesse].
      {O3}. Cueillette et livraison dans vos locaux.`,
    offersEn: list`upholstery of chairs and benches; furniture repair; stripping and refinishing; arena and bus seat upholstery; foam replacement; small-appliance repair`,
    en: list`
      Upholstery and furniture repair in {M}: {e3}.
      Hall chairs, arena benches and armchairs get a second life.`,
  },
  {
    id: 'S11.8', weight: 15, coop: 0.3, coops: { travail: 8, solidarite: 2 }, reach: 'province', size: 'small', modes: ['goods'],
    with: ['S11.1', 'S11.3', 'S11.6'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.2 },
    names: list`Mobilier scolaire {X}; {X}, mobilier scolaire; Rayonnages {X}; c:{coop} {X}; o:Les Ateliers {X}; Mobilier de bibliothèque {dG}; o:{X}; Fabrique {X}, mobilier de classe`,
    marks: list`Le Tableau noir; Banc d'école; L'Abécédaire; Rayon neuf; Chaise haute; La Récré; Premier Rang; Page blanche; Le Cartable; Ardoise`,
    offers: list`pupitres et chaises d'école; rayonnages de bibliothèque; chariots à livres; casiers et vestiaires; mobilier de classe flexible; présentoirs à revues; tables de laboratoire; mobilier de service de garde; heures du conte et coins lecture`,
    fr: list`
      Mobilier pour les écoles, les garderies et les bibliothèques municipales : {o3}.
      Rayonnages, chariots à livres et coins lecture [sur mesure|modulables], fabriqués au Québec et garantis dix ans.
      {O3}. Nous remettons aussi à neuf pupitres et casiers.`,
    offersEn: list`school desks and chairs; library shelving; book carts; lockers; flexible classroom furniture; magazine displays; daycare furniture; reading nooks`,
    en: list`
      Furniture for schools, daycares and public libraries: {e2}.
      Shelving, book carts and reading nooks made in Québec, guaranteed ten years.`,
  },
];
