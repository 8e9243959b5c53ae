import { list, type SubSectorContent } from './shape';

/** Culture, événements, loisirs, tourisme. */
export const s18: readonly SubSectorContent[] = [
  {
    id: 'S18.1', weight: 165, coop: 0.06, coops: { solidarite: 7, travail: 3 }, reach: 'regional', size: 'none', modes: ['services'],
    with: ['S18.2', 'S18.3', 'S18.4', 'S03.8'], recognitions: { ecoresponsable: 0.02 },
    names: list`o:Festival {X} {dV}; o:Événements {X}; o:Festival {X}; o:Carnaval {X} {dV}; c:{coop} {X}; o:Fête {X} {dL}; o:Productions {X}; o:Corporation des fêtes {X} {dV}; o:Les Rendez-vous {X}; o:Symposium {X} {dV}; o:Foire {X} {dG}; o:Grand Marché {X} {dL}; o:Comité des fêtes {X} {dV}`,
    marks: list`des Lanternes; du Homard volant; de la Grande Noirceur; des Violons; du Vent d'ouest; du Bleuet géant; des Neiges; de la Patate chaude; des Mille Feux; du Conte vrai; de la Citrouille; des Quatre Vents; du Maskinongé; de la Gigue; du Sirop; de la Pleine Lune; du Bois debout; des Grandes Oies; de la Truite grise; du Rigodon; de l'Accordéon; du Cerf-volant; des Pierrots; de la Belle Saison; des Arts de ruelle; de l'Été indien; du Canot de papier; des Chaudrons`,
    offers: list`organisation de festivals; fêtes de quartier et fête nationale; marchés de Noël; logistique d'événements; congrès et colloques; gestion de bénévoles; programmation artistique; courses et événements sportifs; fêtes d'hiver; symposiums et expositions; billetterie; feux d'artifice et parades`,
    fr: list`
      @festival|carnaval|fête|symposium|foire|rendez-vous|marché@ Une fête {aV} depuis {y} : spectacles, marché public, ateliers et repas pour toute la famille.
      Organisation d'événements pour les municipalités et les organismes {dR} : {o3}.
      Nous produisons fêtes, colloques et marchés de Noël, de l'idée au démontage. {O2}.
      @festival|carnaval|fête|foire|rendez-vous@ Chaque année, des dizaines de bénévoles mettent {L} en fête : parade, musique, concours et feu de joie.`,
    offersEn: list`festival production; neighbourhood and national holiday celebrations; Christmas markets; event logistics; conferences; volunteer management; ticketing; winter festivals`,
    en: list`
      @festival|carnaval|fête|symposium|foire|rendez-vous|marché@ A festival in {V} since {y}: shows, market, workshops and food for all ages.
      Event production for towns and groups across {R}: {e3}.
      From the idea to the clean-up, we run fairs, conferences and Christmas markets.`,
  },
  {
    id: 'S18.2', weight: 345, coop: 0.07, coops: { travail: 5, solidarite: 5 }, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S18.1', 'S18.4', 'S18.8', 'S06.3'], recognitions: {},
    names: list`o:Théâtre {X}; o:Compagnie {X}; o:Diffusion {X}; o:Ensemble {X}; o:Chœur {X} {dV}; o:Danse {X}; o:Cirque {X}; o:Centre d'artistes {X}; o:Productions {X}; o:École de musique {X} {dV}; o:Orchestre {X} {dG}; c:{coop} {X}; o:Collectif {X}; o:Diffuseur culturel {X} {dG}; o:Maison de la culture {X}; o:Harmonie {X} {dV}; c:{coop} de musiciens {X}; o:Troupe {X}; o:Marionnettes {X}; o:Atelier d'arts {X} {dL}`,
    marks: list`du Rideau rouge; de la Grange; du Tambour; des Quatre Planches; du Grand Dehors; de l'Ombre; de la Lanterne; des Funambules; du Papier plié; de la Souffleuse; du Gros Bec; des Coulisses; de la Corde sensible; du Chat perché; de l'Entracte; du Cheval de bois; du Balcon; des Pas perdus; de la Caravane; du Croissant fertile; de la Bascule; des Cuivres; de l'Étincelle; du Tréteau; des Valseurs; de la Girouette; du Sable mouvant; des Ailes; du Passe-muraille; du Grand Écart; de l'Archet; des Voix mêlées; de la Roulotte; des Cigales; du Masque; des Échasses`,
    offers: list`spectacles pour enfants; @théâtre|troupe|compagnie@pièces de théâtre; ateliers de médiation culturelle; @musi|orchestre|harmonie|chœur|ensemble|diff|productions|maison@concerts; @théâtre|collectif|compagnie|productions@contes et légendes; @cirque@cirque et déambulatoire; @cirque@ateliers de jonglerie; ateliers d'arts en milieu scolaire; résidences d'artistes; @danse@danse contemporaine et traditionnelle; @centre|collectif|atelier@murales participatives; @diff|maison|productions@programmation de spectacles; @musi|harmonie|orchestre@cours de musique; @chœur@chants de Noël et concerts de chorale; @centre|collectif|atelier@art public; spectacles en plein air; @marionnettes@théâtre d'ombres et de marionnettes; ateliers avec les aînés; animations lors de fêtes municipales`,
    fr: list`
      Spectacles et ateliers pour écoles, bibliothèques et fêtes municipales : {o3}.
      @théâtre|compagnie|ensemble|danse|cirque|collectif|troupe|marionnettes@ Compagnie fondée en {y}, en tournée dans tout le Québec. {O2}.
      @diff|maison|productions@ Diffuseur de spectacles {aV} : musique, théâtre, humour et jeune public, de septembre à mai.
      Médiation culturelle avec les aînés, les jeunes et les nouveaux arrivants {dM}. Projets sur mesure.
      @école|harmonie|atelier|chœur|musicien|orchestre@ Cours de groupe ou privés, spectacles de fin d'année et prestations lors d'événements.
      Des artistes professionnels {dR} au service des petits et des grands publics. {O3}.`,
    offersEn: list`children's shows; @théâtre|troupe|compagnie@plays; cultural mediation workshops; @musi|orchestre|harmonie|chœur|ensemble|diff@concerts; outdoor performances; @cirque@circus and street theatre; school art workshops; @centre|collectif|atelier@participatory murals; @musi|harmonie|orchestre@music lessons; workshops with seniors`,
    en: list`
      Shows and workshops for schools, libraries and town festivities: {e3}.
      @théâtre|compagnie|ensemble|danse|cirque|collectif|troupe|marionnettes@ A company founded in {y} that tours all over Québec.
      Cultural mediation with seniors, young people and newcomers in {M}.`,
  },
  {
    id: 'S18.3', weight: 34, coop: 0.35, coops: { travail: 6, solidarite: 4 }, reach: 'regional', size: 'tiny', modes: ['goods', 'services'],
    with: ['S18.1', 'S06.7', 'S03.8', 'S18.4'], recognitions: { entreprise_insertion: 0.08 },
    names: list`Location {X}; {X} chapiteaux; Sono {X}; c:{coop} {X}; {X}, son et éclairage; o:Éco-scène {dG}; Scène mobile {X}; o:Prêt-matériel {dG}; c:{coop} de techniciens {X}; Technique {X}`,
    marks: list`Grande Toile; Le Projecteur; Décibel; La Rallonge; Coup de masse; Câble et micro; Le Toit du monde; Le Tréteau; Plein Son; Piquet; Le Roadie; La Gélatine; Test un deux`,
    offers: list`location de chapiteaux; scène mobile; sonorisation et éclairage; tables et chaises; kiosques et barrières; toilettes sèches; génératrices et distribution électrique; techniciens de scène; montage et démontage; projecteurs et écrans; prêt de matériel aux organismes`,
    fr: list`
      Location de chapiteaux, de scènes et de sonorisation pour fêtes et festivals, avec montage et techniciens.
      {O3}. Livraison partout {enR}.
      Matériel d'événement mis en commun par les organismes {dM} : {o2}.
      Nos techniciens installent le son, l'éclairage et les écrans de vos spectacles et assemblées.`,
    offersEn: list`tent rental; mobile stage; sound and lighting; tables and chairs; booths and barriers; dry toilets; generators; stage technicians`,
    en: list`
      Tents, stages and sound for fairs and festivals, with set-up and technicians.
      {E3}, delivered across {R}.
      Event equipment shared by community groups in {M}.`,
  },
  {
    id: 'S18.4', weight: 120, coop: 0.1, coops: { solidarite: 8, consommateurs: 2 }, reach: 'own', size: 'tiny', modes: ['services'],
    with: ['S18.2', 'S07.4', 'S18.1', 'S14.8'], recognitions: { financement_fiducie: 0.03 },
    names: list`o:Centre communautaire {X}; o:Salle {X} {dL}; o:Maison {X}; o:Centre {X} {dL}; o:Corporation de la salle {X} {dV}; c:{coop} {X}; o:L'Église {X}, centre culturel; o:Centre culturel {X} {dV}; o:Théâtre-salle {X}; o:Pavillon {X} {dV}; o:Ancien couvent {X}; o:Le Rassembleur {dV}; o:Le Camp {X}`,
    marks: list`du Clocher; de la Place; du Perron; des Pionniers; de l'Érablière; du Quai; de la Gare; du Manège; des Forges; du Vieux Presbytère; de la Fabrique; du Belvédère; de la Boulangerie; du Cinéma; des Draveurs; du Ruisseau; des Tisserands; de la Traverse; du Verger; des Habitants; de la Meunerie; du Grand Poêle`,
    offers: list`location de salles de 20 à 300 personnes; salle de spectacle équipée; cuisine communautaire à louer; salles de réunion; mariages et funérailles; gymnase; salle pour assemblées et élections; location de chaises et de tables; centre d'hébergement d'urgence en cas de sinistre; studios de répétition; salle d'exposition`,
    fr: list`
      Salles à louer {aV} : assemblées, formations, fêtes de famille, spectacles. Cuisine, scène et accès universel.
      @église|couvent@ Dans une ancienne église transformée par les citoyens : {o3}.
      {O3}. Tarifs réduits pour les organismes {dL}.
      Location à l'heure ou à la journée, stationnement, écran et système de son compris.`,
    offersEn: list`halls for 20 to 300 people; equipped performance hall; community kitchen rental; meeting rooms; weddings and funerals; gymnasium; exhibition room`,
    en: list`
      Halls for rent in {V}: meetings, training, family parties and shows, with kitchen and stage.
      {E3} in the heart of {V}.
      Reduced rates for community groups, with screen and sound included.`,
  },
  {
    id: 'S18.5', weight: 250, coop: 0.04, coops: { solidarite: 8, travail: 2 }, reach: 'local', size: 'tiny', modes: ['services'],
    with: ['S18.6', 'S17.6', 'S19.6', 'S18.4'], recognitions: {},
    names: list`o:Loisirs {X} {dL}; o:Camp de jour {X}; o:Centre de loisirs {X}; o:Club {X} {dV}; o:Animation {X}; o:Corporation de loisirs {X} {dV}; o:Camp {X}; o:{X}, camps et ateliers; o:Service de loisirs {X} {dV}; o:Patro {X}; o:Jeunesse en mouvement {dL}; c:{coop} d'animation {X}; o:Loisir littoral {X}; o:Ludothèque {X} {dL}; o:Association sportive {X} {dV}; o:Comité des loisirs {X} {dV}`,
    marks: list`Bonne Humeur; Les Galopins; Tourbillon; L'Arc-en-jeu; Saute-Mouton; La Marelle; Le Ballon rouge; Cabriole; Les Trotteurs; Feu de camp; Le Cerceau; Pirouette; Les Explorateurs; L'Été bleu; Tire-à-l'arc; La Récré; Les Castors; Colin-Maillard; La Balançoire; Boute-en-train; Plein Air; Le Tapis volant; Cache-Cache; Les Joyeux Lurons; La Cour à Scoot; Vire-Vent`,
    offers: list`camp de jour estival; semaine de relâche; @loisir|association|club|corporation@soccer et hockey mineur; animation de fêtes; ateliers parascolaires; cours pour adultes et aînés; accompagnement d'enfants handicapés; ludothèque; prêt d'équipement sportif; cours de natation; activités intergénérationnelles; animation de parcs; sorties plein air`,
    fr: list`
      Camp de jour, relâche et activités parascolaires pour les enfants {dL}. {O2}.
      @!club|association|camp @ Nous gérons les loisirs de plusieurs municipalités {dM} : {o3}.
      Sport, arts et plein air pour tous les âges, à petit prix. Moniteurs formés et secouristes.
      Animation de fêtes de quartier, de parcs et de journées pédagogiques. Enfants à besoins particuliers bienvenus.`,
    offersEn: list`summer day camp; spring break camp; @loisir|association|club|corporation@minor soccer and hockey; party entertainment; after-school workshops; adult and senior classes; toy library; swimming lessons`,
    en: list`
      Day camps, spring break and after-school activities for children in {V}.
      We run recreation for several towns in {M}: {e3}.
      Sports, arts and outdoor fun at low prices, with trained counsellors.`,
  },
  {
    id: 'S18.6', weight: 290, coop: 0.12, coops: { solidarite: 8, consommateurs: 2 }, reach: 'own', size: 'tiny', modes: ['services'],
    with: ['S18.5', 'S02.8', 'S18.4', 'S02.2'], recognitions: {},
    names: list`o:Centre de plein air {X}; o:Base de plein air {X}; o:Corporation récréative {X} {dV}; o:Station récréative {X} {dV}; c:{coop} de plein air {X}; c:{coop} récréative {X}; o:Société des sentiers {X} {dG}; o:Centre de plein air {X} {dV}; o:Sentiers {X} {dG}; o:Aréna [Glace vive|du Poteau|des Patins|de la Mise au jeu|du Centre] {dV}; o:Centre sportif [du Collège|de la Relève|des Quatre Terrains|Plein Jeu|Coup franc] {dV}; o:Club de ski de fond [La Foulée|Le Fart|Pas de patin|La Spatule] {dV}; o:Club [nautique|de voile|de canot] [La Vague|Vent debout|La Pagaie|Bord de l'eau] {dV}; o:Marina [de la Baie|du Quai neuf|de la Pointe|des Goélands] {dV}; c:{coop} de glisse {X}; o:Piscine [La Vague|du Grand Bain|Le Plongeon] {dL}; o:Club de curling [La Pierre|Le Balai|La Maison] {dV}; o:Club de motoneige [Les Éclaireurs|Les Sillons|Chenille d'or] {dV}; o:Club de golf [du Vallon|de la Butte|du Trou perdu] {dV}; o:Maison des sports [Plein Jeu|L'Élan|La Foulée] {dL}; o:Patinoire [Glace vive|du Parc|des Voisins] {dL}`,
    marks: list`du Grand Sapin; de la Glissade; du Versant; du Bois-Joli; des Trois Monts; du mont Corbeau; du Vent debout; de la Poudreuse; du Lac Caché; de la Crête; des Boisés; du Renard; de Roc et Neige; de la Petite Montagne; de la Pointe aux Bouleaux; du Refuge; du Val-Clair; du Vallon; de l'Ours brun; de la Perdrix; de Blanche-Pente; de la Petite Décharge; du Pic-Vert; de la Cascade; du Ruisseau Froid; du Plateau; de la Combe`,
    offers: list`@aréna|sports|sportif|corporation|patinoire|curling@gestion d'aréna et de centre sportif; @plein air|sentiers|station|récréative|ski@sentiers de ski de fond et de raquette; @aréna|patinoire|curling@location de glace; @sports|sportif|corporation@location de terrains et de gymnases; @piscine|sports|sportif@piscine et bains libres; location d'équipement; @marina|nautique|voile|canot@rampe de mise à l'eau et quais; @patinoire|corporation|aréna@entretien de patinoires; @sports|plein air@escalade; casse-croûte et salle à louer; tournois et compétitions; @glisse|station@ski alpin et glissade sur tubes; @golf@golf et mini-golf; initiation pour groupes scolaires; école et cours pour débutants; @motoneige@entretien de sentiers de motoneige; @marina|nautique|voile|canot@location de kayaks et de canots; @curling@ligues de curling; abonnements familiaux; @plein air|sentiers|station@randonnée et vélo de montagne`,
    fr: list`
      @plein air|sentiers|station@ Un site de plein air {aV} : {o3}. Ouvert toute l'année.
      @aréna|sports|sportif|corporation|patinoire@ Nous gérons pour la municipalité l'aréna, les terrains et les plateaux sportifs. {O2}.
      @glisse|station@ Une petite montagne sauvée par ses citoyens : pistes, glissades, école de ski et prix familiaux.
      {O3}. Groupes scolaires et organismes bienvenus.
      Une équipe de bénévoles {dV} s'en occupe depuis {y} : {o3}.
      @marina|nautique|voile|canot@ Accès à l'eau pour tous {aV} : {o3}, de mai à octobre.`,
    offersEn: list`@aréna|sports|sportif|corporation@arena and sports centre operation; @plein air|sentiers|station|récréative|ski@cross-country and snowshoe trails; @aréna|patinoire@ice rental; @piscine|sports@public swimming; equipment rental; @marina|nautique|voile|canot@docks and boat launch; tournaments; family memberships; beginners' lessons; school group introductions`,
    en: list`
      @plein air|sentiers|station@ An outdoor centre in {V}, open all year: {e3}.
      @aréna|sports|sportif|corporation@ We run the arena, fields and sports facilities for the town.
      {E3}. School groups welcome.
      Run by {V} volunteers since {y}: {e3}.`,
  },
  {
    id: 'S18.7', weight: 225, coop: 0.25, coops: { solidarite: 7, travail: 2, consommateurs: 1 }, reach: 'own', setting: 'rural', size: 'small', modes: ['services'],
    with: ['S18.6', 'S17.6', 'S07.4', 'S18.8'], recognitions: {},
    names: list`o:Auberge de jeunesse {X}; Auberge {X}; c:{coop} {X}, hébergement; o:Camp de vacances {X}; o:Camping {X} {dV}; o:Villégiature {X}; c:Auberge {X}, coopérative; Gîte {X}; o:Escapade {X}; o:Base de vacances {X}; o:Village {X} {dV}; c:{coop} touristique {dG}; o:Site {X} {dV}; o:Train touristique {X}; o:Pourvoirie {X}; o:Camp {X} {dG}`,
    marks: list`de la Baleine grise; du Vieux Phare; des Grèves; du Lac perdu; de l'Anse; de la Pointe sèche; du Huard; des Outardes; du Sentier; des Battures; de la Falaise; du Grand Lièvre; de la Rivière rouge; du Balbuzard; de la Brume; des Épinettes; du Cap rond; du Chevreuil; de la Cabane; des Îlets; des Berges; du Loup-cervier; de la Savane; du Bout du rang; des Bouleaux; de la Chute; de la Coulée`,
    offers: list`@auberge|gîte|hébergement@hébergement en auberge; @camp|village|site@camping et prêt-à-camper; chalets; @camp |vacances@camps de vacances pour enfants; séjours de groupe et de classe nature; visites guidées; forfaits plein air; location de vélos et de kayaks; salles de réunion en nature; accueil touristique; repas et cuisine commune; séjours adaptés`,
    fr: list`
      @auberge|gîte|hébergement@ Auberge {aV} : chambres privées et dortoirs, cuisine commune, café et spectacles.
      @camp |vacances@ Camp de vacances et classes nature depuis {y}. {O2}.
      @camping|village|site|villégiature|coopérative@ Emplacements avec ou sans services, prêt-à-camper et chalets. {O2}.
      {O3}, au bord de l'eau ou en forêt, pour les familles et les groupes.
      Nous accueillons visiteurs, équipes de travail et groupes scolaires {enR}. Forfaits avec repas.`,
    offersEn: list`@auberge|gîte|hébergement@hostel lodging; @camp|village|site@camping; cottages; @camp |vacances@children's holiday camps; group and nature-class stays; guided tours; bike and kayak rental; meeting rooms in nature`,
    en: list`
      @auberge|gîte|hébergement@ A hostel in {V}: private rooms and dorms, shared kitchen, café and shows.
      @camp |vacances@ Holiday camp and nature classes since {y}.
      We welcome visitors, work teams and school groups in {R}.
      {E3} for families and groups in {R}.`,
  },
  {
    id: 'S18.8', weight: 240, coop: 0.03, coops: { solidarite: 9, travail: 1 }, reach: 'own', size: 'tiny', modes: ['services'],
    with: ['S17.6', 'S18.2', 'S14.1', 'S18.7'], recognitions: {},
    names: list`o:Musée {X}; o:Société d'histoire {X}; o:Maison {X}, lieu historique; o:Moulin {X}; o:Écomusée {X} {dG}; o:Corporation du patrimoine {X} {dV}; o:Centre d'exposition {X}; o:Cercle d'histoire et de généalogie {X}; o:Biblio {X} {dV}; o:Phare {X}; o:Centre d'archives {X} {dG}; o:Les Amis {X} {dV}; c:{coop} {X}; o:Site patrimonial {X} {dV}; o:Galerie {X}`,
    marks: list`du Vieux Moulin; de la Drave; de la Goélette; du Magasin général; des Bâtisseurs; de la Beurrerie; du Forgeron; du Rouet; des Ancêtres; de la Vieille École; du Pont couvert; des Défricheurs; de l'Ardoise; de la Laine; de la Potasse; du Maître de poste; de l'Attisée; de la Mine oubliée; de la Maison rouge; des Gens de mer; du Portageur; de la Carrière; de l'Almanach; du Chemin du Roy perdu; du Four à pain; du Sucrier; du Catéchisme; des Cageux`,
    offers: list`expositions permanentes et temporaires; visites guidées; ateliers scolaires; inventaire du patrimoine bâti; @histoire|archives@recherches généalogiques; panneaux d'interprétation; circuits patrimoniaux; @biblio@prêt de livres et heure du conte; @biblio@gestion de bibliothèque; conservation de collections; conférences; publications d'histoire locale; numérisation de photos anciennes`,
    fr: list`
      @musée|moulin|phare|maison|site|centre|galerie@ Un lieu à visiter {aV} : {o3}. Ouvert de juin à octobre, sur réservation le reste de l'année.
      Nous racontons l'histoire {dG} : visites, expositions, publications et ateliers pour les écoles.
      Inventaires du patrimoine bâti, circuits et panneaux d'interprétation pour les municipalités {dM}.
      @histoire|archives|biblio|amis@ {O2}. Un fonds de photos et de documents ouvert à tous, deux jours par semaine.
      {O3}. Groupes scolaires bienvenus.`,
    offersEn: list`permanent and temporary exhibitions; guided tours; school workshops; built heritage inventories; genealogy research; interpretive panels; heritage trails; local history books`,
    en: list`
      @musée|moulin|phare|maison|site|centre|galerie@ A place to visit in {V}: {e3}.
      Tours, exhibitions and school workshops on the history of the area.
      Heritage inventories and interpretive panels for towns in {M}.`,
  },
];
