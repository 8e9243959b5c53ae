import { list, type SubSectorContent } from './shape';

/** Matières résiduelles, réemploi, recyclage. */
export const s03: readonly SubSectorContent[] = [
  {
    id: 'S03.1', weight: 35, coop: 0.3, reach: 'mrc', size: 'medium', modes: ['services'],
    with: ['S03.3', 'S03.4', 'S03.5', 'S03.7'], recognitions: { entreprise_insertion: 0.2, ici_on_recycle_plus: 0.1 },
    names: list`Collecte {X}; Récupération {dG}; {X} récupération; Les Récupérateurs {dG}; c:{coop} {X}; o:Éco-Collecte {dG}; Service de collecte {X}; Vélo-Collecte {dG}`,
    marks: list`La Benne; Bac bleu; Le Deuxième Tour; Roule-Vert; Le Ramasseur; La Tournée; Triporteur; Tout-Récup; Le Virage; La Boucle verte`,
    offers: list`collecte de matières recyclables; collecte de carton d'entreprises; collecte d'encombrants et de meubles; location de conteneurs; collecte d'huiles de cuisson; collecte de canettes et bouteilles consignées; collecte de textiles; ramassage à vélo-cargo; collecte dans les écoles et les bureaux; pesée et rapport de diversion`,
    fr: list`
      Collecte de recyclage, de carton et d'encombrants pour les institutions, les commerces et les municipalités {dM}.
      Nous collectons les matières qui ne vont pas au bac : {o3}. Pesée et rapport annuel fournis.
      Collecte à vélo-cargo et en camion dans les rues commerciales {dL}.
      Location de conteneurs et collecte sur appel. Tout ce qui peut servir encore est dirigé vers le réemploi.`,
    offersEn: list`recyclables collection; cardboard pick-up; bulky item collection; container rental; textile collection; deposit container pick-up; diversion reports`,
    en: list`
      Recycling, cardboard and bulky-item collection for institutions and towns in {M}.
      {E3}, with yearly diversion reports.
      We pick up what the blue bin does not take.`,
  },
  {
    id: 'S03.2', weight: 40, coop: 0.12, reach: 'regional', size: 'large', modes: ['services', 'goods'],
    with: ['S03.1', 'S03.3', 'S13.4'], recognitions: { entreprise_adaptee: 0.35, entreprise_insertion: 0.15 },
    names: list`Centre de tri {X}; {X} tri et valorisation; o:Récupération {X} {dG}; Tri {dG}; o:Les Ateliers {X} recyclage; o:Centre de récupération {dG}; Valorisation {X}; c:{coop} de récupération {dG}`,
    marks: list`Second Souffle; Le Convoyeur; La Balle; Nouvelle Matière; Trois Flèches; Le Bon Tri; Matière première; Tout compte; Rebond; Le Grand Tri`,
    offers: list`tri de matières recyclables; conditionnement de papier et de carton; mise en balles; tri de plastiques et de métaux; tri de la consigne; vente de matières triées; caractérisation de matières résiduelles; visites éducatives; tri de textiles; réception de matières de chantiers`,
    fr: list`
      Centre de tri qui reçoit les matières recyclables des municipalités {dR} et les prépare pour les recycleurs d'ici.
      Tri, mise en balles et vente de papier, de carton, de plastique et de métal. {O2}.
      Une quarantaine de personnes vivant avec une limitation trient chaque année des milliers de tonnes de matières.
      {O3} : un service complet pour les MRC et les régies.`,
    offersEn: list`sorting of recyclables; paper and cardboard baling; plastics and metals sorting; waste audits; school visits; sorting of deposit containers`,
    en: list`
      A sorting centre that prepares recyclables from towns across {R} for local recyclers.
      {E3} for MRCs and waste boards.
      Paper, cardboard, plastic and metal sorted by a team of people living with disabilities.`,
  },
  {
    id: 'S03.3', weight: 45, coop: 0.2, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S03.5', 'S03.1', 'S03.6', 'S03.7'], recognitions: { entreprise_insertion: 0.12 },
    names: list`Écocentre {X}; o:Gestion d'écocentres {dG}; Éco-parc {dG}; {X}, exploitation d'écocentres; Écocentre communautaire {dG}; c:{coop} Écocentre {dG}; o:Les Valeurs vertes {dG}`,
    marks: list`La Resserre; Le Point vert; Le Relais; Rien ne se perd; Le Carrefour vert; L'Arrêt; Second Tour; La Cour; La Barrière verte; Le Dépôt`,
    offers: list`exploitation d'écocentres municipaux; accueil et tri des matières apportées; tri de bois, de métal et de gypse; réception de pneus et d'encombrants; récupération d'électroniques; espace de réemploi sur place; écocentre mobile; gestion de conteneurs; compilation des tonnages`,
    fr: list`
      Exploitation d'écocentres pour les municipalités et la MRC : accueil, tri, réemploi, gestion des conteneurs et rapports.
      Nos valoristes accueillent les citoyens {dM} et dirigent chaque matière au bon endroit : {o2}.
      Écocentre fixe et mobile : {o3}.
      Nous opérons {aV} un écocentre avec espace de réemploi, ouvert six jours en été et trois en hiver.`,
    offersEn: list`operation of municipal drop-off depots; sorting of wood, metal and drywall; tire and bulky item drop-off; on-site reuse area; mobile depot; tonnage reports`,
    en: list`
      We run drop-off depots for towns and MRCs: greeting, sorting, reuse, containers and reports.
      {E3}, with a reuse corner on site.
      Fixed and mobile depots serving {M}.`,
  },
  {
    id: 'S03.4', weight: 45, coop: 0.4, coops: { travail: 4, solidarite: 6 }, reach: 'mrc', size: 'tiny', modes: ['services', 'goods'],
    with: ['S02.6', 'S03.1', 'S03.8', 'S17.7'],
    names: list`Compost {X}; Compostage {dG}; Les Composteurs {dG}; {X}; c:{coop} Compost {dG}; o:Compost communautaire {dL}; Terreau {X}; Humus {dG}; Vermicompost {X}`,
    marks: list`Le Lombric; Brun et vert; La Pelure; Terre noire; Le Tas; Épluchure; Le Bac brun; L'Humus; Trognon; La Fourche à fumier; Vers de terre et compagnie`,
    offers: list`collecte de matières organiques; compostage communautaire; composteurs de quartier; vermicompostage; formation au compostage domestique; vente de compost; compostage en milieu scolaire; bacs bruns pour restaurants; accompagnement des municipalités; gestion de feuilles mortes`,
    fr: list`
      Collecte de matières organiques et compostage de proximité pour les écoles, les cuisines et les bureaux {dL}.
      Nous installons et entretenons des composteurs de quartier, et formons les citoyens : {o2}.
      Du bac brun au jardin : {o3}. Compost vendu en vrac ou en sacs.
      Implantation du compostage dans les petites municipalités : plan, équipement, formation et suivi.`,
    offersEn: list`food scrap collection; community composting; worm composting; composting workshops; compost for sale; school composting`,
    en: list`
      Food-scrap collection and local composting for schools, kitchens and offices.
      {E3} across {M}.
      We help small towns start composting: plan, equipment, training and follow-up.`,
  },
  {
    id: 'S03.5', weight: 175, coop: 0.2, coops: { solidarite: 8, travail: 2 }, reach: 'mrc', size: 'small', modes: ['goods', 'services'],
    with: ['S03.3', 'S11.1', 'S12.7', 'S03.6', 'S09.6'], recognitions: { reseau_ressourceries: 0.4, entreprise_insertion: 0.15, ici_on_recycle_plus: 0.05 },
    names: list`Ressourcerie {X}; Ressourcerie {dG}; Friperie {X}; o:Comptoir vestimentaire {dL}; La Ressourcerie {X} {dL}; o:{X}, meubles et vêtements usagés; Friperie {X} {dL}; c:{coop} Ressourcerie {dG}; Magasin {X}; o:Comptoir d'entraide {X}; Recyclerie {dG}; o:Le Grenier {X}; Éco-friperie {X}`,
    marks: list`La Trouvaille; Seconde Main; Le Tour du chapeau; La Penderie; L'Armoire; Cent Façons; La Mansarde; Le Marché aux puces; Deuxième Vie; Le Cintre; La Manne; L'Aubaine; Chez Rosalie; Bouton d'or; Au Bonheur du jour; Le Baluchon; La Commode; Le Coffre; Fil et Fouille; La Caverne; La Retaille; Le Bric-à-brac`,
    offers: list`vêtements et chaussures d'occasion; meubles usagés; vaisselle et articles de maison; électroménagers remis en état; livres, jouets et articles de sport; collecte de meubles à domicile; matelas et literie récupérés; dons pour familles sinistrées; lots de mobilier pour organismes; location de costumes; fournitures scolaires usagées`,
    fr: list`
      Ressourcerie {dV} : meubles, électroménagers, vaisselle, livres et vêtements, remis en état et vendus à petit prix.
      Friperie communautaire tenue par [une équipe et ses bénévoles|des bénévoles depuis {y}]. {O3}.
      Nous récupérons, réparons et revendons. Collecte gratuite de meubles {enM}, débarras de bureaux et d'écoles.
      Vêtements, articles de sport et meubles usagés pour toute la famille. Bons d'achat pour les organismes et les services d'accueil.
      Chaque année, plus de 200 tonnes d'objets évitent l'enfouissement grâce à notre magasin et à notre atelier de réparation.`,
    offersEn: list`second-hand clothing; used furniture; housewares; refurbished appliances; books and toys; home furniture pick-up; furniture lots for non-profits`,
    en: list`
      A reuse store in {V}: furniture, appliances, dishes, books and clothing at low prices.
      {E3}, with free furniture pick-up in {M}.
      We collect, repair and resell, with vouchers for community groups.`,
  },
  {
    id: 'S03.6', weight: 30, coop: 0.35, reach: 'regional', size: 'small', modes: ['goods', 'services'],
    with: ['S10.6', 'S11.5', 'S03.5', 'S11.3'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Matériauthèque {X}; Éco-matériaux {dG}; Matériaux {X}; {X} réemploi de matériaux; o:Quincaillerie du réemploi {dG}; c:{coop} Matériaux {dG}; Bois et briques {dG}; La Récup {dG}`,
    marks: list`La Poutre; Deuxième Étage; Clou tordu; Rénorécup; Le Madrier; Vieille Brique; Le Linteau; Porte et fenêtre; La Planche de salut; Deux par quatre; Le Chantier sobre`,
    offers: list`matériaux de construction usagés; portes, fenêtres et armoires récupérées; bois de charpente; tri de débris de chantier; bardeaux et isolants; quincaillerie d'occasion; luminaires et plomberie récupérés; palettes démontées; décors et matériaux d'exposition; conteneurs de chantier`,
    fr: list`
      Quincaillerie du réemploi : portes, fenêtres, bois, luminaires et robinetterie récupérés de chantiers {dR}.
      Nous récupérons les matériaux de construction, de rénovation et de démolition (CRD) pour leur donner une deuxième vie.
      {O3}. Reçu de don et rapport de détournement pour vos appels d'offres.
      Matériaux usagés triés et décloués, vendus au pied ou à la palette : {o2}.`,
    offersEn: list`used building materials; salvaged doors, windows and cabinets; framing lumber; construction debris sorting; reclaimed fixtures; exhibition materials`,
    en: list`
      A reuse hardware store: doors, windows, lumber and fixtures salvaged from job sites in {R}.
      {E3}, with diversion reports for your tenders.
      Construction, renovation and demolition materials given a second life.`,
  },
  {
    id: 'S03.7', weight: 20, coop: 0.1, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S03.3', 'S04.2', 'S03.1'], recognitions: { entreprise_adaptee: 0.1 },
    names: list`Éco-Peinture {X}; RDD {dG}; {X}, résidus dangereux; o:Récup-Peinture {dG}; Collecte sécuritaire {dG}; o:{X} récupération; Piles et lampes {dG}`,
    marks: list`La Bonne Filière; Pot commun; Néon; Grand Soin; La Consigne verte; Sans danger; Goutte-à-Goutte; Le Bidon; Fond de pot; Pile ou face`,
    offers: list`collecte de résidus domestiques dangereux; récupération de peinture; piles et batteries; lampes fluocompactes et néons; huiles et filtres usés; journées de collecte municipales; transport de matières dangereuses; peinture recyclée; aérosols et solvants`,
    fr: list`
      Collecte et tri de résidus domestiques dangereux (RDD) : peintures, piles, huiles, lampes, solvants.
      Nous tenons les journées de collecte des municipalités {dM} et desservons les écocentres {dR}.
      Peinture récupérée, filtrée et remise en vente à prix modique. {O2}.
      {O3}. Personnel formé au transport des matières dangereuses, manifestes fournis.`,
    offersEn: list`household hazardous waste collection; paint recovery; battery and lamp recycling; used oil and filters; municipal collection days; recycled paint`,
    en: list`
      Household hazardous waste collected and sorted: paint, batteries, oil, lamps and solvents.
      {E3} for towns and depots across {R}.
      Leftover paint filtered and sold again at low prices.`,
  },
  {
    id: 'S03.8', weight: 35, coop: 0.45, coops: { travail: 5, solidarite: 5 }, reach: 'radius', setting: 'urban', size: 'tiny', modes: ['services', 'goods'],
    with: ['S18.1', 'S18.3', 'S07.8', 'S17.7'], recognitions: { ecoresponsable: 0.05 },
    names: list`{X}; Vaisselle {X}; {X}, événements zéro déchet; Consigne {dG}; c:{coop} {X}; o:Escouade verte {dG}; Éco-événements {X}; La Vaissellerie {dG}; Zéro déchet {dG}`,
    marks: list`Tasse-toi; La Consignée; Lave et rends; Écocoupe; Le Gobelet; Retour de fête; Assiette creuse; Rien à jeter; Bocal local; Fourchette verte; Trois Bacs; Verre à moitié plein`,
    offers: list`location de vaisselle réutilisable; lavage de verres et d'assiettes; îlots de tri et brigades vertes; gobelets consignés; fontaines à eau pour événements; bilan de matières résiduelles; accompagnement d'événements écoresponsables; contenants consignés pour restaurants; ateliers zéro déchet`,
    fr: list`
      Location et lavage de vaisselle réutilisable pour fêtes, festivals et congrès. Verres, assiettes, ustensiles, gobelets consignés.
      Événement zéro déchet : {o3}. Bilan de tri remis après la fête.
      Nos brigades vertes accompagnent les festivaliers aux îlots de tri, partout {enR}.
      Consigne de contenants pour cafés, traiteurs et cafétérias : livraison, reprise, lavage.`,
    offersEn: list`reusable dishware rental; cup deposit systems; sorting stations and green crews; dishwashing; water stations; zero-waste coaching`,
    en: list`
      Reusable dishes rented and washed for parties, festivals and conferences.
      Zero-waste events: {e3}, with a sorting report afterwards.
      Deposit-return containers for cafés, caterers and cafeterias.`,
  },
];
