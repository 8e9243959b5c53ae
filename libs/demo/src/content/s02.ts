import { list, type SubSectorContent } from './shape';

/** Aménagement paysager, espaces verts, déneigement. */
export const s02: readonly SubSectorContent[] = [
  {
    id: 'S02.1', weight: 75, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'radius', size: 'small', modes: ['services', 'works'],
    with: ['S02.2', 'S02.7', 'S02.3', 'S02.5'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Paysagement {dG}; {X} aménagement paysager; Les Jardiniers {dG}; Aménagement {X}; c:{coop} {X}; Paysages {dG}; {X} paysagement; Les Artisans du paysage {dG}; o:Chantier vert {dG}; Terre et Pierre {dG}`,
    marks: list`La Rocaille; Plate-Bande; Main verte; L'Herbe haute; Terre à terre; Le Muret; Feuille d'érable; Le Bon Terreau; Sous les ormes; La Pivoine; Verdoyant; Le Sillon; L'Arpent vert; Racines carrées; L'Oasis; Le Parterre`,
    offers: list`aménagement de plates-bandes; pose de pavé et de murets; plantation d'arbustes et de vivaces; engazonnement et tourbe; aménagement d'entrées de village; conception de plans d'aménagement; jardins de pluie; paillis et terreau; entretien de plates-bandes; aménagement de cours d'école`,
    fr: list`
      Aménagement paysager pour les municipalités, les écoles et les coopératives d'habitation : {o3}.
      Plates-bandes, pavé, murets et jardins de pluie : nous [concevons, réalisons et entretenons|dessinons et construisons] vos aménagements {enM}.
      Entrées de village, parterres d'hôtels de ville, cours d'école : des aménagements durables avec des végétaux indigènes.
      De la conception à la plantation, une équipe de paysagistes à votre service depuis {y}. {O2} au printemps et à l'automne.`,
    offersEn: list`flower beds and planting; paving and retaining walls; sod laying; rain gardens; schoolyard landscaping; landscape design; mulching`,
    en: list`
      Landscaping for towns, schools and housing co-ops: {e3}.
      We design, build and maintain gardens with native plants across {M}.
      From village entrances to schoolyards, sturdy landscapes that need little water.`,
  },
  {
    id: 'S02.2', weight: 75, coop: 0.22, reach: 'local', size: 'small', modes: ['services'],
    with: ['S02.1', 'S02.7', 'S02.8', 'S10.5'], recognitions: { entreprise_insertion: 0.15, entreprise_adaptee: 0.05 },
    names: list`Tonte {X}; Entretien de terrains {dG}; Les Faucheurs {dG}; {X} espaces verts; Parcs et gazons {dG}; c:{coop} Espaces verts {dG}; o:Brigade verte {dL}; Travaux extérieurs {X}; Services d'entretien extérieur {dG}; o:{X}, plateau de travail extérieur`,
    marks: list`Brin d'herbe; Le Trèfle; Coupe franche; La Faux; Gazon maudit; L'Équipe du dehors; Le Râteau; Beau Terrain; Quatre Saisons; La Tondeuse verte; Plein air; Coup de main dehors`,
    offers: list`tonte de gazon; fauchage de fossés et de bords de route; entretien de parcs et de terrains de jeux; ramassage de feuilles; taille de haies; désherbage manuel; arrosage de jardinières et de bacs à fleurs; entretien de cimetières; débroussaillage; aération et terreautage`,
    fr: list`
      Tonte de gazon, plates-bandes, fauchage de fossés et ramassage de feuilles pour les municipalités {dM}.
      Entretien de parcs, de terrains de balle, de cimetières et de terrains d'offices d'habitation : {o3}.
      Notre équipe de travaux extérieurs tond, taille, désherbe et arrose d'avril à novembre. [Équipements électriques pour les quartiers résidentiels.|Contrats saisonniers ou à la visite.]
      {O3}. Nous entretenons déjà plusieurs dizaines d'hectares d'espaces verts publics.`,
    offersEn: list`lawn mowing; ditch and roadside mowing; park upkeep; leaf pick-up; hedge trimming; planter watering; cemetery upkeep; brush clearing`,
    en: list`
      Lawn mowing, park upkeep and roadside mowing for towns in {M}.
      {E3}, from April to November.
      An outdoor crew for parks, ball fields, cemeteries and public housing grounds.`,
  },
  {
    id: 'S02.3', weight: 55, coop: 0.2, reach: 'regional', size: 'small', modes: ['services', 'goods'],
    with: ['S02.5', 'S02.4', 'S17.4', 'S02.6'],
    names: list`Verdir {X}; Arbres {dG}; {X}, verdissement; o:Comité de verdissement {X} {dL}; Les Planteurs {dG}; o:Racines {dG}; Canopée {dG}; c:{coop} Arbres et compagnie {dG}; o:{X}`,
    marks: list`Mille Ormes; La Ruelle verte; Ombrage; Sève; Plein feuillage; L'Arbre-Abri; Fraîcheur; Le Bosquet; La Frondaison; Le Gland et le Samare; Cime et racine; Oxygène`,
    offers: list`plantation d'arbres et d'arbustes; verdissement de cours d'école; ruelles vertes; lutte aux îlots de chaleur; distribution d'arbres aux citoyens; haies brise-vent; déminéralisation de stationnements; bandes riveraines; suivi et arrosage de jeunes arbres; saillies de trottoir végétalisées`,
    fr: list`
      Plantation d'arbres, ruelles vertes et verdissement de cours d'école {enR}. Accompagnement du premier plan à la dernière pelletée.
      Nous luttons contre les îlots de chaleur : {o3}.
      Depuis {y}, plus de 40 000 arbres mis en terre avec les municipalités, les écoles et les citoyens {dM}.
      Déminéralisation de stationnements, saillies végétalisées, haies brise-vent : conception, plantation, entretien pendant trois ans.`,
    offersEn: list`tree and shrub planting; schoolyard greening; green alleys; heat-island reduction; tree giveaways; windbreaks; depaving of parking lots`,
    en: list`
      Tree planting, green alleys and schoolyard greening in {R}, from first sketch to last shovelful.
      We fight urban heat islands: {e3}.
      Planting and three years of care for young trees, with schools and residents.`,
  },
  {
    id: 'S02.4', weight: 25, coop: 0.45, coops: { travail: 9, solidarite: 1 }, reach: 'radius', size: 'tiny', modes: ['services'],
    with: ['S02.3', 'S11.5', 'S02.1'],
    names: list`Arboriculture {X}; Élagage {dG}; Les Grimpeurs {dG}; {X} arboriculteurs; c:{coop} {X}; Émondage {dG}; Les Élagueurs {dG}; Haute Cime {dG}`,
    marks: list`La Cime; Branché; L'Écureuil; Haute Branche; Le Houppier; L'Orme et le Frêne; Sciotte; Arbre à arbre; La Fourche; Le Grand Pin`,
    offers: list`élagage et émondage; abattage d'arbres dangereux; essouchage; inventaire d'arbres publics; diagnostic phytosanitaire; haubanage; traitement contre l'agrile du frêne; dégagement de fils et de luminaires; déchiquetage de branches; intervention d'urgence après tempête`,
    fr: list`
      Arboriculteurs certifiés : élagage, abattage, essouchage et haubanage, pour les villes et les particuliers {dM}.
      Inventaire et diagnostic d'arbres publics, plan d'intervention contre l'agrile du frêne.
      {O3}. Urgence après verglas ou grands vents, 24 heures sur 24.
      Nos grimpeurs taillent selon les règles de l'art et récupèrent le bois pour le réemploi.`,
    offersEn: list`pruning; hazardous tree removal; stump grinding; public tree inventory; emerald ash borer treatment; storm response; branch chipping`,
    en: list`
      Certified arborists: pruning, removals, stump grinding and cabling across {M}.
      {E3}, with the wood kept for reuse.
      Public tree inventories and emerald ash borer plans for towns.`,
  },
  {
    id: 'S02.5', weight: 45, coop: 0.35, coops: { solidarite: 4, producteurs: 3, travail: 3 }, reach: 'regional', setting: 'rural', size: 'small', modes: ['goods', 'services'],
    with: ['S02.3', 'S02.1', 'S02.6', 'S08.1'], recognitions: { entreprise_insertion: 0.12, entreprise_adaptee: 0.06 },
    names: list`Serres {X}; Pépinière {X}; Les Serres {dG}; Pépinière {dG}; {X} horticulture; c:{coop} horticole {dG}; o:Le Jardin {X}; Végétaux indigènes {dG}`,
    marks: list`La Semence; L'Ancolie; Pousse-Pousse; L'Asclépiade; Fleur des champs; La Serre-Volante; La Bouture; Le Monarque; Capucine; Rudbeckie; Sous verre; Le Marronnier; Bourgeon; L'Épilobe`,
    offers: list`fleurs annuelles et paniers suspendus; vivaces et plantes indigènes; arbres et arbustes en pot; plants de légumes; compost et terreau; jardinières pour artères commerciales; semences; production de végétaux à contrat; plantes pour bandes riveraines; sapins et décorations de saison`,
    fr: list`
      Production en serre de fleurs annuelles, de jardinières et de paniers suspendus pour les municipalités {dR}.
      Pépinière de plantes indigènes : asclépiades, verges d'or, myriques et arbustes pour les bandes riveraines.
      {O3}. Commandes municipales prises l'automne pour livraison en mai.
      Nos serres forment chaque année une dizaine de personnes au travail horticole, et fournissent villes, écoles et jardins collectifs.`,
    offersEn: list`annuals and hanging baskets; native perennials; potted trees and shrubs; vegetable seedlings; compost and soil; contract growing; shoreline plants`,
    en: list`
      Greenhouse-grown annuals, planters and hanging baskets for towns across {R}.
      A nursery of native plants: milkweed, goldenrod and shrubs for shorelines.
      {E3}. Municipal orders taken in the fall for delivery in May.`,
  },
  {
    id: 'S02.6', weight: 60, coop: 0.3, reach: 'local', size: 'tiny', modes: ['services', 'goods'],
    with: ['S08.1', 'S08.7', 'S02.3', 'S18.5'],
    names: list`Jardins collectifs {X}; Les Jardins {X}; Jardin communautaire {X} {dL}; o:Agriculture urbaine {dG}; {X}; Potager {X} {dL}; c:{coop} Les Jardins {X}; o:Les Incroyables Jardiniers {dG}; Ferme urbaine {X}; Toit potager {X}`,
    marks: list`La Bette à carde; Du ciel; Aux quatre vents; La Binette; De la ruelle; Terre promise; L'Échalote; Des voisins; Le Semoir; Courgette et compagnie; La Coccinelle; Le Ver de terre; Tomate cerise; Radis rose; Le Bac à terre`,
    offers: list`jardins collectifs et communautaires; potagers d'entreprise et d'école; bacs de culture; ateliers de jardinage; ruches urbaines; toits potagers; poulaillers urbains; animation horticole pour enfants et aînés; serre de quartier; distribution de légumes aux familles`,
    fr: list`
      Jardins collectifs, potagers d'école et toits cultivés {dL}. Ateliers de jardinage pour tous les âges.
      Nous installons et animons des potagers dans les cours d'école, les CPE, les résidences d'aînés et les parcs : {o2}.
      Agriculture urbaine clés en main : {o3}.
      Un grand jardin partagé où l'on cultive, cuisine et partage les récoltes. Une part va à l'aide alimentaire.`,
    offersEn: list`collective gardens; school and workplace vegetable gardens; gardening workshops; urban beehives; rooftop gardens; neighbourhood greenhouse`,
    en: list`
      Collective gardens, school vegetable plots and rooftop farms in {V}.
      We set up and run gardens for schools, daycares and seniors' homes: {e2}.
      Grow, cook and share: part of every harvest goes to food aid.`,
  },
  {
    id: 'S02.7', weight: 60, coop: 0.3, coops: { travail: 4, solidarite: 6 }, reach: 'local', size: 'small', modes: ['services'],
    with: ['S02.2', 'S02.1', 'S10.5', 'S01.2'], recognitions: { entreprise_insertion: 0.12 },
    names: list`Déneigement {X}; Déneigement {dG}; Les Pelleteurs {dG}; {X} déneigement; c:{coop} de déneigement {dG}; Brigade Neige {dL}; Souffleuses {dG}; o:Coup de pelle {dL}; Voie blanche {dG}`,
    marks: list`Banc de neige; La Pelle d'or; La Gratte; Nord-Est; Blanche Voie; Verglas; La Grande Blanche; Poudrerie; La Bordée; Neige-Net; Le Souffleur; Fine Flocon; Décembre`,
    offers: list`déneigement de stationnements et de trottoirs; épandage d'abrasifs et de sel; pelletage d'entrées et d'escaliers; déneigement de toitures; déglaçage; déneigement d'issues de secours; entretien de patinoires extérieures; transport de neige; déneigement de bornes-fontaines; service de pelletage pour aînés`,
    fr: list`
      Déneigement de stationnements et de trottoirs, épandage d'abrasifs, pelletage d'escaliers et d'issues de secours.
      Du 1er novembre au 15 avril, nous déneigeons écoles, CPE, offices d'habitation et édifices municipaux {enM}. Passage avant 6 h 30.
      Déneigement manuel et mécanique : {o3}. Deux tracteurs-souffleurs et une équipe de pelleteurs.
      Toitures, entrées, patinoires : {o2}. Pelletage à tarif réduit pour les personnes aînées.`,
    offersEn: list`parking lot and sidewalk snow removal; sand and salt spreading; stair and exit shovelling; roof clearing; de-icing; outdoor rink upkeep`,
    en: list`
      Snow removal for parking lots, sidewalks, stairs and emergency exits, with sanding and salting.
      From November to April we clear schools, daycares and municipal buildings in {M} before 6:30 a.m.
      {E3}. Reduced rates for seniors.`,
  },
  {
    id: 'S02.8', weight: 45, coop: 0.15, reach: 'mrc', setting: 'rural', size: 'small', modes: ['services', 'works'],
    with: ['S02.2', 'S18.6', 'S17.6', 'S11.2'],
    names: list`Sentiers {X}; Les Sentiers {dG}; o:Corporation des sentiers {X} {dV}; o:Réseau cyclable {dG}; Plein air {dG}; Aménagement de sentiers {X}; c:{coop} Sentiers {dG}; o:Les Amis de la piste {dG}; Parcs et jeux {X}`,
    marks: list`Le Grand Pic; La Boucle; Mocassin; Le Raidillon; Belvédère; La Balise; Au fil de l'eau; Le Carcajou; Racines et roches; La Passerelle; Pas de loup; La Traversée; Le Portageur`,
    offers: list`aménagement et entretien de sentiers pédestres; entretien de pistes cyclables; construction de passerelles et de belvédères; balisage et signalisation de sentiers; installation d'aires de jeux; inspection d'aires de jeux; traçage de pistes de ski de fond; sentiers de vélo de montagne; débroussaillage d'emprises; ponceaux et caillebotis`,
    fr: list`
      Aménagement et entretien de sentiers, de passerelles et de belvédères pour les municipalités et les parcs régionaux.
      Entretien de la piste cyclable et des haltes {dG} : {o2}.
      Nous traçons, balisons et bâtissons des sentiers de marche, de raquette et de vélo de montagne {enR}.
      {O3}. Inspection d'aires de jeux selon la norme CSA.`,
    offersEn: list`hiking trail building and upkeep; bike path maintenance; footbridges and lookouts; trail marking; playground installation; playground inspection`,
    en: list`
      Trails, footbridges and lookouts built and maintained for towns and regional parks.
      {E3} across {R}.
      Bike path upkeep and playground inspection to the CSA standard.`,
  },
];
