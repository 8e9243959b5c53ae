import { list, type SubSectorContent } from './shape';

/** Alimentation et produits agricoles. */
export const s08: readonly SubSectorContent[] = [
  {
    id: 'S08.1', weight: 80, coop: 0.5, coops: { producteurs: 4, travail: 3, solidarite: 3 }, reach: 'regional', setting: 'rural', size: 'small', modes: ['goods'],
    with: ['S08.2', 'S08.5', 'S02.5', 'S08.7'], recognitions: { entreprise_insertion: 0.06 },
    names: list`Ferme {X}; c:{coop} Ferme {X}; Les Jardins {X}; Maraîchers {dG}; c:{coop} agricole {dG}; Les Producteurs {dG}; o:Ferme-école {X}; Verger {X}; Bleuetière {X}; Les Champs {dG}`,
    marks: list`De la Grand-Côte; Du Rang 3; La Bêche; Des Trois Sols; La Rosée du matin; Du Vieux Silo; Le Pissenlit; La Récolte; Des Quatre Sillons; La Framboisière; Terre ferme; La Butte; Du Ruisseau; La Pruche; Du Coteau; Les Bottes vertes; L'Échalas; La Charrue; Du Grand Brûlé; La Citrouille`,
    offers: list`@!verger|bleuet@légumes frais de saison; @!verger|bleuet@légumes racines d'hiver; @!verger|bleuet@salades et fines herbes de serre; @!verger|bleuet@légumes pelés et coupés; @!verger|bleuet@champignons; @!verger|bleuet@ail et oignons; @!verger|bleuet@germinations; @!verger@petits fruits et bleuets; @!bleuet@pommes et poires; vente aux institutions; livraison aux cuisines; autocueillette; @verger@jus de pomme; @bleuet@bleuets congelés; @verger|bleuet@confitures et gelées`,
    fr: list`
      @!verger|bleuet@ Légumes frais, cultivés sans pesticides {aV}, vendus aux écoles, aux hôpitaux et aux traiteurs {dR}.
      @!verger|bleuet@ Ferme collective : {o3}. Livraison deux fois par semaine en saison.
      @producteurs|coop|maraîchers@ Nos membres producteurs regroupent leur offre pour approvisionner les cuisines institutionnelles : {o2}.
      @!verger|bleuet@ Légumes de conservation livrés d'octobre à mai, lavés, pelés et coupés au besoin.
      {O3}, récoltés {aV} et livrés frais aux cuisines et aux marchés.
      @verger|bleuet@ Fruits cueillis à la main {aV} : {o2}. Groupes scolaires bienvenus à l'automne.`,
    offersEn: list`@!verger|bleuet@fresh seasonal vegetables; @!verger|bleuet@winter root vegetables; @!verger|bleuet@greenhouse greens and herbs; @!verger|bleuet@peeled and cut vegetables; @!verger|bleuet@mushrooms; @!verger|bleuet@garlic; @!verger@berries; @!bleuet@apples; sales to institutions; pick-your-own`,
    en: list`
      @!verger|bleuet@ Fresh vegetables grown without pesticides in {V} for schools, hospitals and caterers.
      {E3}, delivered twice a week in season.
      @producteurs|coop|maraîchers@ Local growers who pool their crops to supply institutional kitchens.`,
  },
  {
    id: 'S08.2', weight: 90, coop: 0.45, coops: { solidarite: 7, consommateurs: 2, travail: 1 }, reach: 'mrc', size: 'tiny', modes: ['goods', 'services'],
    with: ['S08.1', 'S08.8', 'S08.5', 'S02.6'],
    names: list`Marché public {X}; Marché {X} {dV}; o:Marché de solidarité {dG}; Paniers {X}; c:{coop} Le Marché {dG}; Épicerie {X}; c:Magasin {X}, coop; c:{coop} d'alimentation {dG}; o:Marché fermier {dG}; Le Panier {dG}; c:{coop} Épicerie {X}; o:Épicerie solidaire {X}`,
    marks: list`Du Vieux-Quai; Le Cageot; La Corbeille d'osier; Des Halles; Le Bon Grain; De la Place; La Brouette; Nourrir; Aux deux paniers; Du Village; Le Kiosque; La Botte; Du Samedi; L'Étal; De l'Église; Le Garde-manger; Fenouil; La Balance; Le Local`,
    offers: list`paniers de légumes biologiques; @!épicerie|magasin@marché public hebdomadaire; @épicerie|magasin|alimentation@épicerie de village; aliments en vrac; commandes en ligne de produits locaux; kiosques de producteurs; point de chute dans les bureaux; produits de boucherie et fromages d'ici; @magasin|épicerie@quincaillerie et essence; @solidaire|solidarité@épicerie à prix réduit`,
    fr: list`
      @marché@ Marché public {dV}, de juin à octobre : une vingtaine de producteurs et d'artisans {dM}.
      @(épicerie|magasin|alimentation)[^#]*#rural@ L'épicerie du village : alimentation, vrac, boucherie et point de services.
      @!épicerie|magasin|public@ Paniers bios de légumes livrés aux points de chute, commandes en ligne toutes les semaines. {O2}.
      {O3}. Du champ à la table, sans intermédiaire.`,
    offersEn: list`organic vegetable baskets; @marché@weekly public market; @épicerie|magasin|alimentation@village grocery; bulk food; local cheese and meat; online orders of local products; workplace drop-off point`,
    en: list`
      @marché@ A weekly farmers' market with some twenty growers and makers from {M}.
      @(épicerie|magasin|alimentation)[^#]*#rural@ The village grocery: food, bulk and local meat.
      {E3}, straight from field to table.`,
  },
  {
    id: 'S08.3', weight: 55, coop: 0.55, coops: { travail: 7, solidarite: 3 }, reach: 'radius', size: 'small', modes: ['goods'],
    with: ['S08.2', 'S07.3', 'S07.4', 'S08.5'], recognitions: { entreprise_insertion: 0.1 },
    names: list`Boulangerie {X}; c:{coop} Boulangerie {X}; Pains {dG}; {X} boulangerie-pâtisserie; Le Fournil {X}; Pâtisserie {X}; o:Boulangerie communautaire {dG}; Le Four {dG}`,
    marks: list`Mie et croûte; Le Levain; La Miche; Blé d'or; La Huche; Le Pétrin; Pain sur la planche; La Croûte; Farine et beurre; Le Tablier blanc; Galette; La Pelle du fournil; Bonne Pâte; La Meule; Quignon`,
    offers: list`pains au levain; pains tranchés pour institutions; viennoiseries; gâteaux et tartes; pains hamburger et sous-marins; biscuits et galettes; produits sans gluten; gâteaux d'anniversaire; farine moulue sur pierre; desserts pour cafétérias`,
    fr: list`
      Boulangerie artisanale : pains au levain, viennoiseries et desserts, cuits chaque nuit {aV}.
      Pains et desserts pour cafétérias, CPE et traiteurs {dM} : {o2}.
      Farines biologiques {dR}, longue fermentation, livraison avant 7 h. {O2}.
      {O3}. Commandes d'écoles et de résidences bienvenues.`,
    offersEn: list`sourdough bread; sliced bread for institutions; pastries; cakes and pies; burger buns; cookies; gluten-free products`,
    en: list`
      Sourdough bread, pastries and desserts baked every night in {V}.
      {E3} for cafeterias, daycares and caterers.
      Organic flour, slow fermentation and delivery before 7 a.m.`,
  },
  {
    id: 'S08.4', weight: 65, coop: 0.6, coops: { producteurs: 7, travail: 2, actionnaire: 1 }, reach: 'wide', setting: 'rural', size: 'medium', modes: ['goods'],
    with: ['S08.5', 'S08.2', 'S08.8'],
    names: list`Fromagerie {X}; Laiterie {X}; c:{coop} laitière {dG}; Pêcheries {X}; c:{coop} de pêche {dG}; Boucherie {X}; Abattoir {dG}; c:{coop} Fromagerie {X}; c:{coop} Les Éleveurs {dG}; Poissonnerie {X}; c:{coop} Viandes {dG}`,
    marks: list`La Baratte; Le Bidon; Grain de sel; Le Goéland argenté; Trait et crème; La Meule; Le Pré salé; Marée haute; Du Troupeau; La Vache caille; Le Filet; Croissant de lune; L'Agneau; La Tomme; Cap au large; Bon Lait; La Nasse`,
    offers: list`@!viande|bouch|abattoir|éleveur|pêch|poisson@lait et crème; @!viande|bouch|abattoir|éleveur|pêch|poisson@fromages fins et en grains; @!viande|bouch|abattoir|éleveur|pêch|poisson@yogourt; @!viande|bouch|abattoir|éleveur|pêch|poisson@beurre; @!fromag|lait|pêch|poisson@viande de bœuf et d'agneau; @!fromag|lait|pêch|poisson@porc et charcuteries; @!fromag|lait|pêch|poisson@volaille de grain; @!fromag|lait|pêch|poisson@découpe et emballage sous vide; @!fromag|lait|viande|bouch|abattoir|éleveur@poissons et fruits de mer; @!fromag|lait|viande|bouch|abattoir|éleveur@homard, crabe et crevettes; @!fromag|lait|viande|bouch|abattoir|éleveur@poisson fumé; @abattoir@abattage à forfait; paniers de dégustation`,
    fr: list`
      @fromag|lait@ Fromages au lait de nos membres, fabriqués {aV}. Formats pour épiceries, restaurants et cuisines d'institution.
      @viande|bouch|abattoir|éleveur@ Viandes d'élevages {dR}, découpées, emballées sous vide et livrées congelées : {o2}.
      Des produits de notre coin de pays : {o3}.
      @coop|éleveur|pêch@ Regroupement de producteurs qui transforment et mettent en marché ensemble depuis {y}.`,
    offersEn: list`@!viande|bouch|abattoir|éleveur|pêch|poisson@milk and cream; @!viande|bouch|abattoir|éleveur|pêch|poisson@fine cheese and curds; @!viande|bouch|abattoir|éleveur|pêch|poisson@yogurt; @!fromag|lait|pêch|poisson@beef and lamb; @!fromag|lait|pêch|poisson@pork and charcuterie; @!fromag|lait|pêch|poisson@poultry; @!fromag|lait|viande|bouch|abattoir|éleveur@fish and seafood; @!fromag|lait|viande|bouch|abattoir|éleveur@smoked fish; gift packs`,
    en: list`
      @fromag|lait@ Cheese made in {V} from our members' milk, in retail and institutional sizes.
      {E2} from producers in {R}.
      @coop|éleveur|pêch@ Producers who process and sell together since {y}.`,
  },
  {
    id: 'S08.5', weight: 60, coop: 0.35, coops: { solidarite: 5, travail: 4, producteurs: 1 }, reach: 'regional', size: 'small', modes: ['goods', 'services'],
    with: ['S07.1', 'S08.1', 'S07.6', 'S08.3'], recognitions: { entreprise_insertion: 0.2 },
    names: list`Conserverie {X}; Les Mets {X}; {X} plats cuisinés; c:{coop} de transformation {dG}; Cuisine {X}; o:Cuisines collectives {X} {dV}; Les Conserves {dG}; {X} transformation alimentaire; Chaudrons {dG}`,
    marks: list`Bocal et pot; La Louche; Grand-maman; Mijoté; La Réserve; Le Pot-en-ciel; Bonne Sauce; Quatre Chaudrons; La Cocotte; Le Couvercle; La Dépense; Petits Pots; Vinaigre et miel; La Cuisinée`,
    offers: list`plats congelés; soupes et sauces en vrac; conserves et marinades; tartinades; mets préparés pour aînés; transformation à forfait; location de cuisine certifiée; légumes blanchis et surgelés; pâtés et tourtières; purées pour bébés; confitures`,
    fr: list`
      Mets préparés, soupes et sauces congelés, en portions individuelles ou en format de 10 litres.
      @!#urban@ Nous transformons les surplus des fermes {dR} : {o2}.
      Cuisine certifiée à louer et transformation à forfait pour producteurs et organismes. {O2}.
      {O3}, cuisinés {aV} sans additifs.`,
    offersEn: list`frozen meals; soups and sauces in bulk; preserves and pickles; prepared meals for seniors; co-packing; certified kitchen rental; meat pies`,
    en: list`
      Prepared meals, soups and sauces, frozen in single portions or in bulk.
      We turn farm surpluses from {R} into {e2}.
      Certified kitchen for rent and co-packing for producers.`,
  },
  {
    id: 'S08.6', weight: 35, coop: 0.5, coops: { travail: 6, solidarite: 4 }, reach: 'province', size: 'tiny', modes: ['goods'],
    with: ['S08.8', 'S07.4', 'S08.5'],
    names: list`Café {X}; Torréfaction {X}; c:{coop} de torréfaction {X}; Brûlerie {dG}; {X} cafés équitables; Tisanes {X}; Cidrerie {X}; c:{coop} {X}; Érablière {X}`,
    marks: list`Le Grain noir; La Fève; Terre haute; Le Moulin à café; Belle Tasse; Thé des bois; Sirop du printemps; Grand Crémant; Le Percolateur; Camomille; Juste Tasse; L'Aube; Chicorée; Eau d'érable et cie; Noroît`,
    offers: list`@!tisane|cidre|érabl@café équitable en grains; @!tisane|cidre|érabl@café moulu pour bureaux; @!cidre|érabl@thés et tisanes d'ici; @!tisane|cidre|érabl@location de machines à café; @cidre@cidre et jus de pomme; @érabl@sirop d'érable; @érabl@tire et beurre d'érable; @cidre@cidre chaud pour événements; coffrets-cadeaux; vente aux épiceries et aux restaurants; chocolat équitable; boissons pétillantes; @érabl@eau d'érable; paniers de dégustation`,
    fr: list`
      @!tisane|cidre|érabl@ Café équitable et biologique torréfié {aV}, livré aux bureaux, aux écoles et aux cafés. Machines en prêt.
      Boissons de petite production, faites {aV} : {o3}.
      @!tisane|cidre|érabl@ Nous achetons directement de coopératives de producteurs du Sud et torréfions chaque semaine.
      @!tisane|cidre|érabl@ {O2}. Formats de 340 g à 5 kg, abonnement pour les bureaux municipaux.`,
    offersEn: list`@!tisane|cidre|érabl@fair-trade coffee beans; @!tisane|cidre|érabl@office coffee; @!cidre|érabl@local teas; @cidre@cider and apple juice; @érabl@maple syrup; gift boxes; tasting baskets; sparkling drinks`,
    en: list`
      @!tisane|cidre|érabl@ Fair-trade organic coffee roasted in {V} for offices, schools and cafés.
      @!tisane|cidre|érabl@ {E3}. We buy direct from growers' co-ops in the South.
      @!tisane|cidre|érabl@ Office subscriptions with a machine on loan.
      Small-batch drinks made in {V}: {e2}.`,
  },
  {
    id: 'S08.7', weight: 180, coop: 0.06, reach: 'mrc', size: 'small', modes: ['services', 'goods'],
    with: ['S07.6', 'S02.6', 'S19.6', 'S03.5'],
    names: list`o:Comptoir alimentaire {X}; o:Banque alimentaire {X}; o:Dépannage alimentaire {dG}; o:Cuisines collectives {dG}; o:Cuisine collective {X} {dL}; o:Le Frigo {X} {dL}; o:{X}, aide alimentaire; o:Centre d'entraide {X}; o:Les Partageurs {dG}; o:Carrefour alimentaire {X}; o:Entraide alimentaire {dG}; c:{coop} Épicerie solidaire {X}; o:Garde-manger {X} {dV}; {X}`,
    marks: list`Le Partage; Pain quotidien; La Manne; La Mie; Tablée commune; La Ruche; L'Abondance; Le Grenier; Partout pareil; Le Coup de pouce; Table d'hôtes; Le Bon Goût; La Besace; Le Cabas; Du fond du cœur; Les Glaneurs; La Réserve; Le Ravitaillement; Le Plat commun; La Cruche d'huile`,
    offers: list`dépannage alimentaire; paniers de Noël; cuisines collectives; glanage et récupération d'invendus; frigos communautaires; épicerie à contribution; collations pour écoles; ateliers de cuisine économique; distribution aux organismes; transformation de surplus; transport réfrigéré de denrées`,
    fr: list`
      Dépannage alimentaire, cuisines collectives et paniers de Noël pour les familles {dM}.
      Nous récupérons les invendus des épiceries et des fermes de la région et les redistribuons à une trentaine d'organismes.
      Cuisiner ensemble, manger mieux, briser l'isolement : {o2}.
      {O3}. Chaque semaine, plus de 300 ménages reçoivent un panier.`,
    offersEn: list`emergency food baskets; Christmas baskets; collective kitchens; gleaning and food rescue; community fridges; low-cost cooking workshops`,
    en: list`
      Emergency food aid, collective kitchens and Christmas baskets for families in {M}.
      We rescue surplus food from stores and farms and share it with some thirty groups.
      Cook together, eat better: {e3}.`,
  },
  {
    id: 'S08.8', weight: 25, coop: 0.4, reach: 'province', size: 'tiny', modes: ['goods'],
    with: ['S08.2', 'S08.6', 'S13.1'], recognitions: { entreprise_adaptee: 0.15, entreprise_insertion: 0.08 },
    names: list`Paniers-cadeaux {X}; Le Terroir {dG}; {X} cadeaux du terroir; c:{coop} {X}; Boutique {X}; o:Saveurs {dG}; Coffrets {X}; o:Les Délices {dG}`,
    marks: list`Ruban rouge; D'ici et d'ailleurs; La Belle Récolte; Coffret d'érable; Le Cadeau local; Goûte-moi ça; Panier percé; Fin gourmet; Le Bel Emballage; Quatre Saveurs; Merci beaucoup`,
    offers: list`paniers-cadeaux de produits du terroir; coffrets corporatifs; cadeaux de retraite et de reconnaissance; coffrets pour nouveaux résidents; paniers de Noël d'entreprise; emballage personnalisé; livraison partout au Québec; produits d'artisans`,
    fr: list`
      Paniers-cadeaux de produits {dR} pour remercier élus, bénévoles et employés. Emballage personnalisé à votre logo.
      Coffrets corporatifs, cadeaux de bienvenue aux nouveaux résidents : {o2}.
      {O3}. De 25 $ à 250 $, préparés à la main {aV}.
      Confitures, sirops, fromages et savons d'une quarantaine d'artisans. Livraison partout au Québec.`,
    offersEn: list`local food gift baskets; corporate gift boxes; retirement and thank-you gifts; welcome boxes for new residents; custom wrapping`,
    en: list`
      Gift baskets of products from {R}, wrapped with your logo.
      {E3}, put together by hand in {V}.
      Jams, syrups, cheeses and soaps from some forty makers, delivered across Québec.`,
  },
];
