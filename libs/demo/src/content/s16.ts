import { list, type SubSectorContent } from './shape';

/** Conseil, recherche, services professionnels. */
export const s16: readonly SubSectorContent[] = [
  {
    id: 'S16.1', weight: 62, coop: 0.3, coops: { travail: 8, solidarite: 2 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S16.2', 'S06.8', 'S06.5', 'S15.4'], recognitions: {},
    names: list`o:Centre de recherche {X}; {X} évaluation; c:{coop} {X}; o:Institut {X}; {X}, études et évaluation; o:Observatoire {X}; Recherche {X}; o:Laboratoire {X}; o:Groupe de recherche {X}; o:Observatoire {dG}`,
    marks: list`Regard neuf; Hypothèse; La Lunette; Données claires; Point d'enquête; La Sonde; Question ouverte; Carnet de terrain; La Preuve; Boussole sociale; L'Échantillon; Variable; Pied de page; Tour d'horizon; L'Hélice; Savoirs croisés`,
    offers: list`études de besoins; évaluation de programmes; sondages et entrevues; portraits de territoire; études de marché; mesure d'impact social; revues de littérature; recherche partenariale; analyses statistiques; bilans de politiques; transfert de connaissances`,
    fr: list`
      Recherche et évaluation pour les villes, les MRC et les organismes : {o3}.
      Études de besoins, portraits de milieu et mesure d'impact, de la question au rapport lisible.
      Nous évaluons des programmes et des politiques avec ceux qui les vivent. {O2}.
      Une équipe de sociologues, de statisticiens et de géographes. Données partagées, méthodes ouvertes.`,
    offersEn: list`needs studies; programme evaluation; surveys and interviews; community profiles; market studies; social impact measurement; literature reviews; statistical analysis`,
    en: list`
      Research and evaluation for towns, MRCs and non-profits: {e3}.
      Needs studies and impact measurement, from the question to a readable report.
      Programmes evaluated with the people who live them.`,
  },
  {
    id: 'S16.2', weight: 62, coop: 0.35, coops: { travail: 7, solidarite: 2, federation: 1 }, reach: 'wide', size: 'tiny', modes: ['services'],
    with: ['S16.1', 'S06.8', 'S15.8', 'S16.8'], recognitions: {},
    names: list`{X} conseil; c:{coop} {X}; o:Centre {X}; {X}, stratégie et gouvernance; o:Réseau {X}; Consultation {X}; o:Pôle {X} {dG}; c:{coop} de consultation {X}; Accompagnement {dG}; o:{X} {dG}`,
    marks: list`Cap sur; Fil d'Ariane; Le Gouvernail; Second Regard; Plan de match; Rose des vents; Cordée; La Charpente; Tête à tête; Le Déclencheur; Trois Temps; Clé de voûte; Sextant; Le Compas; Méthode douce; L'Essor`,
    offers: list`planification stratégique; formation de conseils d'administration; plans d'affaires; démarrage de coopératives; révision de règlements généraux; gestion du changement; animation de lacs-à-l'épaule; études de faisabilité; diagnostic organisationnel; fusion d'organismes; relève de direction; politique de gestion contractuelle responsable`,
    fr: list`
      Planification stratégique, gouvernance et plans d'affaires pour OBNL, coopératives et municipalités.
      Nous accompagnons les conseils d'administration {dR} : {o3}.
      {O2}. Des honoraires raisonnables et une méthode participative.
      Démarrage et redressement d'entreprises collectives. Nos conseillers ont eux-mêmes dirigé des organismes.`,
    offersEn: list`strategic planning; board training; business plans; co-op start-ups; by-law revision; change management; feasibility studies; succession planning`,
    en: list`
      Strategic planning, governance and business plans for non-profits, co-ops and towns.
      {E3}, at fair rates and with a participatory method.
      Start-up and turnaround of collective enterprises across {R}.`,
  },
  {
    id: 'S16.3', weight: 24, coop: 0.4, coops: { travail: 6, solidarite: 3, federation: 1 }, reach: 'wide', size: 'tiny', modes: ['services'],
    with: ['S14.5', 'S16.2', 'S14.4'], recognitions: {},
    names: list`Comptabilité {X}; {X} comptabilité; c:{coop} {X}; {X}, comptabilité et audit; o:Service comptable {X}; Fiscalité {X}; c:{coop} comptable {dG}; Les Comptables {dG}`,
    marks: list`Juste Compte; Bilan clair; Le Solde; Débit-Crédit; La Marge; Deux Colonnes; Livre ouvert; Le Grand Total; La Virgule juste; Petite Caisse; Exercice; Report`,
    offers: list`états financiers; missions d'examen; comptabilité d'OBNL et de coopératives; déclarations de revenus; budgets et prévisions; vérification de subventions; formation en trésorerie; implantation de logiciels comptables; fiscalité des organismes de bienfaisance; contrôle interne`,
    fr: list`
      Comptabilité et audit d'OBNL, de coopératives et de petites municipalités : {o3}.
      Nous préparons vos états financiers et les expliquons en mots simples à votre assemblée.
      Budgets, prévisions et redditions de comptes de subventions. {O2}.
      @coop@ Une coopérative de comptables qui connaît les règles des organismes sans but lucratif.`,
    offersEn: list`financial statements; review engagements; non-profit and co-op accounting; tax returns; budgets and forecasts; grant audits; internal control`,
    en: list`
      Accounting and audit for non-profits, co-ops and small towns: {e3}.
      Statements prepared, then explained in plain words to your members.
      Budgets, forecasts and grant reports on time.`,
  },
  {
    id: 'S16.4', weight: 28, coop: 0.15, coops: { solidarite: 6, travail: 4 }, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S16.2', 'S15.4', 'S19.8'], recognitions: {},
    names: list`o:Clinique juridique {X}; o:Centre de justice {X}; o:{X} droit; c:{coop} juridique {X}; o:Services juridiques communautaires {X}; o:Info-Droit {dG}; o:Comité logement {X} {dL}; o:{X}, défense de droits; o:Juristes {X}`,
    marks: list`La Toge; Juste Cause; Plaidoyer; Droit de cité; L'Alinéa; Le Recours; Balance et parole; Article premier; Porte-Code; Libre parole; L'Audience; Droit au but`,
    offers: list`information juridique gratuite; rédaction de règlements et de contrats; droit des coopératives et des OBNL; médiation citoyenne; droit du logement; accompagnement à la cour; droit du travail; formation juridique; incorporation d'organismes; conformité à la Loi 25; droit de l'immigration`,
    fr: list`
      Information et accompagnement juridiques à coût modique {enM} : {o3}.
      @!comité|défense@ Juristes au service des OBNL et des coopératives : statuts, règlements généraux, contrats, Loi 25.
      Clinique sans rendez-vous {aV}, deux soirs par semaine. {O2}.
      Défense de droits et éducation populaire : locataires, travailleurs, personnes assistées.`,
    offersEn: list`free legal information; drafting of by-laws and contracts; co-op and non-profit law; citizen mediation; tenant rights; labour law; incorporation; privacy compliance`,
    en: list`
      Legal information and support at low cost in {M}: {e3}.
      Lawyers for non-profits and co-ops: by-laws, contracts and privacy.
      A walk-in clinic in {V}, two evenings a week.`,
  },
  {
    id: 'S16.5', weight: 18, coop: 0.7, coops: { travail: 9, solidarite: 1 }, reach: 'wide', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S16.7', 'S10.7', 'S16.8'], recognitions: {},
    names: list`{X} architecture; Architecture {X}; c:{coop} {X}, architecture; Atelier {X}; c:{coop} d'architecture {X}; {X}, architectes; o:Atelier d'architecture sociale {X}; Collectif {X}`,
    marks: list`L'Équerre; Plan libre; La Coupe; Fil à plomb; Quatre Murs; Le Calque; Pierre angulaire; Perspective; L'Échelle; Ligne de toit; Maquette; Volume`,
    offers: list`plans et devis; architecture de logements communautaires; rénovation de bâtiments patrimoniaux; carnets de santé d'immeubles; écoles et centres communautaires; conception écologique; surveillance de chantier; esquisses participatives; accessibilité universelle; transformation d'églises`,
    fr: list`
      Architecture au service des collectivités : {o3}.
      Nous concevons avec leurs usagers des logements, des CPE et des centres communautaires.
      Carnets de santé, plans et devis, surveillance de chantier {enR}. {O2}.
      Transformation d'églises et rénovation de bâtiments patrimoniaux, avec budget tenu et chantier sobre.`,
    offersEn: list`plans and specifications; community housing architecture; heritage renovation; building condition reports; schools and community centres; green design; site supervision`,
    en: list`
      Architecture for communities: {e3}.
      Housing, daycares and community centres designed with the people who will use them.
      Church conversions and heritage renovation on a kept budget.`,
  },
  {
    id: 'S16.6', weight: 14, coop: 0.7, coops: { travail: 8, actionnaire: 1, solidarite: 1 }, reach: 'province', size: 'tiny', modes: ['services'],
    with: ['S10.7', 'S17.2', 'S17.8'], recognitions: {},
    names: list`{X} génie; Génie {X}; c:{coop} {X}, génie-conseil; Ingénierie {X}; c:{coop} d'ingénieurs {X}; {X}, ingénieurs; o:Ingénierie solidaire {X}; Expertise {X}`,
    marks: list`Le Théorème; Poutre et pilier; Levier; Point fixe; Calcul exact; La Poulie; Contreforts; Le Vilebrequin; Niveau d'eau; Engrenage; Le Pont levis`,
    offers: list`études énergétiques; génie du bâtiment; inspection de structures; assainissement des eaux; plans de voirie rurale; études de drainage; expertise d'infrastructures communautaires; systèmes solaires; mécanique du bâtiment; assistance technique aux petites municipalités`,
    fr: list`
      Génie-conseil pour petites municipalités et organismes : {o3}.
      Études énergétiques et mécanique du bâtiment pour arénas, écoles et coops d'habitation.
      Nos ingénieurs inspectent structures, toitures et réseaux {enR}. Rapport clair et priorités chiffrées.
      {O2}. Un service indépendant, sans rien à vendre.`,
    offersEn: list`energy studies; building engineering; structural inspection; wastewater; rural road plans; drainage studies; solar systems; technical assistance to small towns`,
    en: list`
      Consulting engineering for small towns and non-profits: {e3}.
      Energy studies for arenas, schools and housing co-ops.
      Independent inspections with clear, costed priorities.`,
  },
  {
    id: 'S16.7', weight: 32, coop: 0.4, coops: { travail: 8, solidarite: 2 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S06.8', 'S16.5', 'S16.1', 'S02.3'], recognitions: {},
    names: list`o:Centre d'écologie urbaine {X}; {X} urbanisme; c:{coop} {X}; o:{X}, aménagement et mobilité; Urbanisme {X}; o:Atelier urbain {X}; o:Collectif {X}; {X} paysages et territoires; o:Conseil en mobilité {dG}`,
    marks: list`Trottoir large; La Place publique; Rue partagée; L'Îlot frais; Le Zonage; Pas japonais; La Trame; Coin de rue; Ville lente; Le Passage piéton; Quartier vivant; Pignon; La Grande Allée verte`,
    offers: list`plans d'urbanisme; plans de mobilité active; apaisement de la circulation; aménagement de ruelles vertes; plans de quartier; cartographie; design d'espaces publics; rues-écoles; plans d'aménagement de parcs; lutte aux îlots de chaleur; revitalisation de cœurs de village`,
    fr: list`
      Urbanisme et aménagement avec les citoyens : {o3}.
      Plans de mobilité, rues apaisées, cœurs de village : nous aidons les municipalités {dR} à se transformer.
      De la marche exploratoire au plan : {o2}.
      Urbanistes, géographes et designers au service des petites et moyennes villes.`,
    offersEn: list`urban plans; active mobility plans; traffic calming; green alleys; mapping; public space design; school streets; park plans; village centre renewal`,
    en: list`
      Urban planning with citizens: {e3}.
      Mobility plans, calm streets and lively village centres for towns across {R}.
      From the exploratory walk to the finished plan.`,
  },
  {
    id: 'S16.8', weight: 140, coop: 0.15, coops: { solidarite: 7, federation: 2, travail: 1 }, reach: 'mrc', size: 'tiny', modes: ['services'],
    with: ['S16.2', 'S10.8', 'S06.8', 'S14.8'], recognitions: { financement_risq: 0.06, financement_fiducie: 0.05 },
    names: list`o:GRT {X}; o:Corporation de développement {X} {dV}; o:Société d'aide au développement {X}; o:Comité de développement {X} {dV}; o:{X}, groupe de ressources techniques; o:CDC {X}; o:Fiducie foncière {X}; o:Développement {dL}; c:{coop} de développement {dG}; o:Table de quartier {X}; o:Relance {X} {dL}; c:{coop} de solidarité multiservice {dV}; o:Société immobilière {X}; o:Corporation {X} {dG}`,
    marks: list`Pignon sur rue; Nouveau Toit; L'Essentiel; Les Bâtisseurs; La Pierre d'assise; Fondations; Grand Chantier; Le Levain; Commun Terrain; Le Ferment; Terre commune; Village vivant; La Corvée; Le Semoir; L'Attelage; Cœur de village; Clocher neuf; Demain; Deux Arpents; Force vive; La Fourmilière; Le Bien commun`,
    offers: list`@GRT|techniques|immobil|fiducie@développement de logements communautaires; @GRT|techniques@accompagnement de groupes de locataires; montage financier de projets collectifs; @GRT|techniques|immobil|fiducie@acquisition d'immeubles; concertation locale; revitalisation de village; gestion d'un fonds local; conversion d'églises et de couvents; accueil d'entreprises; études d'opportunité; soutien à la vie associative; relance de commerces de proximité`,
    fr: list`
      @GRT|techniques|immobilière|fiducie@ Groupe de ressources techniques : nous montons avec les citoyens des projets de logements communautaires. {O2}.
      Développement local {aV} : {o3}.
      @immobilière|fiducie|corporation|société@ Nous achetons, rénovons et confions à la collectivité des immeubles menacés : logements, locaux d'organismes, commerces.
      Concertation des organismes {dM}, projets collectifs et relance des cœurs de village.
      @GRT|techniques@ Du premier café avec les locataires à la remise des clés, nous accompagnons le projet en entier.`,
    offersEn: list`community housing development; tenant group support; project financing; building acquisition; local consultation; village renewal; church conversions; support for community groups`,
    en: list`
      @GRT|techniques|immobilière|fiducie@ We help citizens build community housing, from the first meeting to the keys.
      Local development in {V}: {e3}.
      @immobilière|fiducie@ Threatened buildings bought, renovated and handed to the community.`,
  },
];
