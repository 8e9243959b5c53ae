import { list, type SubSectorContent } from './shape';

/** Communication, médias, traduction. */
export const s06: readonly SubSectorContent[] = [
  {
    id: 'S06.1', weight: 45, coop: 0.45, coops: { travail: 8, solidarite: 2 }, reach: 'wide', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S06.5', 'S05.4', 'S06.3', 'S06.8'],
    names: list`{X} communication; Agence {X}; c:{coop} {X}; {X}, marketing social; Communications {X}; o:{X} relations publiques; Bureau {X}; {X}`,
    marks: list`Porte-Voix; Haut-Parleur; La Rumeur; Écho; L'Onde; Bouche à oreille; Le Mot juste; Tambour battant; Quatre Vents; La Dépêche; Grand Angle; L'Amplificateur; Signal; Tam-Tam; Le Crieur`,
    offers: list`plans de communication; relations de presse; campagnes de sensibilisation; gestion de réseaux sociaux; marketing social; infolettres; image de marque; lancements et conférences de presse; placement publicitaire; communications de crise; attraction de main-d'œuvre et de familles`,
    fr: list`
      Communication et marketing social pour les organismes publics, les coops et les OBNL : {o3}.
      Campagnes de sensibilisation, relations de presse et réseaux sociaux. On parle vrai, on parle clair.
      Nous aidons les municipalités {dR} à informer leurs citoyens : bulletins, infolettres, consultations, mesures d'urgence.
      {O3}. Forfaits adaptés aux petites équipes.`,
    offersEn: list`communication plans; media relations; awareness campaigns; social media; newsletters; branding; press conferences`,
    en: list`
      Communication and social marketing for public bodies, co-ops and non-profits: {e3}.
      Plain speaking, clear writing, honest campaigns.
      We help towns in {R} keep their residents informed.`,
  },
  {
    id: 'S06.2', weight: 130, coop: 0.22, coops: { solidarite: 9, travail: 1 }, reach: 'local', size: 'tiny', modes: ['services'],
    with: ['S06.3', 'S06.7', 'S06.5', 'S06.1'],
    names: list`o:Radio communautaire {X}; Journal {X}; Le {X}, journal communautaire {dV}; o:Télévision communautaire {dG}; {X} FM; o:TV {X}; Journal communautaire {X} {dL}; c:{coop} de communication {dG}; o:Média {X} {dL}; c:Radio {X}, coop de solidarité; La Gazette {X} {dL}; Les Éditions du journal {X}`,
    marks: list`Le Trait d'union; L'Écho; Le Passant; Le Lien; L'Éveil; Le Phare; La Bourrasque; Le Fouineur; Le P'tit Babillard; Le Clocher; L'Horizon; Le Moulin; La Nouvelle; Le Jaseur; Le Placoteux; La Criée; Onde libre; Le Goéland; La Sentinelle; L'Indiscret; Le Perron; Le Crieur; L'Antenne; Le Causeur; La Boussole; Le Cornet`,
    offers: list`@!journal|gazette|éditions|TV|télév@publicité radio; @!radio|FM|TV|télév@annonces dans un journal communautaire; avis publics municipaux; capsules et entrevues; @TV|télév|média|communication@télédiffusion des séances du conseil; reportages locaux; placement publicitaire; publireportages; diffusion d'événements; babillard communautaire; @!journal|gazette|éditions|TV|télév@balados; @radio|FM@bingo radiophonique`,
    fr: list`
      @journal|gazette|éditions@ Journal communautaire distribué gratuitement dans tous les foyers {dV}, dix fois par année. Avis publics et publicité locale.
      @radio|FM@ Radio communautaire {dM} : nouvelles, musique d'ici, bingo et débats municipaux. {O2}.
      @TV|télévision@ Télévision communautaire autonome : captation des séances du conseil, émissions locales, publicités produites sur place.
      {O3}. La voix des gens {dG} depuis {y}.
      Média indépendant sans but lucratif. Tarifs préférentiels pour les organismes et les municipalités.`,
    offersEn: list`@!journal|gazette|éditions|TV|télév@radio advertising; @!radio|FM|TV|télév@community newspaper ads; municipal public notices; interviews and features; @!radio|FM|journal|gazette@council meeting broadcasts; local event coverage; advertorials`,
    en: list`
      @journal|gazette|éditions@ A community newspaper delivered free to every home in {V}: public notices and local ads.
      @radio|FM@ Community radio with local news, music and council coverage.
      {E3} at special rates for towns and non-profits.`,
  },
  {
    id: 'S06.3', weight: 60, coop: 0.4, coops: { travail: 8, solidarite: 2 }, reach: 'wide', size: 'tiny', modes: ['services'],
    with: ['S06.7', 'S06.4', 'S06.1', 'S18.2'],
    names: list`{X} vidéo; Productions {X}; Vidéo {dG}; Les Films {X}; c:{coop} {X}; {X} productions; o:Collectif vidéo {X}; Studio {X}; Les Productions {X} {dG}`,
    marks: list`Plan fixe; La Manivelle; Hors champ; Le Travelling; Clap; Contre-Jour; Grand Écran; La Bobine; Lucarne; Caméra légère; Le Cadreur; Vingt-quatre images; La Perche; Champ libre; L'Objectif; Noir et lumière`,
    offers: list`capsules vidéo; vidéos promotionnelles de municipalités; documentaires; vidéos de recrutement; animation 2D; montage et étalonnage; prises de vue par drone; sous-titrage; ateliers vidéo pour jeunes; mémoire vivante et témoignages; location de caméras`,
    fr: list`
      Production vidéo : capsules, documentaires, portraits d'employés, vues aériennes par drone.
      Nous racontons en images les gens et les projets {dR}. {O2}.
      Du scénario au sous-titrage : {o3}.
      Vidéos pour municipalités, musées et organismes, tournées [avec une équipe légère|à prix d'ami]. Ateliers de création avec les jeunes.`,
    offersEn: list`short videos; promotional videos for towns; documentaries; recruitment videos; 2D animation; editing; drone footage; subtitling`,
    en: list`
      Video production from script to subtitles: {e3}.
      We film the people and projects of {R} with a light crew.
      Short videos for towns, museums and non-profits.`,
  },
  {
    id: 'S06.4', weight: 30, coop: 0.3, reach: 'regional', size: 'none', modes: ['services'],
    with: ['S06.3', 'S06.7', 'S18.8'],
    names: list`Photo {X}; Collectif photo {dG}; o:Club photo {X} {dL}; {X} photographie; c:{coop} {X}; Studio photo {X}; o:Centre de photographie {X}; Regards {dG}`,
    marks: list`Obturateur; Chambre noire; Plein soleil; Le Négatif; Demi-teinte; La Focale; Argentique; Lumière du nord; Chambre claire; L'Instant; Révélateur`,
    offers: list`photographie d'événements; portraits d'équipes et d'élus; photos d'archives et de patrimoine; photos de paysages pour promotion touristique; banque d'images municipale; numérisation de diapositives; expositions extérieures; cours de photo; photos aériennes`,
    fr: list`
      Photographie d'événements, portraits d'élus et d'équipes, banque d'images pour les municipalités {dM}.
      Collectif de photographes : {o3}.
      Nous documentons le patrimoine et les paysages {dR}. Expositions extérieures clés en main.
      {O2}. Tirages d'art et cours du soir.`,
    offersEn: list`event photography; team and council portraits; heritage photography; municipal image bank; slide scanning; outdoor exhibitions`,
    en: list`
      Event photography, portraits and image banks for towns in {M}.
      A photographers' collective: {e3}.
      Landscapes and heritage documented, printed and shown outdoors.`,
  },
  {
    id: 'S06.5', weight: 35, coop: 0.45, coops: { travail: 8, solidarite: 2 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S06.6', 'S06.1', 'S15.5'],
    names: list`Rédaction {X}; {X} rédaction; c:{coop} {X}; {X}, révision et rédaction; Les Plumes {dG}; Atelier d'écriture {X}; o:{X}; Bureau de rédaction {X}`,
    marks: list`La Virgule; Plume et gomme; Encre bleue; Alinéa; Point final; Mot à mot; Page trois; Tournure; Entre les lignes; Trait de plume; Paragraphe; Verbatim; Guillemet; Sans coquille`,
    offers: list`rédaction de rapports annuels; révision linguistique; langage clair; écriture inclusive; procès-verbaux; rédaction Web; biographies et histoires de village; discours et communiqués; correction d'épreuves; demandes de subvention; simplification de formulaires`,
    fr: list`
      Rédaction et révision : rapports, politiques, sites Web, demandes de subvention. Le langage clair est notre spécialité.
      Nos rédactrices et réviseurs simplifient les documents des municipalités et des ministères : {o2}.
      {O3}. Livraison rapide, deux relectures comprises.
      Histoires de villages, livres de coopératives, rapports annuels : nous écrivons ce que vous faites.`,
    offersEn: list`annual report writing; copy-editing; plain language; minutes; web writing; grant applications; proofreading`,
    en: list`
      Writing and editing in French and English: reports, policies, websites and grant applications.
      Plain language is our trade: {e3}.
      Two readings included and deadlines kept.`,
  },
  {
    id: 'S06.6', weight: 42, coop: 0.35, coops: { travail: 8, solidarite: 2 }, reach: 'province', setting: 'urban', size: 'small', modes: ['services'],
    with: ['S06.5', 'S15.6', 'S06.7'],
    names: list`Traduction {X}; {X} traduction; c:{coop} {X}; o:Interprètes {dG}; {X}, interprétation LSQ; o:Banque d'interprètes {dG}; Les Traducteurs {dG}; o:Service d'interprétation {X}; {X} langues`,
    marks: list`Passerelle; Deux Rives; Babel; Mot pour mot; La Passeuse; Lingua; Mains parlantes; Deux Voix; Le Truchement; Polyglotte; Gestes et paroles; Tandem`,
    offers: list`traduction français-anglais; traduction vers l'espagnol et l'arabe; interprétation en langue des signes québécoise (LSQ); interprétation simultanée; interprétation en milieu social et scolaire; sous-titrage; traduction de sites Web; révision bilingue; langues autochtones; traduction de documents officiels; location de cabines et d'écouteurs`,
    fr: list`
      Traduction et interprétation : {o3}. Traducteurs agréés et interprètes d'expérience.
      Interprétation LSQ et oraliste pour assemblées, spectacles, rendez-vous médicaux et séances du conseil.
      Banque d'interprètes en plus de quarante langues pour les écoles, les CLSC et les services d'accueil {dR}.
      {O2}. Nos tarifs réduits aident les organismes communautaires à rejoindre tout le monde.`,
    offersEn: list`French-English translation; Spanish and Arabic translation; Québec sign language (LSQ) interpreting; simultaneous interpreting; subtitling; community interpreting`,
    en: list`
      Translation and interpreting: {e3}, by certified professionals.
      LSQ interpreting for meetings, shows, medical visits and council sessions.
      Interpreters in more than forty languages for schools and social services.`,
  },
  {
    id: 'S06.7', weight: 40, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S06.3', 'S18.3', 'S18.1', 'S06.4'],
    names: list`{X} webdiffusion; Captation {X}; Direct {dG}; {X} audiovisuel; c:{coop} {X}; o:Studio mobile {dG}; {X} en direct; Multicaméra {dG}`,
    marks: list`En ondes; Direct-Lieu; Régie; Le Signal; Antenne cinq; Trois Caméras; La Console; Micro ouvert; Plein direct; Bon son, bonne image; Le Streaming du coin`,
    offers: list`captation de spectacles et de conférences; webdiffusion de séances du conseil; assemblées générales hybrides; vote en ligne; location de matériel audiovisuel; sonorisation de réunions; sous-titrage en direct; balados et enregistrement; régie mobile; enregistrement de congrès`,
    fr: list`
      Captation et webdiffusion de séances du conseil, d'assemblées et de spectacles, avec sous-titrage en direct.
      Nous rendons vos rencontres hybrides simples : {o3}.
      Régie mobile à trois caméras, son, éclairage et diffusion partout {enR}.
      {O2}. Techniciens courtois et matériel de secours toujours dans le camion.`,
    offersEn: list`event filming; council meeting webcasts; hybrid general meetings; online voting; audiovisual rental; live captioning; podcast recording`,
    en: list`
      Filming and webcasting of council meetings, assemblies and shows, with live captions.
      Hybrid meetings made simple: {e3}.
      A three-camera mobile control room that travels across {R}.`,
  },
  {
    id: 'S06.8', weight: 40, coop: 0.3, reach: 'province', size: 'tiny', modes: ['services'],
    with: ['S16.7', 'S16.2', 'S06.1', 'S16.1'],
    names: list`{X} participation publique; o:Institut {X}; {X} concertation; c:{coop} {X}; Consultation {X}; o:Centre de participation {dG}; o:{X}, dialogue citoyen; Agora {dG}`,
    marks: list`Table ronde; La Grande Place; Parole donnée; Forum; À voix haute; Le Perron; L'Assemblée; Main levée; Le Cercle; Chaise berçante; Tout le monde; Café citoyen`,
    offers: list`consultations publiques; animation d'assemblées; budgets participatifs; sondages citoyens; forums et ateliers; médiation de projets; rédaction de rapports de consultation; jurys citoyens; marches exploratoires; plateformes de participation; concertation de quartier`,
    fr: list`
      Consultation et participation citoyenne : {o3}. Animation neutre et rapports publics.
      Nous organisons budgets participatifs, forums et marches exploratoires pour les villes et les MRC.
      De l'invitation au rapport, nous donnons la parole à ceux qu'on entend peu : jeunes, aînés, locataires, nouveaux arrivants.
      {O2}. Une équipe d'animateurs, d'urbanistes et de facilitateurs graphiques.`,
    offersEn: list`public consultations; meeting facilitation; participatory budgets; citizen surveys; forums and workshops; consultation reports; exploratory walks`,
    en: list`
      Public consultation and citizen participation: {e3}, with neutral facilitation.
      Participatory budgets and forums for towns and MRCs.
      From invitation to report, we hear those who are seldom heard.`,
  },
];
