import { list, type SubSectorContent } from './shape';

/** Textile, vêtements, buanderie. */
export const s12: readonly SubSectorContent[] = [
  {
    id: 'S12.1', weight: 22, coop: 0.25, coops: { travail: 8, solidarite: 2 }, reach: 'province', size: 'medium', modes: ['goods'],
    with: ['S12.2', 'S12.8', 'S12.3', 'S05.5'], recognitions: { entreprise_adaptee: 0.3, entreprise_insertion: 0.2 },
    names: list`Uniformes {X}; {X}, vêtements de travail; c:{coop} {X}; o:Les Ateliers {X}; Vêtements {X}; Confection {dG}; o:Atelier de couture {X}; Uniformes {dG}`,
    marks: list`La Boutonnière; Bleu de travail; Col blanc; L'Ourlet; Haute Visibilité; Fil à fil; La Manche; Tissu serré; L'Étoffe du pays; Le Patron; Le Tablier`,
    offers: list`uniformes de cols bleus; vêtements de travail haute visibilité; sarraus et uniformes de soins; tabliers et vestes de cuisine; broderie d'écussons; vêtements de pompiers (entretien et ajustement); chandails de camps de jour; manteaux quatre saisons; location d'uniformes`,
    fr: list`
      Uniformes et vêtements de travail cousus au Québec : {o3}.
      Nous habillons [cols bleus, cuisiniers et préposés|les équipes municipales et les établissements de santé], du prêt-à-porter au sur-mesure.
      {O3}. Écussons brodés, prise de mesures dans vos locaux.`,
    offersEn: list`work uniforms; high-visibility workwear; healthcare scrubs; kitchen jackets and aprons; embroidered crests; day-camp shirts; four-season coats; uniform rental`,
    en: list`
      Uniforms and workwear sewn in Québec: {e3}.
      Outfits for public works crews, kitchens and care staff, measured on site.`,
  },
  {
    id: 'S12.2', weight: 30, coop: 0.25, coops: { travail: 8, solidarite: 2 }, reach: 'province', size: 'medium', modes: ['goods', 'services'],
    with: ['S12.1', 'S12.3', 'S12.8', 'S12.4'], recognitions: { entreprise_adaptee: 0.35, entreprise_insertion: 0.3 },
    names: list`Couture {X}; {X}, couture industrielle; o:Atelier de couture {dG}; c:{coop} de couture {X}; o:Les Ateliers {X}; Confection {X}; o:Les Doigts agiles {dG}; Les Couturières {dG}; Coudre {X}`,
    marks: list`Point par point; Le Dé; Fil d'Ariane; L'Aiguille; Bobine; Le Surjet; Maille à l'endroit; Navette; Canevas; Le Fuseau; Petit Point; Trame et Chaîne`,
    offers: list`couture industrielle en sous-traitance; coupe et assemblage de textiles; housses et toiles sur mesure; sacs et étuis; bannières de tissu; réparation de toiles et de tentes; petites séries et prototypes; couture technique; coussins de mobilier`,
    fr: list`
      Couture industrielle en sous-traitance, petites et moyennes séries : {o3}.
      Atelier de 40 machines où des personnes [en insertion|immigrantes ou handicapées] apprennent le métier. {O2}.
      Coupe, assemblage, housses, toiles et coussins sur mesure pour [les parcs, les arénas et les résidences|les entreprises et les municipalités].
      {O3}. Contrôle de qualité et délais tenus.`,
    offersEn: list`contract industrial sewing; cutting and assembly; custom covers and tarps; bags and cases; fabric banners; tent and tarp repair; small runs and prototypes; cushions`,
    en: list`
      Contract industrial sewing in small and medium runs: {e3}.
      A 40-machine workshop where newcomers and people with disabilities learn the trade.`,
  },
  {
    id: 'S12.3', weight: 18, coop: 0.3, coops: { travail: 7, solidarite: 3 }, reach: 'province', size: 'tiny', modes: ['goods'],
    with: ['S05.5', 'S12.2', 'S12.7'], recognitions: { entreprise_insertion: 0.3, entreprise_adaptee: 0.15 },
    names: list`Sacs {X}; {X}, sacs réutilisables; o:Atelier {X}; c:{coop} {X}; La Sacoche {dG}; o:{X}, articles promotionnels cousus; Textiles {X}; Besaces {dG}`,
    marks: list`La Besace; Bon Cabas; Le Baluchon; Sac à dos; Recoud; La Musette; Bannière et Sac; Filoche; Porte-Bonheur; Le Ballot`,
    offers: list`sacs réutilisables à votre logo; sacs faits de bannières récupérées; tuques et foulards promotionnels; trousses et pochettes; cordons et étiquettes de tissu; fanions et drapeaux; linges à vaisselle imprimés; cadeaux d'accueil pour nouveaux citoyens`,
    fr: list`
      Sacs et textiles promotionnels cousus ici : {o3}.
      Vos vieilles bannières deviennent des sacs, des pochettes et des trousses de congrès. {O2}.
      {O3}. À partir de 25 unités, [coton biologique ou tissu récupéré|imprimés ou brodés à votre logo].`,
    offersEn: list`reusable logo bags; bags from old banners; promotional hats and scarves; pouches and kits; pennants and flags; printed tea towels; welcome gifts`,
    en: list`
      Promotional bags and textiles sewn here: {e2}.
      Old banners become bags and conference kits, from 25 units.`,
  },
  {
    id: 'S12.4', weight: 14, coop: 0.25, reach: 'province', size: 'small', modes: ['goods'],
    with: ['S12.2', 'S12.6', 'S12.5'], recognitions: { entreprise_adaptee: 0.35, entreprise_insertion: 0.2 },
    names: list`Literie {X}; {X}, literie et rideaux; o:Les Ateliers {X}; Rideaux {dG}; c:{coop} {X}; Toiles et Rideaux {X}; o:{X}; Couettes {dG}`,
    marks: list`La Courtepointe; Bel Oreiller; Le Drap blanc; Plume et Duvet; Tringle; La Catalogne; L'Édredon; Drap d'or; Nuit calme; Le Baldaquin`,
    offers: list`draps et taies d'établissements; couvertures et douillettes; rideaux ignifuges de scènes et de salles; stores et toiles; matelas de garderie et de refuge; housses lavables; rideaux de séparation d'hôpital; linge de camp`,
    fr: list`
      Literie et rideaux pour les établissements : {o3}.
      Draps, douillettes et housses lavables pour [résidences, refuges et camps|garderies et centres d'hébergement], cousus au Québec.
      Rideaux ignifuges de scènes et de salles communautaires, mesure et pose comprises. {O2}.`,
    offersEn: list`institutional sheets and pillowcases; blankets and duvets; fire-retardant curtains; blinds; daycare and shelter mattresses; washable covers; hospital privacy curtains`,
    en: list`
      Bedding and drapes for institutions: {e3}.
      Sheets, duvets and washable covers for residences, shelters and daycares.`,
  },
  {
    id: 'S12.5', weight: 30, coop: 0.25, coops: { solidarite: 6, travail: 4 }, reach: 'radius', size: 'medium', modes: ['services'],
    with: ['S12.6', 'S01.1', 'S12.7'], recognitions: { entreprise_adaptee: 0.3, entreprise_insertion: 0.2 },
    names: list`Buanderie {X}; Buanderie {dG}; {X}, buanderie; o:Buanderie communautaire {dL}; c:{coop} de buanderie {dG}; Lavoir {X}; o:Les Blanchisseurs {dG}; Nettoyeur {X}; o:{X}`,
    marks: list`Blanc de blanc; Corde à linge; La Mousse; Bulle d'air; Eau claire; Le Séchoir; Pince à linge; La Lessive; Savon de pays; Beau Drap; Le Battoir`,
    offers: list`buanderie commerciale et institutionnelle; lavage de lingerie de résidences; lavage d'uniformes; lavage de débarbouillettes et de vadrouilles; cueillette et livraison de linge; nettoyage de costumes et de rideaux; repassage et pliage; lavage de vêtements personnels de résidents; lavage d'équipements de pompiers`,
    fr: list`
      Buanderie commerciale et institutionnelle {enM} : {o3}. Cueillette et livraison deux fois par semaine.
      Nous lavons, repassons et plions la lingerie [des résidences, des hôtels et des garderies|des centres d'hébergement et des restaurants].
      {O3}. Eau chaude récupérée et savons biodégradables.
      Une buanderie qui forme et emploie des personnes éloignées du marché du travail. {O2}.`,
    offersEn: list`commercial and institutional laundry; residence linens; uniform washing; mop and cloth washing; pick-up and delivery; ironing and folding; costume and drape cleaning; turnout-gear washing`,
    en: list`
      Commercial laundry for residences, hotels and daycares in {M}, with pick-up and delivery.
      {E3}, with recovered hot water and biodegradable soap.`,
  },
  {
    id: 'S12.6', weight: 14, coop: 0.25, reach: 'radius', size: 'small', modes: ['services', 'goods'],
    with: ['S12.5', 'S18.3', 'S07.1'], recognitions: { entreprise_insertion: 0.25, entreprise_adaptee: 0.15 },
    names: list`Nappes et cie {dG}; {X}, location de nappes; Location de linge {X}; c:{coop} {X}; o:La Lingerie {dG}; Location {X}; o:{X}; Linge de table {dG}`,
    marks: list`La Nappe à carreaux; Table mise; Belle Tablée; Nappe et Chandelle; Lin blanc; La Serviette; Grand Banquet; Dentelle; Chemin de table`,
    offers: list`location de nappes et de serviettes; location de housses de chaises; linge de table pour banquets; location de draps et de serviettes de bain; jupes de scène; vadrouilles et tapis en location; lavage compris; livraison pour événements`,
    fr: list`
      Location de nappes, de serviettes et de housses pour vos banquets et événements {enM} : {o3}.
      Linge loué, lavé et livré : [zéro jetable, zéro souci|une solution de rechange au papier]. {O2}.
      {O3}. Forfaits pour les salles communautaires et les traiteurs.`,
    offersEn: list`tablecloth and napkin rental; chair-cover rental; banquet linens; sheet and towel rental; mat and mop rental; event delivery`,
    en: list`
      Tablecloths, napkins and chair covers for rent in {M}: {e2}.
      Linens rented, washed and delivered for zero-waste events.`,
  },
  {
    id: 'S12.7', weight: 26, coop: 0.3, coops: { travail: 6, solidarite: 4 }, reach: 'local', size: 'tiny', modes: ['services', 'goods'],
    with: ['S03.5', 'S12.3', 'S12.2'], recognitions: { entreprise_insertion: 0.2 },
    names: list`Retouches {X}; {X}, retouches et surcyclage; o:Atelier de surcyclage {dG}; c:{coop} {X}; La Couturerie {dL}; o:{X}; Fil neuf {dG}; o:Le Vestiaire {X}; Mode {X}`,
    marks: list`Re-Cousu; La Fripe chic; Pièce sur pièce; Deuxième Manche; Fil en aiguille; Le Raccommodeur; Chiffons et cie; Doublure; La Reprise; Vieux Neuf; Le Grenier des modes`,
    offers: list`retouches et réparations de vêtements; surcyclage de textiles; ajustement d'uniformes; fermetures éclair; costumes de scène; ateliers de couture et de raccommodage; récupération de textiles; transformation d'uniformes désuets; accessoires en jean récupéré`,
    fr: list`
      Retouches, réparations et surcyclage de textiles {enM} : {o3}.
      Vos uniformes désuets deviennent des sacs, des tabliers ou des couvertures. {O2}.
      {O3}. Ateliers de couture pour [les groupes et les écoles|les bibliothèques et les maisons de jeunes].`,
    offersEn: list`clothing alterations and repairs; textile upcycling; uniform fitting; zippers; stage costumes; sewing and mending workshops; textile recovery`,
    en: list`
      Alterations, repairs and upcycling in {M}: {e3}.
      Old uniforms become bags, aprons or blankets.`,
  },
  {
    id: 'S12.8', weight: 14, coop: 0.25, coops: { travail: 8, solidarite: 2 }, reach: 'province', size: 'medium', modes: ['goods'],
    with: ['S12.1', 'S12.2', 'S13.3'], recognitions: { entreprise_adaptee: 0.4, entreprise_insertion: 0.2 },
    names: list`Dossards {X}; {X}, équipement de protection; o:Les Ateliers {X}; c:{coop} {X}; Protection {X}; o:{X}, masques et dossards; ÉPI {dG}; Sécur-Textile {dG}`,
    marks: list`Le Gilet orange; Bien vu; Bouclier; Masqué; Main gantée; Le Fluo; À l'abri; Rempart; Sûr et Net; La Parade`,
    offers: list`masques lavables et masques de procédure; dossards et gilets de sécurité; blouses d'isolement réutilisables; équipement de protection individuelle (ÉPI) textile; brassards et chasubles; guêtres et tabliers de protection; harnais réparés; couvre-chaussures lavables`,
    fr: list`
      Équipement de protection individuelle textile : {o3}.
      Dossards de brigadiers et de signaleurs, masques et blouses réutilisables, [cousus au Québec|certifiés et lavables 50 fois].
      {O3}. Stock permanent et livraison rapide partout au Québec.`,
    offersEn: list`washable and procedural masks; safety vests; reusable isolation gowns; textile personal protective equipment (PPE); armbands and bibs; protective aprons; washable overshoes`,
    en: list`
      Textile personal protective equipment: {e2}.
      Safety vests, masks and reusable gowns sewn in Québec, in stock.`,
  },
];
