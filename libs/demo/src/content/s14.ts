import { list, type SubSectorContent } from './shape';

/** Services administratifs et fournitures. */
export const s14: readonly SubSectorContent[] = [
  {
    id: 'S14.1', weight: 32, coop: 0.25, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S14.2', 'S14.4', 'S18.8', 'S04.7'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.1 },
    names: list`{X} numérisation; Archives {X}; Numérisation {dG}; o:Les Ateliers {X}; {X}, gestion documentaire; c:{coop} {X}; Documents {X}; o:Centre d'archives {X}; Mémoire {dG}`,
    marks: list`Le Classeur; Page à page; Micro-Fiche; La Chemise; Numéri-Clic; Le Dossier suspendu; Papier-Pixel; La Filière; Octet; Registre; Tiroir-Caisse; L'Index`,
    offers: list`numérisation de dossiers; numérisation de plans grand format; indexation et reconnaissance de texte; classement et épuration d'archives; calendrier de conservation; entreposage de boîtes; numérisation de photos et de microfilms; archives de fabriques et de municipalités; transport sécurisé de documents`,
    fr: list`
      Numérisation de dossiers, de plans et de registres municipaux, avec indexation et contrôle de chaque page.
      Nous classons, épurons et numérisons les archives des municipalités {dM} : {o2}.
      {O3}. Documents ramassés, numérisés et rendus en boîtes scellées.
      Gestion documentaire pour petites organisations : plan de classification, calendrier de conservation, formation.`,
    offersEn: list`file scanning; large-format plan scanning; indexing and OCR; records sorting; box storage; photo and microfilm scanning; secure transport`,
    en: list`
      Files, plans and municipal registers scanned, indexed and checked page by page.
      {E3} for towns and institutions across {R}.
      Records management for small organizations: plan, schedule and training.`,
  },
  {
    id: 'S14.2', weight: 24, coop: 0.1, reach: 'regional', size: 'medium', modes: ['services'],
    with: ['S14.1', 'S04.3', 'S03.1', 'S03.2'], recognitions: { entreprise_adaptee: 0.5, entreprise_insertion: 0.08 },
    names: list`Déchiquetage {X}; {X} déchiquetage; o:Les Ateliers {X}; Déchiquetage {dG}; {X}, destruction confidentielle; c:{coop} {X}; Confidentiel {dG}; o:Récup-Papier {X}`,
    marks: list`Mille Morceaux; La Fine Lame; Papier secret; Le Confetti; Bouche cousue; Sans lendemain; Secret bien gardé; La Languette; Ni vu ni lu; Coffre-Fort`,
    offers: list`déchiquetage confidentiel; bacs verrouillés en location; collecte régulière ou ponctuelle; destruction de cartes et d'uniformes; destruction de disques durs; certificat de destruction; grand ménage d'archives; recyclage du papier; déchiquetage sur place`,
    fr: list`
      Déchiquetage confidentiel de documents : bacs verrouillés, collecte, certificat de destruction, papier recyclé au Québec.
      Notre équipe {dV} détruit chaque semaine des tonnes de dossiers pour les écoles, les cliniques et les villes.
      {O3}. Chaîne de sécurité documentée du bac à la balle de papier.
      Grand ménage d'archives, fin de conservation, déménagement de bureau : {o2}.`,
    offersEn: list`secure shredding; locked bins for rent; regular or one-time pick-up; hard drive destruction; destruction certificates; paper recycling`,
    en: list`
      Secure document shredding: locked bins, pick-up and a certificate of destruction.
      {E3}, with all paper recycled in Québec.
      Records purges and office moves for schools, clinics and towns.`,
  },
  {
    id: 'S14.3', weight: 16, coop: 0.25, reach: 'province', setting: 'urban', size: 'small', modes: ['services'],
    with: ['S14.4', 'S06.1', 'S16.1'], recognitions: { entreprise_adaptee: 0.35, entreprise_insertion: 0.1 },
    names: list`Centre d'appels {X}; {X} réponse téléphonique; o:Les Ateliers {X}; Télé-Réponse {dG}; c:{coop} {X}; {X}, service à la clientèle; Réception {X}; Ligne {X}`,
    marks: list`Bonjour-Québec; Allô la ligne; La Standardiste; Combiné; Bout du fil; Sonnerie; Prête-moi l'oreille; Décroche; Vive voix; À l'écoute`,
    offers: list`réponse téléphonique; prise de rendez-vous; sondages téléphoniques; réception à distance; suivi de dossiers; campagnes d'appels; ligne d'information en cas d'urgence; service en français et en anglais; prise de messages le soir; clavardage avec les citoyens`,
    fr: list`
      Réponse téléphonique et prise de rendez-vous pour les cliniques, les municipalités et les organismes. {O2}.
      Centre d'appels {aV}, dont les préposés travaillent à l'atelier ou à domicile.
      Débordement d'appels, soir et fin de semaine : {o3}.
      Sondages, rappels et campagnes d'appels, menés avec courtoisie et dans un bon français.`,
    offersEn: list`telephone answering; appointment booking; telephone surveys; remote reception; call campaigns; after-hours messages; bilingual service`,
    en: list`
      Telephone answering and appointment booking in French and English for clinics and towns.
      Overflow and after-hours calls: {e3}.
      Courteous surveys and reminder calls from {V}.`,
  },
  {
    id: 'S14.4', weight: 22, coop: 0.3, coops: { travail: 7, solidarite: 3 }, reach: 'province', size: 'tiny', modes: ['services'],
    with: ['S14.1', 'S14.5', 'S06.5', 'S05.6'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.12 },
    names: list`Secrétariat {X}; {X} secrétariat; Bureautique {X}; c:{coop} {X}; o:Bureau-école {X}; Service administratif {dG}; {X}, saisie et secrétariat; o:Entreprise d'entraînement {X}`,
    marks: list`Le Clavier; Touche-à-tout; Copie conforme; Cent mots-minute; Majuscule; La Dactylo; Trombone; Virgule et compagnie; Post-Scriptum; Bloc-Notes; Saisie vive`,
    offers: list`saisie de données; transcription d'enregistrements; rédaction de procès-verbaux; mise en page de documents; secrétariat d'assemblées; gestion de listes de membres; adjointe virtuelle; inscriptions à des événements; traitement de sondages papier; tenue de registres`,
    fr: list`
      Secrétariat à l'heure ou au forfait : {o3}.
      Une adjointe quand il vous en faut une : procès-verbaux, saisie, mise en page, convocations.
      Saisie de données et traitement de formulaires pour les ministères et les municipalités. {O2}.
      Soutien administratif aux petits organismes {dM} qui n'ont pas de personnel de bureau.`,
    offersEn: list`data entry; transcription; minutes; document layout; meeting secretariat; membership lists; virtual assistance; event registration`,
    en: list`
      Secretarial work by the hour or at a fixed price: {e3}.
      Data entry and form processing for ministries and towns.
      Office support for small groups in {M} without staff.`,
  },
  {
    id: 'S14.5', weight: 48, coop: 0.3, coops: { solidarite: 6, travail: 3, federation: 1 }, reach: 'wide', size: 'tiny', modes: ['services'],
    with: ['S16.3', 'S14.4', 'S16.2', 'S14.8'],
    names: list`{X} services partagés; Paie {X}; Mutualisation {dG}; o:Regroupement de services {X}; c:{coop} {X}; o:Centre de services {X}; {X}, paie et tenue de livres; Bureau partagé {dG}; o:Groupe d'achat {X}; c:Coopérative de services {X}`,
    marks: list`Le Chiffrier; Grand Livre; La Mise en commun; Talon; Jour de paie; Partage-Plus; Le Bas de laine; Addition; La Colonne juste; Commun Accord; Multi-Services; Le Relevé; Deux et deux; L'Abaque`,
    offers: list`service de paie; tenue de livres; ressources humaines partagées; groupe d'achat; gestion d'assurances collectives; remplacement de personnel administratif; comptabilité d'OBNL; déclarations gouvernementales; gestion d'associations; bureau de la trésorerie; gestion de subventions`,
    fr: list`
      Paie et tenue de livres pour OBNL, coopératives et petites municipalités : {o3}.
      Services partagés {enM} : comptabilité, paie, ressources humaines et achats regroupés.
      {O2}. Un tarif à l'heure, une personne attitrée à votre dossier.
      Nous déchargeons les organismes de l'administration pour qu'ils se consacrent à leur mission.`,
    offersEn: list`payroll; bookkeeping; shared human resources; group purchasing; non-profit accounting; government remittances; grant management`,
    en: list`
      Payroll and bookkeeping for non-profits, co-ops and small towns.
      Shared services across {M}: {e3}.
      An hourly rate and one person who knows your file.`,
  },
  {
    id: 'S14.6', weight: 28, coop: 0.5, coops: { consommateurs: 7, solidarite: 3 }, reach: 'regional', setting: 'urban', size: 'small', modes: ['goods'],
    with: ['S14.7', 'S05.7', 'S11.1', 'S01.8'], recognitions: { entreprise_adaptee: 0.12 },
    names: list`Papeterie {X}; c:Coop {X} fournitures; {X} fournitures de bureau; c:{coop} scolaire {X}; Librairie {X}; c:Coopérative étudiante {X}; o:Fournitures {X}; {X} papeterie {dG}; c:Librairie {X}, coopérative`,
    marks: list`Crayon jaune; Gomme et papier; La Rame; Feuille mobile; L'Agrafe; Le Pupitre; L'Encrier; Le Taille-crayon; Cahier neuf; Buvard; La Règle d'or; L'Étui; Le Surligneur`,
    offers: list`papier recyclé; fournitures de bureau; fournitures scolaires; livres et manuels; agendas et calendriers; matériel d'artiste; cahiers faits de retailles; chaises et accessoires ergonomiques; commandes d'écoles; livraison hebdomadaire`,
    fr: list`
      Fournitures de bureau et papier recyclé, livrés chaque semaine {enM}. {O2}.
      @coop@ Coop scolaire ouverte à tous : livres, papeterie, matériel d'artiste et commandes institutionnelles.
      {O3}. Facturation mensuelle et prix d'ami pour les écoles et les organismes.
      @librairie|papeterie@ Papeterie de quartier : manuels, cartables, papier et cartouches.`,
    offersEn: list`recycled paper; office supplies; school supplies; books and textbooks; art supplies; ergonomic accessories; weekly delivery`,
    en: list`
      Office supplies and recycled paper delivered every week in {M}.
      @coop@ A school co-op open to all: books, stationery and institutional orders.
      {E3} with monthly billing.`,
  },
  {
    id: 'S14.7', weight: 14, coop: 0.25, reach: 'regional', size: 'tiny', modes: ['goods', 'services'],
    with: ['S14.6', 'S04.4', 'S04.2'], recognitions: { entreprise_adaptee: 0.25, entreprise_insertion: 0.12 },
    names: list`Cartouches {X}; {X} cartouches et appareils; Éco-Encre {dG}; o:Atelier {X}; c:{coop} {X}; Recharge {dG}; {X}, appareils de bureau; L'Encre {dG}`,
    marks: list`Goutte noire; Le Remplissage; Magenta; Toner tournant; Bourrage papier; La Recharge; Bac à feuilles; Encre neuve; Tambour; Cyan et cie`,
    offers: list`cartouches remises à neuf; remplissage de cartouches; récupération de cartouches vides; réparation d'imprimantes; location de photocopieurs; appareils de bureau remis à neuf; entretien préventif; plastifieuses et relieuses`,
    fr: list`
      Cartouches d'encre et de toner remises à neuf {aV}, garanties, jusqu'à 40 % moins cher que les neuves.
      Récupération de cartouches vides, réparation d'imprimantes et vente d'appareils remis à neuf.
      {O3} pour les bureaux, les écoles et les organismes {dM}.
      Location et entretien de photocopieurs à petit volume. {O2}.`,
    offersEn: list`remanufactured cartridges; cartridge refills; empty cartridge pick-up; printer repair; photocopier rental; refurbished office machines`,
    en: list`
      Ink and toner cartridges remanufactured in {V}, guaranteed and up to 40% cheaper.
      {E3} for offices and schools.
      Small copiers rented and maintained.`,
  },
  {
    id: 'S14.8', weight: 80, coop: 0.35, coops: { solidarite: 8, travail: 2 }, reach: 'own', size: 'tiny', modes: ['services'],
    with: ['S18.4', 'S07.4', 'S14.5', 'S18.1'], recognitions: { financement_fiducie: 0.06 },
    names: list`{X} travail partagé; Espace {X}; L'Espace {X} {dL}; c:{coop} {X}; o:Maison {X} {dL}; o:Carrefour {X}, bureaux partagés; Bureaux {X}; o:Centre {X} {dV}; Coworking {X}; o:Pôle {X} {dL}; La Place {X}`,
    marks: list`Table commune; Le Bureau d'à côté; Cotravail; La Ruchée; La Fabrique d'idées; L'Entre-deux; Poste libre; Le Plateau blanc; Quatre Coins; La Mezzanine; Le Nœud; Prise de parole; La Centrale; Port d'attache; L'Îlot; Le Vestibule; Cafétéria d'idées; Le Carré nord; Le Hangar; Coin de table`,
    offers: list`postes de travail à la journée; bureaux fermés; salles de réunion équipées; salle de conférence et visioconférence; location de salle de formation; domiciliation; locaux pour organismes; cuisine et terrasse; espace de télétravail; salle pour assemblées; événements de réseautage`,
    fr: list`
      Espace de travail partagé {aV} : postes à la journée, bureaux fermés, salles de réunion équipées.
      Salles de réunion de 6 à 60 personnes, avec écran, visioconférence et café équitable. Location à l'heure ou à la journée.
      Une maison d'organismes {dL} : locaux à loyer abordable, {o2}.
      {O3}. Réservation en ligne, accès universel et stationnement pour vélos.`,
    offersEn: list`day desks; private offices; equipped meeting rooms; videoconferencing; training room rental; premises for non-profits; telework space`,
    en: list`
      A shared workspace in {V}: day desks, private offices and equipped meeting rooms.
      Meeting rooms for 6 to 60, with screen, videoconferencing and fair-trade coffee.
      {E3} at affordable rents for community groups.`,
  },
];
