import { list, type SubSectorContent } from './shape';

/** Sécurité, animaux, habitation, finance. */
export const s20: readonly SubSectorContent[] = [
  {
    id: 'S20.1', weight: 18, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S20.2', 'S01.2', 'S15.7', 'S18.1'], recognitions: { entreprise_insertion: 0.2 },
    names: list`Sécurité {X}; {X} gardiennage; c:{coop} {X}; o:Groupe {X} sécurité; {X}, accueil et surveillance; Les Gardiens {dG}; o:Vigilance {X}; c:{coop} de sécurité {dG}`,
    marks: list`L'Œil ouvert; La Guérite; Bon Guet; Le Veilleur; Tour de ronde; Sentinelle; La Garde douce; Le Portier; Lampe de poche; Quart de nuit; L'Accueil`,
    offers: list`gardiennage d'édifices publics; surveillance d'événements; agents d'accueil; rondes de nuit; sécurité de chantiers; surveillance de parcs et de plages; gestion de foule; contrôle d'accès; agents formés en intervention sociale; surveillance de centres d'hébergement`,
    fr: list`
      Gardiennage et accueil dans les bibliothèques, les centres sportifs et les hôtels de ville. {O2}.
      Des agents détenteurs de permis et formés à l'intervention sociale : on désamorce avant d'intervenir.
      {O3}. Équipes stables, relève assurée {enM}.
      Surveillance de festivals, de parcs et de chantiers {dR}, de jour comme de nuit.`,
    offersEn: list`guarding of public buildings; event security; reception agents; night rounds; construction site security; crowd management; access control`,
    en: list`
      Guards and reception agents for libraries, sports centres and town halls.
      {E3}, by licensed agents trained in social intervention.
      Festivals, parks and sites watched day and night across {R}.`,
  },
  {
    id: 'S20.2', weight: 22, coop: 0.2, coops: { travail: 6, solidarite: 4 }, reach: 'mrc', setting: 'urban', size: 'medium', modes: ['services'],
    with: ['S20.1', 'S15.3', 'S18.1'], recognitions: { entreprise_insertion: 0.2, entreprise_adaptee: 0.1 },
    names: list`{X} stationnements; Signalisation {X}; o:Brigadiers {dG}; o:{X}, brigadiers et signaleurs; c:{coop} {X}; o:Société de stationnement {X}; Signaleurs {dG}; o:Vélo-Parc {X}`,
    marks: list`Passage clouté; Feu vert; La Palette; Deux Voies; Le Parcomètre; Cône orange; Place libre; Le Sifflet; Bonne Traverse; Coin d'école; Dossard`,
    offers: list`brigadiers scolaires; signaleurs routiers; exploitation de stationnements; stationnement d'événements; vélos-parcs surveillés; gestion de barrières; entretien de parcomètres; navettes de stationnement; agents de stationnement; plans de circulation d'événements`,
    fr: list`
      Brigadiers scolaires et signaleurs pour les municipalités {dM} : recrutement, formation, remplacements.
      Gestion de stationnements municipaux et d'événements : {o3}.
      Vélos-parcs surveillés pour festivals et grands rassemblements. {O2}.
      {O3}, par une équipe ponctuelle et visible.`,
    offersEn: list`school crossing guards; flaggers; parking operation; event parking; attended bike parking; parking meter upkeep; traffic plans`,
    en: list`
      Crossing guards and flaggers for towns in {M}: hiring, training and replacements.
      {E3} by a punctual team.
      Attended bike parking for festivals and large gatherings.`,
  },
  {
    id: 'S20.3', weight: 38, coop: 0.06, coops: { travail: 5, solidarite: 5 }, reach: 'mrc', size: 'small', modes: ['services'],
    with: [], recognitions: {},
    names: list`o:Refuge animal {X}; o:Services animaliers {X}; o:Fourrière {X}; o:Société protectrice {X} {dG}; o:{X}, contrôle animalier; o:Patte {dG}; c:{coop} vétérinaire {X}; o:Refuge {X} {dG}; o:Centre animalier {X}; o:Zoothérapie {X}`,
    marks: list`Quatre Pattes; Museau; La Litière; Poil et plume; Le Chien jaune; Ronron; La Moustache; Tobie; Le Collier; Chat de gouttière; La Laisse; Chien de garde; Oreilles douces; Le Vagabond; La Niche`,
    offers: list`contrôle animalier municipal; refuge et adoption; fourrière; licences pour chiens; stérilisation de chats errants; cliniques vétérinaires à bas coût; capture et transport; recensement canin; enquêtes et plaintes; zoothérapie; garde d'animaux en cas d'urgence`,
    fr: list`
      @!vétérinaire|zoothérapie@ Contrôle animalier pour les municipalités {dM} : {o3}. Réponse en tout temps aux urgences.
      @!vétérinaire|zoothérapie|fourrière@ Refuge et adoption de chiens et de chats. Stérilisation, vaccins et micropuce compris.
      @zoothérapie@ Zoothérapie dans les écoles, les résidences et les hôpitaux {dM}, avec des animaux et des intervenants formés.
      {O2}, par des gens qui aiment les bêtes {enM}.
      @!zoothérapie@ Programme de capture, stérilisation, retour et maintien (CSRM) des chats errants {dR}. {O2}.
      @!vétérinaire|zoothérapie@ Licences, patrouille, fourrière et médiation entre voisins, avec un rapport mensuel à la municipalité.`,
    offersEn: list`municipal animal control; shelter and adoption; pound; dog licences; stray cat sterilization; low-cost veterinary clinics; capture and transport`,
    en: list`
      Animal control for towns in {M}: {e3}.
      A shelter where dogs and cats are adopted sterilized, vaccinated and chipped.
      Licences, patrol, pound and a monthly report to the town.`,
  },
  {
    id: 'S20.4', weight: 1450, coop: 0.68, coops: { consommateurs: 82, solidarite: 18 }, reach: 'own', size: 'none', modes: ['services'],
    with: [], recognitions: { financement_fiducie: 0.02 },
    names: list`c:Coopérative d'habitation {X}; c:Coopérative d'habitation {X} {dV}; c:Coopérative d'habitation {X} {dL}; c:Coop d'habitation {X}; c:Coopérative d'habitation [les Voisins|la Maisonnée|le Coteau|les Pignons|la Galerie|l'Escalier|le Jardin|les Balcons|le Perron|la Lucarne|la Cour|les Volets|le Trèfle|l'Îlot|la Cheminée|le Trait] [du Ruisseau|des Ormes|de la Gare|du Faubourg|de l'Écluse|des Lilas|du Canal|de la Manufacture|du Couvent|des Tanneurs|du Marché|de la Filature|des Saules|du Parc|du Rempart|des Allumettières|de la Côte|du Verger|des Maçons|de la Fonderie]; c:Coopérative d'habitation [Saint-Alphée|Saint-Urbain|Saint-Philémon|Saint-Aurèle|Sainte-Zoé|Sainte-Clorinde|Sainte-Élodie|Sainte-Blandine] {dL}; c:Coop d'habitation {X} {dG}; o:Habitations {X}; o:Les Habitations {X} {dV}; o:Logements communautaires {X}; o:Corporation d'habitation {X}; o:Résidence {X}; o:Maisons {X} {dL}; o:Société d'habitation {X} {dV}; o:Les Logis {X}; o:Le Domaine {X} {dV}; o:Habitations populaires {X} {dL}; o:Villa {X} {dV}; o:Manoir {X} {dV}`,
    marks: list`du Coin de terre; de la Petite Cour; du Tournant; des Quatre Vents; du Bon Voisin; la Clé de sol; Pied-à-terre; du Vieux Faubourg; l'Escale; de la Rive; des Cheminots; de la Couturière; du Lilas; la Brique rouge; l'Hirondelle; de la Passerelle; le Trèfle; du Rigolet; de la Grande Ourse; des Belles Heures; le Clos fleuri; du Chemin neuf; la Bonne Entente; des Ruelles; de la Meule; l'Abri-côtier; de la Soie; du Moulin rouge; la Rosée; des Papetiers; le Toit bleu; de l'Ardoise; Plein Sud; du Pied-de-vent; de la Tuilerie; le Rivage; du Jasmin; des Menuisiers; la Maisonnée; de la Patience; l'Éclaircie; du Vieux Puits; des Trois Clochers; du Pont tournant; la Tourelle; du Bosquet; de la Cordée; la Berge; des Aubépines; le Champ libre; de l'Alouette; du Quatre-Temps; la Colombe grise; des Ardoises; le Fanal; du Bas de la côte; des Sarcelles; de la Laiterie; Au bord du temps`,
    offers: list`logements pour familles; logements pour personnes seules; logements pour aînés autonomes; logements adaptés; loyers selon le revenu; salle communautaire; jardin collectif; ateliers pour vélos; buanderie commune; @!coop@accompagnement des locataires; @coop@comités de membres; @résidence|villa|manoir@repas du midi sur place; @résidence|villa|manoir@système d'appel d'urgence`,
    fr: list`
      @coop@ [12|16|18|20|24|28|32|36|40|48|56] logements {aV} gérés par leurs résidents depuis {y}. {O2}.
      @!coop@ [12|18|24|30|36|42|60|84] logements abordables {aV}, gérés sans but lucratif depuis {y}. {O2}.
      Logements communautaires {dL} : {o3}.
      @coop@ Un milieu de vie abordable et solidaire, où chacun participe à l'entretien et aux décisions.
      Nous offrons des logements à loyer modéré à des [familles|personnes seules|aînés autonomes|ménages à faible revenu] {dV}. Liste d'attente ouverte.
      Immeuble [rénové en 2014|rénové en 2019|construit en 2008] : {o2}.`,
    offersEn: list`family apartments; apartments for single people; apartments for independent seniors; accessible apartments; rent according to income; community room; shared garden`,
    en: list`
      @coop@ Apartments in {V} managed by their residents since {y}.
      @!coop@ Affordable apartments in {V}, run as a non-profit since {y}.
      Community housing: {e3}.
      @coop@ An affordable place to live where everyone has a say.
      Homes people can afford: {e2}.`,
  },
  {
    id: 'S20.5', weight: 262, coop: 0.2, coops: { solidarite: 8, federation: 2 }, reach: 'mrc', size: 'medium', modes: ['services'],
    with: ['S20.6'], recognitions: {},
    names: list`f:Caisse solidaire {X}; f:Caisse {X} {dV}; f:Caisse populaire {X} {dL}; f:Caisse {X} {dG}; f:Caisse d'épargne {X}; f:Caisse du Bas-de-laine {dV}; f:Caisse [agricole|ouvrière|citoyenne|villageoise|maritime|forestière] {dG}; f:Caisse [Saint-Alphée|Saint-Philémon|Saint-Aurèle|Sainte-Clorinde|Sainte-Blandine|Saint-Théodule] {dL}; o:Fonds d'entraide {X}; o:Microcrédit {X}; o:Cercles d'emprunt {dG}; o:Fonds {X}, finance solidaire; o:Association d'économie familiale {X}; o:Fonds local {X} {dG}; c:{coop} {X}, prêts solidaires; o:Prêts du coin {dG}`,
    marks: list`du Bas de laine; de la Tirelire; du Bon Grain; du Semeur; des Gens d'ici; de la Fourmi; de l'Épargne neuve; du Pécule; de la Bourse commune; du Coffret; de l'Entraide; du Bien-Fonds; des Rameaux; de la Balance; du Sou noir; de la Confiance; du Trèfle; de la Réserve; du Sillon`,
    offers: list`@caisse@comptes d'organismes; prêts aux entreprises collectives; @caisse@épargne responsable; @caisse@hypothèques; @!caisse@microcrédit; @!caisse@prêts d'entraide; @!caisse@consultation budgétaire; financement de logements communautaires; ateliers d'éducation financière; prêts aux nouveaux entrepreneurs; @caisse@marges de crédit pour organismes; @caisse@services aux municipalités; appui aux projets du milieu`,
    fr: list`
      Finance solidaire {enM} : {o3}.
      Prêts et accompagnement pour coopératives, OBNL et projets de logement.
      {O2}. Une décision prise ici, par des gens qui connaissent le milieu.
      @caisse@ Depuis {y}, l'épargne des gens {dL} finance des projets {dL}.
      @!caisse@ Un coup de pouce à ceux que les banques refusent : {o2}.`,
    offersEn: list`@caisse@accounts for non-profits; loans to collective enterprises; @caisse@responsible savings; @caisse@mortgages; @!caisse@microcredit; @!caisse@budget advice; community housing finance; financial education; loans to new entrepreneurs`,
    en: list`
      Solidarity finance in {M}: {e3}.
      Loans and advice for co-ops, non-profits and housing projects.
      Decisions made here, by people who know the area.`,
  },
  {
    id: 'S20.6', weight: 38, coop: 0.3, coops: { solidarite: 6, federation: 4 }, reach: 'wide', size: 'medium', modes: ['services'],
    with: ['S20.5'], recognitions: {},
    names: list`m:Mutuelle {X}; m:Mutuelle d'assurance {dG}; m:La Mutuelle {X} {dG}; m:Société mutuelle {X}; m:Mutuelle {X} {dV}; o:Regroupement d'assurance {X}; c:{coop} {X}, assurances collectives; o:Fonds de prévoyance {X}; o:Mutuelle de prévention {X}`,
    marks: list`du Parapluie; du Bon Labour; des Quatre Paroisses; de la Grange; du Paratonnerre; de la Vieille Entente; de l'Abri; du Laboureur; de l'Égide; de la Prévoyance; du Clocher; des Deux Rivières; de la Bonne Garde; du Bouclier; de l'Arche; des Bonnes Gens`,
    offers: list`assurance responsabilité d'organismes; assurance de bâtiments; assurance des administrateurs; assurance agricole; assurances collectives; assurance automobile et habitation; assurance de bénévoles; prévention des sinistres; régimes de retraite; mutuelle de prévention`,
    fr: list`
      Assurance des OBNL, des coopératives et de leurs bâtiments : {o3}.
      @mutuelle (?!de prév)@ Mutuelle fondée en {y}, qui appartient à ses assurés et leur remet ses surplus.
      Assurances collectives et régimes de retraite pour petites équipes {dR}. {O2}.
      Prévention, conseils et règlement rapide des sinistres par une équipe proche de vous.`,
    offersEn: list`liability insurance for non-profits; building insurance; directors' insurance; farm insurance; group insurance; volunteer insurance; loss prevention; pension plans`,
    en: list`
      Insurance for non-profits, co-ops and their buildings: {e3}.
      @mutuelle (?!de prév)@ A mutual founded in {y}, owned by those it insures.
      Group insurance and pension plans for small teams.`,
  },
  {
    id: 'S20.7', weight: 42, coop: 0.93, coops: { consommateurs: 7, solidarite: 3 }, reach: 'mrc', size: 'small', modes: ['services', 'goods'],
    with: [], recognitions: {},
    names: list`c:{coop} funéraire {X}; c:Coopérative funéraire {X}; c:Coopérative funéraire {dG}; c:Résidence funéraire {X}, coopérative; c:Coopérative funéraire {X} {dV}; o:Services funéraires {X}; o:Complexe funéraire {X} {dV}`,
    marks: list`des Deux Rives; du Souvenir; de l'Aurore; des Trois Rivages; de la Plaine; du Repos; de l'Horizon; des Érables; de la Colline; du Grand Jardin; du Dernier Quai; de la Mémoire; du Silence; de l'Éternel Été; de la Traversée`,
    offers: list`funérailles et préarrangements; crémation; salons et salle de réception; columbarium; cérémonies laïques ou religieuses; accompagnement du deuil; funérailles écologiques; inhumation de personnes non réclamées; entretien de cimetières; monuments et urnes`,
    fr: list`
      @coop@ Coopérative funéraire au service des familles {dM} : {o3}.
      Funérailles simples et respectueuses, à prix juste. {O2}.
      Salons, columbarium et salle de réception {aV}. Cérémonies selon vos croyances.
      Un accompagnement avant, pendant et après les funérailles, sans pression ni surprise sur la facture.`,
    offersEn: list`funerals and pre-arrangements; cremation; visitation and reception rooms; columbarium; civil or religious ceremonies; grief support; green burials`,
    en: list`
      @coop@ A funeral co-operative for the families of {M}: {e3}.
      Simple and respectful funerals at fair prices.
      Support before, during and after, with no surprise on the bill.`,
  },
  {
    id: 'S20.8', weight: 18, coop: 0.75, coops: { solidarite: 8, travail: 1, consommateurs: 1 }, reach: 'mrc', setting: 'rural', size: 'small', modes: ['services', 'works'],
    with: ['S04.4', 'S04.6'], recognitions: {},
    names: list`c:{coop} de câblodistribution {dG}; c:{coop} {X} Internet; Réseau {X}; o:{X} télécom; c:Coopérative de télécommunication {X}; o:Fibre {dG}; c:{coop} de téléphone {X}; Télécom {X}`,
    marks: list`Bout du rang; La Fibre du nord; Branché; Haut Débit; Le Poteau; Ondelette; Le Fil du rang; Connexion rurale; L'Écho des monts; Sans-fil d'ici; Relais`,
    offers: list`Internet haute vitesse; téléphonie résidentielle et d'affaires; télévision; installation de fibre optique; réseau sans fil en milieu rural; entretien de réseaux municipaux; Wi-Fi public; téléphonie IP pour municipalités; tours et relais; soutien technique à domicile`,
    fr: list`
      @coop@ Internet, téléphone et télévision pour les villages {dM}, par une coopérative qui appartient à ses abonnés.
      Construction et entretien de réseaux de fibre optique : {o3}.
      Une vraie personne répond {aV}, et le technicien habite la région. {O2}.
      Wi-Fi public, téléphonie IP et liens privés entre les édifices municipaux.`,
    offersEn: list`high-speed Internet; home and business telephone; television; fibre installation; rural wireless; municipal network upkeep; public Wi-Fi; IP telephony`,
    en: list`
      Internet, telephone and television for the villages of {M}, owned by subscribers.
      {E3}, with a technician who lives nearby.
      Public Wi-Fi and private links between municipal buildings.`,
  },
];
