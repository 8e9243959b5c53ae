import { list, type SubSectorContent } from './shape';

/** Traiteur et restauration. */
export const s07: readonly SubSectorContent[] = [
  {
    id: 'S07.1', weight: 95, coop: 0.35, coops: { solidarite: 6, travail: 4 }, reach: 'radius', size: 'small', modes: ['services', 'goods'],
    with: ['S07.2', 'S07.3', 'S07.5', 'S08.5'], recognitions: { entreprise_insertion: 0.25, entreprise_adaptee: 0.02 },
    names: list`Traiteur {X}; {X} traiteur; Buffet {X}; Les Cuisines {dG}; c:{coop} {X}; La Table {dG}; Buffets {dG}; o:Cuisine-école {X}; {X}, buffets et banquets; Traiteur {dG}; o:Cuisines collectives {X}`,
    marks: list`La Belle Table; Le Chaudron vert; Au Bon Chou; La Marmite; À pleine louche; Sel et sarriette; Le Couvert; La Tourtière; Les Mains à la pâte; Cinq Fourchettes; La Grande Tablée; Miette et miche; Le Garde-Manger; Petit Plat; La Cuillère de bois; Ragoût et compagnie; L'Assiette pleine; Bouillon; Carotte et Ciboulette`,
    offers: list`buffets froids et chauds; banquets de 20 à 400 personnes; repas de Noël et de reconnaissance des bénévoles; service aux tables; location de nappes et de vaisselle; menus végétariens et sans allergènes; repas de funérailles; méchouis; boîtes à lunch; pauses-café; cocktails dînatoires; tables de produits du terroir`,
    fr: list`
      Buffets froids et chauds, boîtes à lunch, pauses-café et cocktails pour vos réunions, formations et assemblées.
      Traiteur d'économie sociale {aV} : {o3}. Vaisselle réutilisable, livraison et service.
      De la séance du conseil au banquet de bénévoles, notre cuisine prépare des repas généreux avec les produits {dR}.
      Buffet, méchoui, repas de Noël : nous recevons ou livrons de 10 à 400 personnes {enM}. [Permis MAPAQ.|Menus végétaliens et halal sur demande.]
      Cuisine maison et produits locaux. {O3}.`,
    offersEn: list`cold and hot buffets; banquets for 20 to 400; table service; vegetarian and allergen-free menus; boxed lunches; coffee breaks; cocktail receptions`,
    en: list`
      Cold and hot buffets, boxed lunches, coffee breaks and receptions for meetings and assemblies.
      Home cooking with local produce: {e3}, delivered across {M}.
      From a council supper to a volunteers' banquet, we cook generous meals for 10 to 400 people.`,
  },
  {
    id: 'S07.2', weight: 55, coop: 0.3, reach: 'radius', setting: 'urban', size: 'small', modes: ['goods', 'services'],
    with: ['S07.1', 'S07.3', 'S08.5', 'S07.7'], recognitions: { entreprise_insertion: 0.25 },
    names: list`Boîte à lunch {X}; {X} boîtes à lunch; Lunch {X}; Les Dîneurs {dG}; c:{coop} {X}; {X}; Midi {dG}; o:Cuisine {X} {dL}; La Gamelle {dG}`,
    marks: list`Midi pile; Le Sandwich baladeur; La Boîte à midi; Croque-Midi; Le Bento du coin; Baguette et cie; Pique-Nique; Entre deux tranches; Salade verte; Sur le pouce; La Musette; Casse-Croûte chic`,
    offers: list`boîtes à lunch froides; sandwichs, salades et potages; repas chauds individuels; plateaux à partager; lunchs pour congrès et formations; lunchs pour camps de jour; livraison à vélo; contenants compostables ou consignés; menus végétariens, sans gluten et halal`,
    fr: list`
      Boîtes à lunch fraîches du jour pour réunions, colloques et sorties scolaires. Commande avant 14 h la veille.
      Sandwichs, salades-repas, desserts maison : {o2}, en contenants compostables.
      {O3}. Livraison gratuite {dL} à partir de 10 boîtes.
      Le dîner de vos équipes, préparé par des personnes en formation en cuisine. Menus pour toutes les restrictions.`,
    offersEn: list`cold boxed lunches; sandwiches and salads; hot individual meals; sharing platters; lunches for conferences; vegetarian and gluten-free options`,
    en: list`
      Fresh boxed lunches for meetings, conferences and school outings.
      {E3} in compostable containers. Order by 2 p.m. the day before.
      Free delivery in {V} from ten boxes.`,
  },
  {
    id: 'S07.3', weight: 40, coop: 0.3, reach: 'radius', size: 'tiny', modes: ['services', 'goods'],
    with: ['S07.1', 'S07.2', 'S08.3', 'S18.4'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Pause {X}; {X} pauses et cocktails; La Bouchée {dG}; c:{coop} {X}; Cocktail {X}; Café-pause {dG}; {X}; Petites Bouchées {dG}`,
    marks: list`Le Petit Four; Mi-matinée; Biscuit; La Madeleine; Thé et scones; Bouchée double; Canapé; Dix heures et quart; Le Muffin; Croissant d'or; L'Amuse-gueule; Verrine`,
    offers: list`pauses-café; viennoiseries et muffins; plateaux de fruits et de fromages d'ici; cocktails dînatoires; bouchées salées et sucrées; vins d'honneur; collations santé; café équitable et tisanes; service et vaisselle; 5 à 7`,
    fr: list`
      Pauses-café, muffins maison, plateaux de fruits et café équitable livrés à vos réunions.
      Cocktails dînatoires, vins d'honneur et 5 à 7 : {o3}.
      Pour un colloque ou une inauguration, nous préparons bouchées, desserts et boissons chaudes {enM}.
      {O2}. Service en salle, tasses en porcelaine et aucun déchet.`,
    offersEn: list`coffee breaks; pastries and muffins; fruit and local cheese platters; cocktail receptions; savoury and sweet bites; fair-trade coffee`,
    en: list`
      Coffee breaks, homemade muffins and fruit platters delivered to your meetings.
      Receptions and cocktail parties: {e3}.
      China cups, fair-trade coffee and no waste.`,
  },
  {
    id: 'S07.4', weight: 80, coop: 0.45, coops: { solidarite: 7, travail: 3 }, reach: 'own', size: 'small', modes: ['services'],
    with: ['S07.1', 'S07.3', 'S18.2', 'S07.8'], recognitions: { entreprise_insertion: 0.06 },
    names: list`Café {X}; Bistro {X}; Café communautaire {X} {dL}; c:{coop} Café {X}; Casse-croûte {X}; Resto {X}; o:Café culturel {X} {dV}; Café-bistro {X}; o:Restaurant populaire {X}; Cantine {X} {dL}; c:Café {X}, coopérative`,
    marks: list`Le Perron; La Brûlerie; Chez nous; L'Entracte; Le Placotoir; Le Rond-Point; Du marché; L'Hirondelle; Le Repère; De la gare; La Brioche; Le Ravel; L'Aréna; Le Bavard; De la place; Le Trépied; L'Aire commune; Le Tournant; La Tasse; Le Comptoir; L'Accolade; Le Quai`,
    offers: list`café et viennoiseries; repas du jour; casse-croûte d'aréna; concession alimentaire en édifice public; brunchs de fin de semaine; spectacles et expositions; traiteur léger; terrasse; soupes et sandwichs; crème glacée; repas à contribution volontaire`,
    fr: list`
      @coop[^#]*#rural@ Café de village tenu en coopérative : repas du midi, café équitable, spectacles et expositions d'artistes d'ici.
      Exploitation de casse-croûtes et de cafés dans les arénas, bibliothèques et centres culturels. {O2}.
      Un café communautaire {dL} où l'on mange bien pour peu. {O3}.
      Repas du jour, soupes, sandwichs, desserts maison. Location de la salle le soir pour vos réunions.`,
    offersEn: list`coffee and pastries; daily specials; arena snack bar; food concession in public buildings; weekend brunch; shows and exhibitions`,
    en: list`
      @coop[^#]*#rural@ A village café run as a co-op: lunches, fair-trade coffee, shows and local art.
      We run snack bars and cafés in arenas, libraries and cultural centres.
      {E3} in the heart of {V}.`,
  },
  {
    id: 'S07.5', weight: 45, coop: 0.35, coops: { travail: 4, solidarite: 4, consommateurs: 2 }, reach: 'radius', setting: 'urban', size: 'medium', modes: ['services'],
    with: ['S07.1', 'S07.7', 'S07.2'], recognitions: { entreprise_insertion: 0.15 },
    names: list`Services alimentaires {X}; Cafétéria {X}; {X} services alimentaires; c:{coop} alimentaire {dG}; c:Coopérative de cafétéria {X}; o:Cuisine centrale {dG}; Restauration {X}; Les Cafétérias {dG}`,
    marks: list`Plateau; Le Réfectoire; Grande Cuisine; Le Plat du jour; La Cantine; Quatre Services; Ardoise; Menu du midi; À table; Au self; La Bonne Portion`,
    offers: list`gestion de cafétérias; repas pour cégeps et écoles secondaires; repas pour résidences d'aînés; cuisine centrale; repas en liaison froide; distributrices santé; service de traiteur interne; repas pour refuges et camps; menus de diététiste`,
    fr: list`
      Gestion de cafétérias de cégeps, d'écoles secondaires et d'édifices gouvernementaux. Menus préparés sur place.
      Cuisine centrale au service des résidences, des CPE et des organismes {dM} : {o2}.
      {O3}. Au moins 60 % d'aliments du Québec dans l'assiette.
      Notre diététiste et nos cuisiniers nourrissent chaque jour plus de 1 500 personnes.`,
    offersEn: list`cafeteria management; meals for colleges and high schools; meals for seniors' residences; central kitchen; healthy vending; dietitian-planned menus`,
    en: list`
      Cafeterias run for colleges, high schools and government buildings, with meals cooked on site.
      A central kitchen for institutions across {M}: {e2}.
      At least 60% Québec food on the plate.`,
  },
  {
    id: 'S07.6', weight: 125, coop: 0.05, reach: 'local', size: 'tiny', modes: ['services'],
    with: ['S19.5', 'S08.7', 'S09.3', 'S19.1'],
    names: list`o:Popote roulante {X}; o:La Popote {X} {dV}; o:Centre d'action bénévole {X}; o:Popote et amitié {dG}; o:Repas volants {dG}; o:{X}, repas à domicile {dL}; o:Les Baladeurs {dG}; o:Entraide bénévole {X} {dL}; Popote {X}; c:{coop} Popote {dG}`,
    marks: list`L'Entraide; La Bonne Soupe; Chaud devant; Le Bon Samaritain; La Visite; Cœur au chaud; Le Ruban; L'Amitié; Soleil d'hiver; La Main tendue; Petit bonheur; Le Fanal; La Chaudronnée; Le Réconfort; Bol d'amour; Joie de vivre; L'Espoir; Le Rayon de soleil; Les Mains vaillantes; Le Tablier`,
    offers: list`repas chauds livrés à domicile; repas congelés; dîners communautaires; visites d'amitié; repas pour convalescents; menus adaptés aux diabétiques; accompagnement aux rendez-vous; appels de sécurité; purées et textures modifiées`,
    fr: list`
      Popote roulante : repas chauds livrés le midi aux aînés et aux convalescents {dV}, du lundi au vendredi.
      Nos bénévoles cuisinent et livrent {enM} : {o2}. Une visite autant qu'un repas.
      Repas chauds ou congelés à petit prix, menus adaptés aux régimes. Inscription par téléphone.
      {O3}. Plus de 15 000 repas servis par année.`,
    offersEn: list`hot meals delivered at home; frozen meals; community lunches; friendly visits; diabetic menus; meals after a hospital stay`,
    en: list`
      Meals on wheels: hot lunches delivered to seniors and people recovering at home in {V}.
      Our volunteers cook and deliver {e2}. A visit as much as a meal.
      Hot or frozen meals at low prices, with diets respected.`,
  },
  {
    id: 'S07.7', weight: 50, coop: 0.2, reach: 'mrc', size: 'small', modes: ['services', 'goods'],
    with: ['S07.5', 'S07.2', 'S08.7'], recognitions: { entreprise_insertion: 0.1 },
    names: list`o:Cantine scolaire {dG}; Repas scolaires {X}; {X} dîners d'école; o:Mini-cantine {X}; o:Petits-déjeuners {dG}; c:{coop} Dîners {dG}; Les Repas {X}; o:La Boîte à collation {dG}; Cuisine {X}, repas d'écoles`,
    marks: list`Croque-Matin; La Cloche de midi; Pomme et carotte; Récré; Le Petit Creux; Quenelle; Tire-Bouchon et coquillettes; Cartable; Ventre plein; La Soupe à l'alphabet; Deuxième service; Les Petits Ventres`,
    offers: list`dîners chauds pour écoles primaires; collations santé; repas pour CPE et garderies; déjeuners à l'école; mesure alimentaire; repas à contribution suggérée; ateliers culinaires pour enfants; menus sans arachides; traiteur pour camps de jour`,
    fr: list`
      Dîners chauds livrés dans les écoles primaires et les CPE {dM}. Menus cycliques approuvés par une nutritionniste.
      Repas scolaires à contribution volontaire : {o2}. Aucun enfant le ventre vide.
      Nous préparons collations et dîners pour plus de trente écoles. [Sans arachides ni noix.|Aliments locaux privilégiés.]
      {O3}. Facturation simple pour les écoles et les parents.`,
    offersEn: list`hot lunches for elementary schools; healthy snacks; daycare meals; school breakfasts; cooking workshops for children; nut-free menus`,
    en: list`
      Hot lunches delivered to elementary schools and daycares in {M}, on nutritionist-approved menus.
      Pay-what-you-can school meals, so no child goes hungry.
      {E3} with simple billing for schools and parents.`,
  },
  {
    id: 'S07.8', weight: 30, coop: 0.5, coops: { travail: 5, solidarite: 5 }, reach: 'regional', size: 'tiny', modes: ['services', 'goods'],
    with: ['S18.1', 'S03.8', 'S07.3', 'S18.3'],
    names: list`Bar {X}; Microbrasserie {X}; c:{coop} brassicole {X}; {X} bar mobile; Buvette {X}; c:{coop} {X}; c:Brasserie coopérative {dG}; {X} boissons; Bar laitier {X}`,
    marks: list`La Chope; Le Houblon; À la bonne franquette; La Tonne; L'Alambic; Le Zinc; La Cruche; Le Bock; L'Épinette; Cidre et compagnie; Le Tire-bouchon; Pinte et demie; La Gorgée; Trou du brasseur`,
    offers: list`@!laitier@bar mobile pour événements; @!laitier@bières artisanales locales; @!laitier@vins et cidres québécois; cocktails sans alcool; @!laitier@service de bar avec permis; kombucha et sodas maison; location de fûts et de verres; dégustations; @laitier@crème glacée molle et sorbets; @laitier@comptoir laitier mobile pour fêtes; formation au service responsable`,
    fr: list`
      @brass@ Microbrasserie et service de bar pour fêtes municipales, vernissages et festivals.
      Bar mobile tout inclus : {o3}. Verres consignés, transport et permis.
      @brass@ Bières brassées {aV} avec des grains {dR}. Location de fûts.
      {O2}. Personnel formé au service responsable.`,
    offersEn: list`mobile event bar; local craft beer; Québec wine and cider; alcohol-free cocktails; keg and glass rental; tastings`,
    en: list`
      @brass|coop@ Craft beer and bar service for town fairs, openings and festivals.
      {E3}, with deposit glasses, permits and trained staff.
      @brass@ Beer brewed in {V} with grain from {R}.`,
  },
];
