import { list, type SubSectorContent } from './shape';

/** Main-d'œuvre, insertion, formation. */
export const s15: readonly SubSectorContent[] = [
  {
    id: 'S15.1', weight: 38, coop: 0.4, coops: { travail: 5, solidarite: 5 }, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S15.2', 'S14.5', 'S15.4', 'S01.1'], recognitions: { entreprise_adaptee: 0.08, entreprise_insertion: 0.1 },
    names: list`{X} placement; o:Agence {X}; Main-d'œuvre {dG}; c:{coop} {X}; Relève {X}; c:{coop} de main-d'œuvre {dG}; o:Ressources {X}; {X}, personnel temporaire; Les Remplaçants {dG}`,
    marks: list`Renfort; À l'ouvrage; La Bonne Équipe; Coup de main; Le Relais; Bras ouverts; Main tendue; Présent; Le Tableau de garde; Trois Quarts; L'Appoint; Équipe volante; Au rendez-vous; Bon Pied`,
    offers: list`personnel temporaire; remplacement en garderie; journaliers et manœuvres; aides-cuisiniers et plongeurs; placement de travailleurs agricoles; préposés à l'entretien; présélection de candidats; partage d'employés entre entreprises; main-d'œuvre saisonnière; brigadiers et surveillants; location de personnel de bureau`,
    fr: list`
      Personnel temporaire et remplacements pour municipalités, CPE et organismes : {o3}.
      Nous partageons des employés entre plusieurs entreprises {dM} : un emploi stable pour eux, de la souplesse pour vous.
      @!coop@ Agence de placement sans but lucratif. Salaires justes, formation et suivi, sans frais cachés.
      Main-d'œuvre saisonnière ou d'appoint, au jour ou à la semaine. {O2}.`,
    offersEn: list`temporary staff; daycare replacements; day labourers; kitchen helpers; farm worker placement; candidate screening; shared employees; seasonal labour`,
    en: list`
      Temporary staff and replacements for towns, daycares and non-profits: {e3}.
      We share employees between businesses in {M}: steady work for them, flexibility for you.
      @!coop@ A non-profit agency with fair wages and no hidden fees.`,
  },
  {
    id: 'S15.2', weight: 150, coop: 0.04, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S15.4', 'S15.1', 'S15.3', 'S15.8'], recognitions: { entreprise_insertion: 0.2 },
    names: list`o:{X} emploi; o:Carrefour emploi {X}; o:Service d'aide à l'emploi {X}; o:{X}, insertion {dG}; o:Groupe {X} emploi; o:Club de recherche d'emploi {X}; o:Centre {X} {dL}; o:Intégration {X}; o:Emploi et métiers {dG}; o:{X} {dG}; o:Tremplin {X}; c:{coop} jeunesse de services {dL}; o:Perspective emploi {dG}; o:Atelier-école {X}; {X}`,
    marks: list`Le Passage; Cap travail; Première Marche; Le Déclic; Plein Élan; Horizon neuf; Le Pont; Sens inverse; L'Escale; Nouveau Cap; La Relance; Quatre Saisons; Élan vital; Mise en chantier; L'Ouvrage; Contre-Courant; Pas à pas; La Rampe; Avant-Poste; Point d'appui; Le Marchepied; Clair Horizon; Bouge; Second Départ; Trajectoire; La Bifurcation; L'Envol; L'Entre-saison`,
    offers: list`aide à la recherche d'emploi; parcours d'insertion; rédaction de curriculum vitae; plateaux de travail; orientation professionnelle; maintien en emploi; emploi pour personnes handicapées; services aux 50 ans et plus; stages en entreprise; préemployabilité; projets jeunesse; soutien aux employeurs; clubs de recherche d'emploi`,
    fr: list`
      Aide à la recherche d'emploi, orientation et accompagnement {enM} : {o3}.
      Intégration et maintien en emploi de personnes éloignées du marché du travail. Soutien aux employeurs qui les embauchent.
      Nous préparons jeunes et adultes {dM} à un premier emploi ou à un retour au travail.
      Des ateliers, des stages et un conseiller pour chacun. {O2}.
      Depuis {y}, nous rapprochons chercheurs d'emploi et employeurs {dG}.`,
    offersEn: list`job search help; integration pathways; résumé writing; work workshops; career counselling; job retention; services for people with disabilities; internships; employer support`,
    en: list`
      Job search, career counselling and support in {M}: {e3}.
      Integration and retention for people far from the job market, with help for employers.
      Young people and adults prepared for a first job or a return to work.`,
  },
  {
    id: 'S15.3', weight: 45, coop: 0.08, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S15.2', 'S02.2', 'S01.7', 'S03.3'], recognitions: { entreprise_insertion: 0.75 },
    names: list`o:Brigade {X}; o:Corvée {X}; o:Chantier-école {X}; o:Équipe {X} {dG}; o:{X}, brigades d'insertion; o:Les Ateliers {X}; o:Escouade {X}; c:{coop} {X}; o:Brigades {dG}`,
    marks: list`Coude à coude; Retroussons; Pelles et râteaux; La Belle Équipe; Bras-le-corps; Grand Air; Hop au travail; Bottes aux pieds; Le Coup d'envoi; Les Vaillants; Mains d'œuvre; À pied d'œuvre`,
    offers: list`brigades d'entretien de parcs; équipes de ménage; plantation et désherbage; montage d'événements; peinture de mobilier urbain; déneigement d'entrées; entretien de sentiers; distribution de dépliants; démontage et tri; corvées municipales; lavage de bacs`,
    fr: list`
      Brigades d'insertion au service des municipalités {dM} : {o3}.
      Une équipe de 4 à 10 personnes et son formateur, à l'heure ou à la saison, équipement compris.
      Nous confions à des gens en parcours d'insertion de vrais travaux : {o2}.
      Clauses sociales dans un appel d'offres? Nos brigades réalisent la part d'heures réservée et produisent le rapport.`,
    offersEn: list`park maintenance crews; cleaning crews; planting and weeding; event set-up; street furniture painting; trail upkeep; flyer distribution`,
    en: list`
      Work-integration crews for towns in {M}: {e3}.
      Four to ten people and their trainer, by the hour or by the season, equipment included.
      A social clause in your tender? We deliver the reserved hours and the report.`,
  },
  {
    id: 'S15.4', weight: 80, coop: 0.2, coops: { solidarite: 5, travail: 5 }, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S15.7', 'S15.8', 'S15.2', 'S04.8'], recognitions: { entreprise_insertion: 0.1 },
    names: list`{X} formation; o:Centre de formation {X}; Formation {dG}; o:Institut {X}; c:{coop} de formation {X}; o:École {X}; o:{X}, formation continue; Les Formateurs {dG}; o:Comité sectoriel {X}; o:Campus {X}`,
    marks: list`Savoir-Faire; Apprenti-sage; Main à la pâte; L'Atelier; La Craie; Le Métier; Maître et élève; Compétence; Tour de main; Leçon de choses; L'Étau-école; Pratique; Cahier d'exercices; Transmission; Le Compagnon; Mise à jour; L'École d'à côté`,
    offers: list`formation en milieu de travail; formation de bénévoles et d'administrateurs; formation en cuisine; formation aux métiers du bois; ateliers de gestion; formation à distance; reconnaissance des acquis; formation de préposés; perfectionnement d'éducatrices; formation en agriculture; mentorat; formation sur mesure pour municipalités`,
    fr: list`
      Formation en milieu de travail et formation continue : {o3}. En salle, en ligne ou chez vous.
      Nous formons les équipes et les conseils d'administration des organismes {dR}.
      École-atelier {aV} : on apprend un métier en le pratiquant, avec des compagnons d'expérience.
      Programmes courts reconnus par les employeurs {dM} : {o2}.`,
    offersEn: list`workplace training; board and volunteer training; culinary training; woodworking training; management workshops; distance learning; prior learning recognition`,
    en: list`
      Workplace and continuing training, on site, online or in our rooms: {e3}.
      We train teams and boards of community groups across {R}.
      A workshop-school in {V} where people learn a trade by doing it.`,
  },
  {
    id: 'S15.5', weight: 105, coop: 0.04, reach: 'mrc', size: 'tiny', modes: ['services'],
    with: ['S15.6', 'S04.8', 'S15.2', 'S06.5'], recognitions: {},
    names: list`o:Groupe Alpha {X}; o:Alpha {X} {dL}; o:{X}, alphabétisation populaire; o:Centre {X} {dL}; o:Atelier des lettres {X}; o:Maison de la lecture {X}; o:Francisation {X}; o:Centre d'éducation populaire {X}; o:Lire et écrire {dG}; o:{X} {dL}; o:La Boîte à mots {dL}; c:{coop} de francisation {X}; o:Alpha-Formation {X}`,
    marks: list`Au pied de la lettre; L'Abécédaire; La Voyelle; Mot de passe; Le Dictionnaire; La Clé des mots; Plume libre; La Syllabe; De A à Z; Le Cahier rouge; Lire ensemble; La Dictée; Page ouverte; La Phrase; Parole et papier; Le Tableau noir; Comme un livre; Lettres vivantes; Trait d'union`,
    offers: list`alphabétisation; francisation en milieu de travail; cours de français écrit; préparation aux études; calcul et budget; initiation à l'ordinateur; aide aux devoirs; ateliers parents-enfants; écriture publique; conversation française; francisation à temps partiel; simplification de textes`,
    fr: list`
      Alphabétisation populaire {enM} : lire, écrire, compter et prendre sa place. Gratuit et confidentiel.
      Cours de français pour personnes immigrantes, le jour, le soir ou dans votre entreprise.
      {O3}, en petits groupes, au rythme de chacun.
      Nous aidons aussi les organismes et les villes à écrire plus simplement : {o2}.`,
    offersEn: list`literacy classes; workplace French classes; written French; numeracy and budgeting; computer basics; homework help; conversation groups`,
    en: list`
      Free and confidential literacy classes in {M}.
      French classes for newcomers, days, evenings or in your workplace.
      {E3}, in small groups, at each person's pace.`,
  },
  {
    id: 'S15.6', weight: 85, coop: 0.04, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S15.5', 'S15.2', 'S06.6', 'S15.8'], recognitions: {},
    names: list`o:Accueil {X}; o:Carrefour interculturel {X}; o:Maison des nouveaux arrivants {X}; o:Bienvenue {dG}; o:Service d'accueil {X} {dV}; o:Centre multiethnique {X}; o:{X}, accueil et intégration; o:Rencontre {dG}; o:Alliance {X} {dL}; o:Terre d'accueil {dG}; c:{coop} {X}; o:Comité d'accueil {dG}`,
    marks: list`Le Seuil; Porte voisine; Le Grand Accueil; Ensemble; L'Arc-en-terre; Nouveaux Voisins; La Boussole; Point d'arrivée; La Tresse; Mosaïque; Mille Routes; L'Arrivée; Le Port; Deux Cultures; Le Pas de la porte; Cœur ouvert; Racines nouvelles; Le Rivage; Ici et là-bas`,
    offers: list`accueil et installation de nouveaux arrivants; jumelage interculturel; aide aux démarches administratives; recherche de logement; interprétation et accompagnement; activités interculturelles; halte-garderie pour nouveaux arrivants; formation interculturelle; séjours exploratoires en région; soutien aux réfugiés; intervention en milieu scolaire`,
    fr: list`
      Accueil et intégration des personnes immigrantes {enM} : {o3}.
      Nous accompagnons les familles dès leur arrivée : logement, école, santé, emploi, vie de quartier.
      Jumelage, fêtes de quartier et formation interculturelle pour les employeurs et les municipalités.
      {O2}. Services gratuits, en plusieurs langues.`,
    offersEn: list`newcomer reception and settlement; intercultural matching; help with paperwork; housing search; interpreting; intercultural activities; intercultural training; refugee support`,
    en: list`
      Welcome and settlement services in {M}: {e3}.
      Families supported from the day they arrive: housing, school, health and work.
      Intercultural training for employers and towns.`,
  },
  {
    id: 'S15.7', weight: 26, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'tiny', modes: ['services', 'goods'],
    with: ['S15.4', 'S18.5', 'S20.1'], recognitions: {},
    names: list`Secourisme {X}; {X} secourisme; o:Brigade de premiers soins {dG}; Formation santé-sécurité {X}; c:{coop} {X}; {X}, premiers soins et SST; Secours {dG}; c:{coop} de secourisme {dG}; o:Prévention {X}`,
    marks: list`Bon réflexe; Le Garrot; Trousse-Secours; Bouche-à-bouche; Prudence; Casque dur; Neuf-un-un; Le Brancard; Sain et sauf; Pouls; La Veille`,
    offers: list`formation de secourisme en milieu de travail; réanimation cardiorespiratoire (RCR); premiers soins en petite enfance; formation en santé et sécurité du travail; équipes de premiers soins pour événements; vente de trousses et de défibrillateurs; formation de sauveteurs; plans d'évacuation; formation de gardiens avertis; travail en hauteur et espaces clos`,
    fr: list`
      Secourisme en milieu de travail, RCR et premiers soins en petite enfance, chez vous ou à nos locaux {dV}.
      Équipes de premiers soins pour festivals, courses et tournois. Matériel et rapport d'événement fournis.
      Formation en santé et sécurité : {o3}.
      {O2}. Formateurs reconnus, groupes de 8 à 20 personnes, attestation le jour même.`,
    offersEn: list`workplace first aid; CPR; early-childhood first aid; occupational health and safety training; first-aid teams for events; first-aid kits and defibrillators; evacuation plans`,
    en: list`
      Workplace first aid, CPR and early-childhood first aid, at your place or ours.
      First-aid teams for festivals, races and tournaments.
      {E3}, with a certificate the same day.`,
  },
  {
    id: 'S15.8', weight: 42, coop: 0.3, coops: { travail: 7, solidarite: 3 }, reach: 'wide', size: 'tiny', modes: ['services'],
    with: ['S16.2', 'S15.4', 'S06.8', 'S15.6'], recognitions: {},
    names: list`{X} inclusion; o:Institut {X}; {X} coaching; c:{coop} {X}; o:Table de la diversité {X}; {X}, équité et diversité; o:Carrefour {X} {dG}; o:Conseil {X}; Médiation {X}`,
    marks: list`Parité; Égal à égale; Voix plurielles; Le Miroir; Le Prisme; Tous azimuts; Pluriel; La Balance; Chacun sa place; Angle mort; Le Cercle ouvert; Sans étiquette; Équilibre; Vis-à-vis`,
    offers: list`plan d'action en équité, diversité et inclusion; formation sur les biais; diagnostic organisationnel; coaching de gestionnaires; médiation au travail; prévention du harcèlement; accessibilité universelle; codéveloppement; politique d'accueil; conciliation travail-famille; analyse différenciée selon les sexes`,
    fr: list`
      Équité, diversité et inclusion en milieu de travail : {o3}.
      Nous accompagnons les villes et les organismes, du diagnostic au plan d'action. {O2}.
      Coaching de gestionnaires, codéveloppement et médiation, en personne ou à distance.
      Formation à l'accueil de collègues immigrants, neurodivergents ou en situation de handicap.`,
    offersEn: list`equity, diversity and inclusion plans; bias training; organizational assessment; management coaching; workplace mediation; harassment prevention; universal accessibility`,
    en: list`
      Equity, diversity and inclusion at work: {e3}.
      From assessment to action plan, with towns and non-profits.
      Coaching, peer learning and mediation, in person or online.`,
  },
];
