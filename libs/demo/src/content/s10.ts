import { list, type SubSectorContent } from './shape';

/** Bâtiment, rénovation, entretien d'immeubles. */
export const s10: readonly SubSectorContent[] = [
  {
    id: 'S10.1', weight: 60, coop: 0.55, coops: { travail: 8, solidarite: 2 }, reach: 'radius', size: 'small', modes: ['works'],
    with: ['S10.2', 'S10.3', 'S10.7'], recognitions: { entreprise_insertion: 0.1 },
    names: list`Construction {X}; Rénovation {dG}; {X}, construction et rénovation; c:{coop} de construction {X}; c:{coop} Les Bâtisseurs {dG}; Les Chantiers {dG}; Bâtiments {X}; o:Chantier-école {dG}; Rénovations {X}; Charpente {X}`,
    marks: list`La Solive; Les Quatre Murs; Pierre d'angle; Le Fil à plomb; Mortaise; Toit et Poutre; La Truelle; Faîtage; L'Échafaud; Le Madrier; D'équerre; Grand Chevron; Le Linteau; Bon Aplomb`,
    offers: list`construction et rénovation de bâtiments communautaires; rénovation d'édifices municipaux; agrandissement de salles; réfection de toitures; remplacement de portes et fenêtres; mise aux normes d'accessibilité; rénovation de coopératives d'habitation; charpente et fondations; gérance de projet`,
    fr: list`
      Construction et rénovation de bâtiments municipaux, communautaires et d'habitation {enM} : {o3}. Licence RBQ.
      Nous rénovons [centres communautaires, garderies et logements|salles, casernes et bibliothèques] en respectant vos échéances et vos occupants.
      Une équipe de charpentiers-menuisiers au travail depuis {y}. {O2}.
      De l'estimation à la remise des clés : {o3}.`,
    offersEn: list`construction and renovation of community buildings; municipal building upgrades; roofing; doors and windows; accessibility retrofits; housing co-op renovation; framing; project management`,
    en: list`
      Building and renovating community, municipal and co-op housing in {M}: {e2}. RBQ licence.
      @coop@ Carpenters who own their company: {e3}.
      Accessibility upgrades, roofs, windows and additions, on time and on budget.`,
  },
  {
    id: 'S10.2', weight: 35, coop: 0.55, coops: { travail: 9, solidarite: 1 }, reach: 'radius', size: 'tiny', modes: ['works', 'services'],
    with: ['S10.1', 'S11.3', 'S10.5'],
    names: list`Menuiserie {X}; {X} menuisiers; c:Menuiserie {X}, coop de travail; Finition {dG}; Les Menuisiers {dG}; {X}, menuiserie et finition; c:{coop} {X}; L'Atelier du menuisier {dG}`,
    marks: list`L'Équerre; La Moulure; Rabot et Ciseau; Tenon; Le Trusquin; L'Onglet; Bois franc; Plinthe et cie; Le Gabarit; Queue-d'aronde; La Bastringue; L'Établi`,
    offers: list`menuiserie et finition intérieure; pose de portes et de moulures; escaliers et rampes; planchers de bois; comptoirs et armoires; terrasses et galeries; revêtement extérieur; réparation de fenêtres anciennes; cloisons et aménagement de bureaux`,
    fr: list`
      Menuiserie, finition intérieure et escaliers {enM} : {o3}.
      Des menuisiers soigneux pour vos bureaux, vos écoles et vos bâtiments patrimoniaux. {O2}.
      Portes, moulures, planchers, terrasses : [petits et grands travaux|travaux sur mesure], estimation gratuite.
      {O3}. Bois du Québec et quincaillerie durable.`,
    offersEn: list`carpentry and interior finishing; doors and mouldings; stairs and railings; hardwood floors; decks and porches; siding; heritage window repair`,
    en: list`
      Carpentry and finishing in {M}: {e3}.
      Careful carpenters for offices, schools and heritage buildings.`,
  },
  {
    id: 'S10.3', weight: 35, coop: 0.4, coops: { travail: 9, solidarite: 1 }, reach: 'radius', size: 'tiny', modes: ['works', 'services'],
    with: ['S10.5', 'S10.1', 'S01.7'], recognitions: { entreprise_insertion: 0.2 },
    names: list`Peinture {X}; Les Peintres {dG}; {X}, peinture et plâtrage; c:{coop} de peintres {X}; o:{X}, plateau de peinture; Peinture {dG}; Coup de pinceau {dL}; Plâtre et Peinture {dG}`,
    marks: list`Le Pinceau; Belle Couche; Rouleau Compresseur; Blanc cassé; La Palette; Mur à mur; Second Souffle; L'Aquarelle; Ton sur ton; Le Badigeon; Fleur de chaux`,
    offers: list`peinture intérieure et extérieure; plâtrage et tirage de joints; peinture d'écoles et de logements; lignage de terrains et de stationnements; teinture de galeries et de clôtures; peinture de mobilier urbain; recouvrement de graffitis; réparation de gypse; peinture écologique recyclée`,
    fr: list`
      Peinture et plâtrage de logements, d'écoles et de bureaux {enM} : {o3}.
      Nos équipes peignent [l'été dans les écoles, l'hiver dans les logements|le soir et la fin de semaine], avec de la peinture recyclée sur demande.
      Peintres en formation encadrés par des compagnons : {o2}. Propreté et respect des délais.
      Lignage de stationnements, clôtures, abribus, mobilier urbain : {o2} aussi.`,
    offersEn: list`interior and exterior painting; plastering and drywall joints; school and apartment painting; parking-lot line painting; fence and deck staining; street-furniture painting; recycled paint`,
    en: list`
      Painting and plastering of apartments, schools and offices in {M}: {e2}.
      Trainee painters led by journeymen, with recycled paint on request.
      {E3}, indoors in winter and outdoors in summer.`,
  },
  {
    id: 'S10.4', weight: 25, coop: 0.6, coops: { travail: 9, solidarite: 1 }, reach: 'radius', size: 'tiny', modes: ['works', 'services'],
    with: ['S10.7', 'S10.1', 'S10.8'],
    names: list`Plomberie {X}; Électricité {X}; c:{coop} Électriciens {dG}; c:{coop} Plomberie et chauffage {dG}; {X}, plomberie et chauffage; Ventilation {dG}; Mécanique du bâtiment {X}; {X} électriciens; Chauffage {dG}`,
    marks: list`Bon Courant; Le Coude; Chauffe-Eau; Le Joint; Ampère; Point chaud; Le Siphon; Fil conducteur; Eau vive; La Bonne Pression; Tableau de bord; Plein Gaz`,
    offers: list`plomberie résidentielle et commerciale; électricité de bâtiment; chauffage, ventilation et climatisation (CVC); thermopompes et géothermie; débouchage et inspection de conduites; installation de bornes de recharge; éclairage DEL d'arénas et de parcs; entretien préventif; panneaux électriques`,
    fr: list`
      Plomberie, électricité et chauffage pour les bâtiments publics et les logements {dM} : {o3}.
      Maîtres électriciens et plombiers, licence RBQ. Appels d'urgence jour et nuit.
      Conversion au DEL, thermopompes, bornes de recharge : {o2}.
      Entretien préventif et réparations : {o3}. [Contrat annuel ou à l'heure.|Soumission sans frais.]`,
    offersEn: list`plumbing; building electricity; heating, ventilation and air conditioning; heat pumps; drain cleaning; EV charging stations; LED lighting; preventive maintenance`,
    en: list`
      Plumbing, electrical and HVAC work for public buildings and housing in {M}. RBQ licence.
      {E3}, with emergency calls day and night.`,
  },
  {
    id: 'S10.5', weight: 55, coop: 0.25, reach: 'local', size: 'small', modes: ['services', 'works'],
    with: ['S10.3', 'S01.2', 'S02.2', 'S19.1'], recognitions: { entreprise_insertion: 0.2 },
    names: list`Menus travaux {dG}; {X}, menus travaux; L'Homme à tout faire {dG}; o:Les Petits Travaux {dL}; c:{coop} {X}; Entretien et réparations {dG}; Coup de marteau {dG}; o:{X}; Dépannage {X}`,
    marks: list`Le Coup de main; Clou et Marteau; Tourne-Vis; Bric-à-brac; À tout faire; Le Petit Chantier; Dépanne-Tout; Sept Métiers; Boîte à outils; Le Bricoleur; Vite fait bien fait`,
    offers: list`menus travaux et petites réparations; assemblage de meubles; réparation de clôtures et d'abris; installation de barres d'appui; pose et retrait d'abris d'hiver; nettoyage de gouttières; calfeutrage; petits travaux de plomberie; entretien saisonnier de chalets et d'équipements; montage d'estrades`,
    fr: list`
      Menus travaux et petites réparations pour les aînés, les organismes et les municipalités {dM} : {o3}.
      Un coup de main rapide : [clôtures, abris, barres d'appui, calfeutrage|portes qui coincent, robinets qui coulent, tablettes à poser].
      {O3}. Tarif horaire, sans minimum.
      Équipe polyvalente d'entretien de bâtiments et de terrains, à la journée ou à la saison.`,
    offersEn: list`handyperson services; small repairs; furniture assembly; fence repair; grab-bar installation; gutter cleaning; caulking; seasonal maintenance`,
    en: list`
      Handyperson services and small repairs in {M}: {e3}.
      Quick help for seniors, community groups and towns, by the hour.`,
  },
  {
    id: 'S10.6', weight: 14, coop: 0.4, coops: { travail: 8, solidarite: 2 }, reach: 'regional', size: 'small', modes: ['works', 'services'],
    with: ['S03.6', 'S10.1', 'S11.5'], recognitions: { entreprise_insertion: 0.3 },
    names: list`Déconstruction {X}; {X}, déconstruction; c:{coop} de déconstruction {dG}; Éco-Déconstruction {dG}; o:Chantier {X}; Démontage {dG}; Les Déconstructeurs {dG}`,
    marks: list`La Planche sauvée; Clou à clou; Pied-de-biche; Deuxième Vie; Poutre et Brique; Le Contre-courant; Décloue; Rebâtir; La Bonne Démolition`,
    offers: list`déconstruction sélective de bâtiments; démontage de granges et de maisons; récupération de bois et de briques; curage intérieur; tri des matériaux à la source; vente de matériaux récupérés; inventaire de matériaux avant démolition; décontamination légère`,
    fr: list`
      Déconstruction sélective plutôt que démolition : {o3}.
      Nous démontons granges, maisons et locaux {enR} et remettons en marché jusqu'à 80 % des matériaux.
      Curage intérieur et tri des CRD sur le chantier, avec rapport des quantités détournées. {O2}.`,
    offersEn: list`selective deconstruction; barn and house dismantling; reclaimed wood and brick; interior strip-out; on-site sorting; pre-demolition material audits`,
    en: list`
      Deconstruction rather than demolition across {R}: {e2}.
      We dismantle buildings and put up to 80% of the materials back on the market.`,
  },
  {
    id: 'S10.7', weight: 28, coop: 0.4, coops: { travail: 6, solidarite: 4 }, reach: 'regional', size: 'small', modes: ['services', 'works'],
    with: ['S10.4', 'S17.8', 'S16.1'],
    names: list`Éco-Logis {dG}; {X}, efficacité énergétique; c:{coop} {X} énergie; Isolation {X}; o:Option énergie {dG}; Énergie {X}; Isolation {dG}; o:Club efficacité {dG}; c:{coop} Isolation {dG}`,
    marks: list`Chaud devant; Le Pare-Vapeur; Kilowatt; Degré-Jour; La Laine; Bel Hiver; Sobriété; Le Thermostat; Éconergie; Toit vert; Zéro Fuite; L'Étanche`,
    offers: list`audits énergétiques de bâtiments; isolation à la cellulose; étanchéité à l'air et infiltrométrie; remplacement d'éclairage; accompagnement aux subventions d'efficacité énergétique; conversion du mazout; suivi de consommation de bâtiments municipaux; visites d'efficacité pour ménages à faible revenu; rénovation écologique`,
    fr: list`
      Audits énergétiques, isolation et étanchéité des bâtiments municipaux et communautaires {enR} : {o3}.
      Nous réduisons la facture d'énergie [des arénas, des écoles et des coopératives d'habitation|des bâtiments publics] et montons les demandes de subvention.
      Isolation à la cellulose, infiltrométrie, conversion au chauffage efficace : {o2}.
      {O3}. Rapport chiffré et suivi pendant deux ans.`,
    offersEn: list`building energy audits; cellulose insulation; air sealing and blower-door tests; lighting retrofits; help with energy grants; oil-heat conversion; energy monitoring`,
    en: list`
      Energy audits, insulation and air sealing for public and community buildings in {R}.
      {E3}, with a report in figures and help with grants.`,
  },
  {
    id: 'S10.8', weight: 45, coop: 0.3, coops: { federation: 3, solidarite: 5, travail: 2 }, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S20.4', 'S16.8', 'S10.4', 'S16.3'],
    names: list`Gestion immobilière {X}; {X}, gestion d'immeubles; c:{coop} {X} {dG}; o:Gestion communautaire {dG}; c:{coop} de services immobiliers {dG}; Services immobiliers {X}; o:Société immobilière communautaire {dG}; Gestion {X}`,
    marks: list`Le Toit commun; La Clef de voûte; Pignon; Brique et Bail; Bon Voisin; Le Locataire; Habitat Plus; Maison-mère; Sous un même toit; Le Portique; Cadastre`,
    offers: list`gestion immobilière de coopératives et d'OBNL d'habitation; bilans de santé d'immeubles; perception des loyers; planification quinquennale des travaux; gestion d'édifices communautaires; carnets de santé et d'entretien; soutien aux comités d'entretien; gestion de baux et de sélection; inspections préventives`,
    fr: list`
      Gestion immobilière pour les coopératives et les OBNL d'habitation {enR} : {o3}.
      Bilans de santé d'immeubles, plans quinquennaux, appels de soumissions : nous veillons sur [votre patrimoine bâti|vos immeubles et vos locataires].
      {O3}. Plus de 900 logements gérés depuis {y}.
      Gestion de maisons de la culture, de centres communautaires et d'édifices partagés : {o2}.`,
    offersEn: list`property management for housing co-ops and non-profits; building condition reports; rent collection; five-year maintenance plans; community building management; lease management; preventive inspections`,
    en: list`
      Property management for housing co-ops and non-profits in {R}: {e2}.
      Building condition reports, five-year plans and calls for bids.
      {E3}, with respect for tenants.`,
  },
];
