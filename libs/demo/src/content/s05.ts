import { list, type SubSectorContent } from './shape';

/** Imprimerie, graphisme, affichage. */
export const s05: readonly SubSectorContent[] = [
  {
    id: 'S05.1', weight: 60, coop: 0.4, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'small', modes: ['goods', 'services'],
    with: ['S05.2', 'S05.3', 'S05.4', 'S05.6', 'S05.7'], recognitions: { entreprise_adaptee: 0.12, entreprise_insertion: 0.08 },
    names: list`Imprimerie {X}; Imprimerie {dG}; {X} impression; Les Presses {dG}; c:{coop} Imprimerie {X}; Impression {X}; o:Atelier d'imprimerie {X}; {X} imprimeurs; Encre {dG}`,
    marks: list`La Casse; Encre et papier; Le Cahier; Bas de casse; La Presse à bras; Quatre Couleurs; Le Rouleau; Plume d'oie; L'Épreuve; Pantone et compagnie; Le Tirage; La Marge; Trait d'union; Bon à tirer; Caractère; Le Folio`,
    offers: list`impression offset et numérique; dépliants et brochures; bulletins municipaux; enveloppes et papier à en-tête; cartes professionnelles; affiches et programmes; formulaires et carnets; rapports annuels; impression sur papier recyclé; étiquettes et autocollants; calendriers municipaux; constats et billets numérotés`,
    fr: list`
      Imprimerie offset et numérique : bulletins municipaux, dépliants, rapports annuels, formulaires, enveloppes.
      Du carton d'invitation au livre de 300 pages, nous imprimons {aV} sur papier recyclé avec encres végétales.
      {O3}. Épreuve en 24 heures, livraison {enM}.
      Petits et grands tirages pour les villes, les écoles, les syndicats et les organismes. Infographie et pliage sur place.`,
    offersEn: list`offset and digital printing; leaflets and brochures; municipal newsletters; letterhead and envelopes; business cards; posters; annual reports; forms`,
    en: list`
      Offset and digital printing: municipal newsletters, leaflets, annual reports, forms and envelopes.
      {E3} on recycled paper with vegetable inks.
      Short and long runs for towns, schools and non-profits, with proofs in 24 hours.`,
  },
  {
    id: 'S05.2', weight: 22, coop: 0.3, reach: 'regional', size: 'tiny', modes: ['services', 'goods'],
    with: ['S05.1', 'S13.3', 'S05.7'], recognitions: { entreprise_adaptee: 0.25 },
    names: list`Reliure {X}; Atelier de reliure {dG}; {X} reliure et finition; Les Relieurs {dG}; c:{coop} {X}; Éco-Pli {dG}; o:Ateliers {X}; Pliage {X}`,
    marks: list`Dos carré; La Tranchefile; Éco-Pliage; Fil de lin; Le Signet; Demi-Peau; La Spirale; Couverture; Le Massicot; Belle Page`,
    offers: list`reliure spirale et allemande; plastification; pliage et brochage; reliure de livres de bibliothèque; coupe et perforation; assemblage de documents; encartage; boîtes et coffrets; restauration de registres; pose d'œillets`,
    fr: list`
      Reliure, pliage, plastification et finition de documents pour imprimeurs, bibliothèques et ministères.
      Nous réparons les livres des bibliothèques {dR} et relions les registres municipaux.
      {O3}. Finition manuelle soignée, petites et grandes quantités.
      Atelier de finition : {o2}, insertion et mise sous enveloppe.`,
    offersEn: list`spiral and perfect binding; lamination; folding and stitching; library book repair; cutting and punching; document assembly`,
    en: list`
      Binding, folding and finishing for printers, libraries and government offices.
      {E3}, by hand, in small or large quantities.
      Library books repaired and municipal registers bound.`,
  },
  {
    id: 'S05.3', weight: 24, coop: 0.35, reach: 'regional', size: 'small', modes: ['goods', 'services'],
    with: ['S05.1', 'S05.8', 'S05.4'],
    names: list`Grand Format {dG}; {X} grand format; Affichage {X}; Bannières {dG}; c:{coop} {X}; {X} affichage; o:Atelier {X}; Plein Écran {dG}`,
    marks: list`Le Calicot; Vue d'ensemble; Au mur; Plein cadre; L'Oriflamme; Grandeur nature; Recto; Belle Affiche; Le Drapeau; Panorama`,
    offers: list`bannières et oriflammes; affiches grand format; lettrage de véhicules; toiles et banderoles; murales imprimées; panneaux de chantier; kiosques d'exposition; pellicule pour vitrines; drapeaux de rue; autocollants de plancher`,
    fr: list`
      Impression grand format : bannières de lampadaires, panneaux de chantier, kiosques, lettrage de véhicules municipaux.
      {O3}, imprimés sur matériaux sans PVC lorsque possible. Pose incluse {enM}.
      Oriflammes, toiles et panneaux pour vos festivals et vos fêtes de la famille.
      Vieilles bannières reprises et transformées en sacs. Conception, impression et installation.`,
    offersEn: list`banners and street flags; large-format posters; vehicle lettering; job-site panels; exhibition booths; window film`,
    en: list`
      Large-format printing: lamppost banners, site panels, booths and vehicle lettering.
      {E3}, PVC-free whenever possible, installation included.
      Old banners are taken back and turned into bags.`,
  },
  {
    id: 'S05.4', weight: 50, coop: 0.5, coops: { travail: 9, solidarite: 1 }, reach: 'wide', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S05.1', 'S04.5', 'S06.1', 'S05.8'],
    names: list`{X} graphisme; Studio {X}; c:{coop} {X}; {X} design; Atelier graphique {X}; {X}; Graphisme {dG}; o:Fabrique {X}`,
    marks: list`Ligne claire; Cran; Contreforme; L'Esperluette; Papier mouchoir; Perluète; La Gomme; Espace fine; Crayon rouge; Vermillon; Tirelire; Coquille; La Mine; Point de fuite; Carré blanc; Grotesque; Ocre`,
    offers: list`identité visuelle et logos; mise en page de rapports; affiches et dépliants; illustration; infographies; signalétique; guides de normes graphiques; design d'exposition; cartes et plans; présentations; bulletins et journaux`,
    fr: list`
      Design graphique engagé : identités visuelles, rapports annuels, affiches et cartes pour les organisations publiques et collectives.
      @coop@ Notre coopérative de graphistes dessine pour vous : {o3}.
      {O2}. Nous savons simplifier sans appauvrir, et livrer à temps pour l'imprimeur.
      Images de marque de municipalités, plans de villes, documents accessibles : une équipe de cinq designers.`,
    offersEn: list`visual identities and logos; report layout; posters and leaflets; illustration; infographics; wayfinding; exhibition design; maps`,
    en: list`
      Graphic design for public and collective organizations: identities, annual reports, posters and maps.
      {E3}. We make things simple without making them poor.
      A small co-operative of designers used to public clients and tight deadlines.`,
  },
  {
    id: 'S05.5', weight: 40, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'wide', size: 'small', modes: ['goods', 'services'],
    with: ['S12.3', 'S12.1', 'S05.4', 'S12.8'], recognitions: { entreprise_insertion: 0.15, entreprise_adaptee: 0.1 },
    names: list`Sérigraphie {X}; {X} sérigraphie; Broderie {dG}; Atelier {X}; c:{coop} de sérigraphie {dG}; {X} objets promotionnels; Impressions textiles {X}; o:Les Sérigraphes {dG}; Broderie {X}`,
    marks: list`La Raclette; Encre fraîche; Le Cadre; Point noué; Tambour; Le Chandail; Quatre Écrans; Tire-Bouchon; La Trame; Fil d'or; Coton ouaté; À la main; Passe-Fil`,
    offers: list`t-shirts et chandails imprimés; broderie de logos; casquettes et tuques; sacs réutilisables imprimés; objets promotionnels d'ici; macarons; dossards et maillots d'équipes; gourdes et tasses; vêtements de camps de jour; affiches sérigraphiées`,
    fr: list`
      Sérigraphie et broderie de vêtements : t-shirts de camps de jour, uniformes de pompiers, tuques, sacs. Encres à l'eau.
      Objets promotionnels fabriqués au Québec : {o3}.
      Notre atelier imprime {aV} vos chandails d'équipe, de festival et de bénévoles. Minimum de 12 pièces.
      {O3}. Coton biologique ou fibres recyclées offerts.`,
    offersEn: list`screen-printed T-shirts; logo embroidery; caps and tuques; printed reusable bags; promotional items; buttons; day camp clothing`,
    en: list`
      Screen printing and embroidery: camp T-shirts, tuques, uniforms and bags with water-based inks.
      {E3}, from twelve pieces.
      Promotional items made in Québec, organic or recycled fibres on request.`,
  },
  {
    id: 'S05.6', weight: 22, coop: 0.15, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S05.1', 'S13.3', 'S14.4', 'S05.2'], recognitions: { entreprise_adaptee: 0.3 },
    names: list`Publipostage {X}; {X} envois; Envois {dG}; o:Centre de publipostage {dG}; {X} publipostage; o:Ateliers {X} envois; Mise sous pli {X}; c:{coop} {X}`,
    marks: list`Sous pli; La Boîte aux lettres; Timbre-Poste; L'Enveloppe; Bon Courrier; Le Facteur; Affranchi; Porte à porte; Le Pli; Recommandé`,
    offers: list`mise sous pli; adressage et affranchissement; envois massifs; insertion de comptes de taxes; distribution porte-à-porte; impression de données variables; gestion de listes d'envoi; étiquetage et mise sous film; entreposage de dépliants`,
    fr: list`
      Publipostage : impression, pliage, insertion, adressage et dépôt postal. Comptes de taxes, bulletins, campagnes de dons.
      Mise sous pli manuelle ou mécanisée de 500 à 200 000 envois. {O2}.
      {O3}, dans le respect des renseignements personnels.
      Nous expédions chaque printemps les comptes de taxes de plusieurs municipalités {dR}.`,
    offersEn: list`envelope stuffing; addressing and postage; bulk mailings; tax bill insertion; door-to-door distribution; variable-data printing`,
    en: list`
      Direct mail from printing to post office: tax bills, newsletters and fundraising letters.
      {E3}, from 500 to 200,000 pieces.
      Hand or machine inserting, with personal information well protected.`,
  },
  {
    id: 'S05.7', weight: 24, coop: 0.45, coops: { consommateurs: 6, solidarite: 4 }, reach: 'local', setting: 'urban', size: 'tiny', modes: ['services', 'goods'],
    with: ['S05.1', 'S05.2', 'S14.6'],
    names: list`Copie {X}; Reprographie {X}; Centre de copies {dG}; {X} photocopie; c:Coopérative étudiante {X}; Copies {dG}; c:{coop} Repro {X}; o:Service de reprographie {dG}`,
    marks: list`Plein feuille; Recto verso; Le Toner; Duplicata; La Page; Carbone; Bonne copie; Noir sur blanc; Le Bac papier; Trois Trous`,
    offers: list`photocopies noir et couleur; impression de plans; cahiers d'exercices et recueils; reliure spirale; numérisation de documents; plastification; impression de mémoires; procès-verbaux et ordres du jour; cartes et invitations`,
    fr: list`
      Photocopies, impression de plans, recueils de textes et reliure, à deux pas du cégep.
      Reprographie pour les organismes et les municipalités : {o3}.
      Comptoir de copies {dL} : noir, couleur, grand format, reliure. Tarif membre.
      {O3}. Papier recyclé à 100 % sans supplément.`,
    offersEn: list`black and colour copies; plan printing; course packs; spiral binding; document scanning; lamination`,
    en: list`
      Copies, plan printing, course packs and binding at member prices.
      {E3} for non-profits and towns.
      Recycled paper at no extra cost.`,
  },
  {
    id: 'S05.8', weight: 28, coop: 0.2, reach: 'wide', size: 'small', modes: ['goods', 'services'],
    with: ['S05.3', 'S11.2', 'S02.8', 'S13.5'], recognitions: { entreprise_adaptee: 0.2, entreprise_insertion: 0.12 },
    names: list`Signalisation {X}; Enseignes {dG}; {X} signalisation; Plaques {X}; o:Atelier d'enseignes {X}; c:{coop} {X}; Panneaux {dG}; Gravure {X}; o:Les Ateliers {X} signalisation`,
    marks: list`La Flèche; Point de repère; Par ici; Bonne direction; Le Poteau; La Croisée; Plaque tournante; Lettre d'or; Le Toponyme; Rue Principale; L'Affichette`,
    offers: list`panneaux de signalisation routière; noms de rues; plaques commémoratives; enseignes de bois sculpté; panneaux d'interprétation; lettrage de portes et de vitrines; plaques d'adresse en milieu rural; pictogrammes et braille; trophées et gravure; pose de panneaux`,
    fr: list`
      Fabrication de panneaux de signalisation, de noms de rues et de plaques d'adresse pour les municipalités.
      Enseignes de bois, panneaux d'interprétation et plaques commémoratives gravées {aV}.
      {O3}. Normes du ministère des Transports respectées, pose sur demande.
      Signalétique intérieure accessible : pictogrammes, braille, grands caractères. Trophées et plaques honorifiques.`,
    offersEn: list`road signs; street names; commemorative plaques; carved wooden signs; interpretation panels; rural address plates; braille and pictograms`,
    en: list`
      Road signs, street names and rural address plates made for towns.
      {E3}, installed on request.
      Accessible indoor signage with braille and large print.`,
  },
];
