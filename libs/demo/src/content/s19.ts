import { list, type SubSectorContent } from './shape';

/** Santé, domicile, petite enfance, social. */
export const s19: readonly SubSectorContent[] = [
  {
    id: 'S19.1', weight: 105, coop: 0.4, coops: { solidarite: 8, consommateurs: 2 }, reach: 'mrc', size: 'large', modes: ['services'],
    with: ['S19.5', 'S19.4', 'S07.6', 'S01.4'], recognitions: { eesad: 0.85 },
    names: list`o:Aide à domicile {X}; o:Services à domicile {X}; c:{coop} de services à domicile {X}; c:{coop} {X}, soutien à domicile; o:{X}, aide domestique; o:Maintien à domicile {dG}; c:{coop} d'aide à domicile {X}; o:Aide chez soi {X}; o:Les Aidants {X} {dG}; c:{coop} {X} {dG}`,
    marks: list`La Visiteuse; Chez-Soi serein; Douceur du foyer; Le Bon Foyer; Présence; Jour clair; La Lampe; Comme à la maison; Le Relais doux; Maison tranquille; Bras dessus; Fenêtre ouverte; Le Logis; Clair Logis; Toit d'amitié; La Théière; Mieux chez soi; La Quiétude; L'Âtre; Bonne Présence`,
    offers: list`entretien ménager à domicile; préparation de repas; aide au bain et soins d'hygiène; répit aux proches aidants; accompagnement aux courses; lessive; grands ménages; surveillance de nuit; présence-surveillance; transport accompagné; petits travaux saisonniers`,
    fr: list`
      Entreprise d'économie sociale en aide à domicile {enM} : {o3}. Aide financière selon le revenu.
      Entretien léger, repas, soins d'hygiène et répit pour les aînés, les proches aidants et les personnes handicapées.
      Plus de 80 préposées formées se rendent chaque semaine chez des centaines de personnes {dM}.
      Rester chez soi plus longtemps, bien entouré : {o2}.`,
    offersEn: list`home cleaning; meal preparation; bath help and personal care; respite for caregivers; errands; laundry; night supervision; accompanied transport`,
    en: list`
      Home support in {M}: {e3}, with financial help according to income.
      Light cleaning, meals, personal care and respite for seniors and caregivers.
      Staying at home longer, in good company.`,
  },
  {
    id: 'S19.2', weight: 95, coop: 0.4, coops: { solidarite: 9, consommateurs: 1 }, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S19.8', 'S19.6', 'S19.5'], recognitions: {},
    names: list`c:{coop} de santé {X}; c:{coop} santé {dV}; o:Clinique communautaire {X}; o:Centre de santé {X}; o:{X}, santé mentale; c:{coop} de solidarité santé {dG}; o:Centre de crise {X}; o:Maison {X}, soins palliatifs; o:Entraide {X} {dG}; o:Association {X}, santé mentale; o:Centre {X} {dL}`,
    marks: list`Bonne Mine; Le Stéthoscope; Bon Vent; Le Baume; Sérénité; Le Souffle; Tisane et repos; La Pleine Santé; Le Pas léger; Le Point du jour; Halte-Soin; Le Bon Pouls; Racine calme; Repère-Santé; Cœur battant; La Traversée douce; Vigueur`,
    offers: list`@coop|clinique|centre de santé@consultations infirmières; @coop|clinique|centre de santé@clinique de vaccination; @!palliatifs|coop@soutien en santé mentale; groupes d'entraide; @coop|clinique|centre de santé@physiothérapie et massothérapie; @coop|clinique|centre de santé@soins de pieds; @coop@location de bureaux à des médecins; @coop|clinique|centre de santé@prévention des maladies chroniques; @palliatifs@soins palliatifs; @!palliatifs|coop@écoute téléphonique; ateliers de saine alimentation; conférences et prévention; @coop|clinique@ostéopathie et psychologie; soutien aux proches; cafés-rencontres`,
    fr: list`
      @coop@ Une coop de santé mise sur pied par les citoyens {dV} : {o3}.
      @mentale|crise|entraide|centre@ Soutien en santé mentale, groupes d'entraide et suivi individuel {enM}. Gratuit et confidentiel.
      @!mentale|crise|entraide|palliatifs@ Infirmières, travailleuses sociales et thérapeutes sous un même toit. {O2}.
      @palliatifs@ Maison de soins palliatifs {enM} : chambres pour la fin de vie, répit et accompagnement du deuil, sans frais.
      {O3}, tout près de chez vous.
      @coop|clinique|santé [^m]@ Soins et prévention près des gens : cliniques dans les entreprises, les écoles et les résidences.`,
    offersEn: list`@coop|clinique|centre de santé@nursing consultations; @coop|clinique|centre de santé@vaccination clinics; @!palliatifs|coop@mental health support; mutual aid groups; @coop|clinique|centre de santé@physiotherapy; @coop|clinique|centre de santé@foot care; healthy eating workshops; support for families; @palliatifs@palliative care; prevention talks`,
    en: list`
      @coop@ A health co-op started by the people of {V}: {e3}.
      @mentale|crise|entraide|centre@ Mental health support and mutual aid groups in {M}, free and confidential.
      {E3} close to home.
      Care and support in {V} since {y}.`,
  },
  {
    id: 'S19.3', weight: 860, coop: 0.05, coops: { solidarite: 6, consommateurs: 3, travail: 1 }, reach: 'own', size: 'medium', modes: ['services'],
    with: ['S19.6'], recognitions: { permis_cpe_garderie: 0.97 },
    names: list`o:CPE {X}; o:CPE {X}; o:CPE {X} {dV}; o:Centre de la petite enfance {X}; o:CPE Les [Petits|Joyeux|Doux|Fous|P'tits] [Lézards|Chapeaux|Bateaux|Cailloux|Marsouins|Sabots|Parapluies|Hiboux|Ratons|Moulins|Baluchons|Capuchons|Flocons|Bedons|Trésors|Violons|Jardiniers|Nuages|Grelots|Boutons d'or]; o:CPE La [Ribambelle|Cabane|Farandole|Ritournelle|Ronde|Courtepointe|Trottinette|Bercelonnette|Grenouille|Chenille|Toupie|Libellule|Clé|Barque|Marguerite|Musette|Rivière] [bleue|enchantée|dorée|magique|rieuse|verte|joyeuse|blanche|chantante|aux songes|en fleurs|des bois]; o:CPE Le [Jardin|Château|Bateau|Royaume|Carrousel|Manège|Repaire|Nid|Verger|Train|Sentier|Ruisseau|Pays|Petit Monde] [de Léonie|de Mathilde|de Gaspard|des marmots|des bambins|enchanté|d'Alice-Rose|des merveilles|de Zoé|des bécots|aux trésors|de Barnabé|des chatouilles|de papier|fleuri]; o:Halte-garderie {X} {dL}; o:Garderie {X}; o:CPE {X} {dG}; c:{coop} {X}, services de garde; o:Halte-garderie La [Pause|Bercée|Bulle|Récré|Pirouette] {dL}`,
    marks: list`Mes amours; Boule de neige; Les Coccinelles volantes; Barbouille et Patate; Pomme de reinette; Trois Petits Tours; L'Ours câlin; Au clair de lune; Frimousse; Pouce-Pousse; La Poule aux œufs; Graine de soleil; Tourne-sol; Picoti; Le Grand Galop; Cachalot; Papillon lune; Les Mirabelles; Sucre d'orge; Mille-Pattes à gogo; La Souris verte; Turlutaine; Berlingot; Plume et Poil; Grain de folie; Bout de chou vert; Caramel; L'Escargot voyageur; Pissenlit; Bric et Broc; Petit Caribou; La Luciole; Roule-Boule; Ti-Loup; Fleur de mai; La Mitaine rouge; Chapeau pointu; Le Cerf-volant; La Courte Échelle; Tam-Tam et Tutu; Croque-la-vie; Nid d'hirondelle; Mi-figue; Giroflée; Arlequin et Colombine`,
    offers: list`@!halte@garde en installation; @!halte@places pour poupons; @CPE|petite enfance@milieu familial; @!CPE|petite enfance@garde à la journée ou à la demi-journée; éducation par la nature; repas et collations maison; accueil d'enfants à besoins particuliers; horaire atypique; garde de soir et de fin de semaine; jardin et cour naturelle; atelier de psychomotricité; passage à la maternelle`,
    fr: list`
      @CPE|petite enfance@ Centre de la petite enfance de [60|62|70|75|78|80] places {aV} : {o3}.
      @CPE|petite enfance@ CPE géré par les parents depuis {y}. Programme éducatif par le jeu, repas maison et grande cour boisée.
      @halte|garderie|coop@ Services de garde {dL} : {o2}. [Horaire souple.|Ouvert de 7 h à 18 h.]
      @CPE|petite enfance@ Deux installations {enM}, [dont une avec pouponnière|dont une en milieu de travail]. {O2}.
      {O3}. Un milieu [chaleureux|lumineux|familial] {aV}, où chaque enfant grandit à son rythme.
      Nos éducatrices accompagnent les enfants de 0 à 5 ans dans le plaisir, la confiance et le plein air.`,
    offersEn: list`@!halte@centre-based childcare; @!halte@infant places; @CPE|petite enfance@home childcare; @!CPE|petite enfance@drop-in daycare; nature-based learning; homemade meals; children with special needs; atypical hours`,
    en: list`
      @CPE|petite enfance@ A childcare centre in {V}: {e3}.
      Run by parents since {y}, with learning through play and homemade meals.
      Educators who guide children aged 0 to 5 with joy and confidence.`,
  },
  {
    id: 'S19.4', weight: 165, coop: 0.03, coops: { solidarite: 9, consommateurs: 1 }, reach: 'mrc', size: 'small', modes: ['services'],
    with: ['S19.1', 'S18.5', 'S19.6', 'S15.2'], recognitions: {},
    names: list`o:Répit {X}; o:Maison de répit {X}; o:{X}, personnes handicapées; o:Association {X} {dG}; o:Centre de jour {X}; o:Regroupement {X} {dG}; o:Parents {X}; o:Atelier occupationnel {X}; o:{X} {dL}; c:{coop} de répit {dG}; o:Camp {X} répit; o:Entraide handicap {dG}`,
    marks: list`La Pause; Le Ressort; Grand Cœur; Comme les autres; Le Hamac; Un sur mille; Les Étoiles filantes; La Gondole; L'Entre-temps; Autrement; Le Papillon d'or; L'Échappée; Clin d'œil; Vent d'espoir; Le Berceau de bois; Le Goéland bleu; Sans limites; Belle Visite; Le Pas dans l'herbe; Pareil pas pareil; L'Ancre; Petite Évasion`,
    offers: list`répit de fin de semaine; centre de jour; camp pour personnes handicapées; soutien aux proches aidants; activités adaptées; accompagnement individuel; ateliers occupationnels; hébergement de transition; défense de droits; gardiennage spécialisé; formation des intervenants; prêt d'équipement adapté`,
    fr: list`
      Répit et soutien aux familles d'enfants et d'adultes handicapés {dM} : {o3}.
      @répit@ Répit {aV} : fins de semaine, relâche et vacances d'été dans un milieu chaleureux.
      Activités de jour, ateliers et sorties adaptées pour vivre comme tout le monde. {O2}.
      Nous accompagnons la personne et ses proches, de l'annonce du diagnostic à l'âge adulte.`,
    offersEn: list`weekend respite; day centre; camps for people with disabilities; caregiver support; adapted activities; individual support; rights advocacy`,
    en: list`
      Respite and support for families of people with disabilities in {M}: {e3}.
      @répit@ Respite in {V}: weekends, spring break and summer holidays.
      Day activities, workshops and adapted outings.`,
  },
  {
    id: 'S19.5', weight: 195, coop: 0.1, coops: { solidarite: 8, consommateurs: 2 }, reach: 'local', size: 'tiny', modes: ['services'],
    with: ['S07.6', 'S19.1', 'S09.3'], recognitions: {},
    names: list`o:Résidence {X} {dV}; o:Centre de jour {X}; o:Les Aînés {X} {dL}; o:Entraide aînés {X}; c:{coop} {X}, habitation pour aînés; o:Villa {X} {dV}; o:Carrefour aînés {X}; o:Proches aidants {dG}; o:Le Manoir {X} {dV}; c:{coop} de solidarité Résidence {X}; o:Club d'âge d'or {X} {dV}; o:Visites amicales {X} {dL}`,
    marks: list`des Lilas; du Bel Âge fleuri; de l'Été; des Chênes; du Bonheur tranquille; du Soleil couchant; des Trois Tilleuls; de la Berceuse; des Grands Chemins; du Temps doux; des Pommiers; du Verger; de la Mémoire vive; du Coin du feu; des Hirondelles; du Bon Temps; des Sages; de la Belle Vie; du Grand Fauteuil; de la Clairière; du Jardin clos; des Cheveux blancs`,
    offers: list`@résidence|villa|manoir|habitation@appartements pour aînés autonomes; @!résidence|villa|manoir|habitation@visites d'amitié; @!résidence|villa|manoir|habitation@appels de sécurité; @!résidence|villa|manoir|habitation|âge@soutien aux proches aidants; @!résidence|villa|manoir|habitation|âge@transport-accompagnement médical; activités et sorties; @!résidence|villa|manoir|habitation@cliniques d'impôt; @centre@centre de jour Alzheimer; repas communautaires; @!résidence|villa|manoir|habitation@prévention des abus; cours d'informatique pour aînés; @résidence|villa|manoir|habitation@logements avec services; @résidence|villa|manoir|habitation@surveillance en tout temps; exercices en douceur; conférences et ateliers de mémoire`,
    fr: list`
      @résidence|villa|manoir|habitation@ Résidence pour aînés {aV} : logements, repas, activités et surveillance jour et nuit.
      @!résidence|villa|manoir|habitation@ Visites d'amitié, appels de sécurité et transport-accompagnement pour les aînés {dL}.
      Un milieu chaleureux pour les aînés {dV} depuis {y}. {O2}.
      {O3}. Briser l'isolement, un café à la fois.
      @proches|carrefour|entraide|centre@ Soutien aux proches aidants {dM} : écoute, répit, formation et groupes d'entraide.`,
    offersEn: list`@résidence|villa|manoir|habitation@apartments with services; @!résidence|villa|manoir|habitation@friendly visits; @!résidence|villa|manoir|habitation@safety calls; @!résidence|villa|manoir|habitation|âge@caregiver support; outings; gentle exercise; memory workshops; community meals`,
    en: list`
      @résidence|villa|manoir|habitation@ A seniors' residence in {V}: apartments, meals and supervision day and night.
      {E3} for the seniors of {V}.
      @proches|carrefour|entraide|centre@ Support for caregivers in {M}: listening, respite and training.
      A warm place for seniors since {y}.`,
  },
  {
    id: 'S19.6', weight: 315, coop: 0.02, coops: { solidarite: 8, travail: 2 }, reach: 'local', size: 'tiny', modes: ['services'],
    with: ['S18.5', 'S19.8', 'S08.7'], recognitions: {},
    names: list`o:Maison des jeunes {X} {dL}; o:Maison de la famille {X}; o:Carrefour familial {X}; o:Maison des jeunes {X}; o:Centre de femmes {X}; o:Ressource Famille {X} {dL}; o:Local des jeunes {X} {dV}; o:Entraide-parents {X}; o:Centre {X} {dL}; o:Rencontre familles {dG}; o:Maison {X} {dV}; o:Jeunesse {X} {dG}; c:{coop} jeunesse {X}; o:Centre de pédiatrie sociale {X}; o:Parents du coin {dL}`,
    marks: list`Le Grenier; La Traversée; Le Repère; L'Escale jeune; La Causette; Le Carrefour; La Piaule; Le Quai des jeunes; Bulle d'air; Maman chouette; L'Adrénaline; Le Coin rose; L'Ado-Libre; La Marée; Le Refuge à Max; La Chaumière; Zig-Zag; L'Envol à deux; Le Sofa; Mère et monde; Le Hangar des ados; Le Cocon; La Débrouille; Parenthèse; L'Entre-amis; Fratrie; La Balise; L'Arc; Le Tournesol; La Bande; Pied de nez; La Girafe; Le Diapason; Coude à coude`,
    offers: list`@jeune@milieu de vie pour les 12 à 17 ans; @!jeune|femmes@ateliers parents-enfants; @!femmes@aide aux devoirs; @famil|parents@relevailles; @!jeune@halte-répit; ateliers de cuisine; café-rencontre; @jeune@prévention auprès des jeunes; sorties et activités; rencontres individuelles; @famil|parents@groupes de pères; @famil|parents@friperie pour bébés; @famil@supervision de droits d'accès; échanges intergénérationnels; @femmes@soutien aux femmes en difficulté; @jeune@studio de musique et soirées de jeux; @jeune@projets d'engagement et petits emplois d'été; groupes d'entraide`,
    fr: list`
      @jeune@ Un lieu de rencontre {dL} où les 12 à 17 ans deviennent citoyens actifs. {O2}.
      @!jeune|femmes@ Soutien aux familles {dM} : {o3}.
      @famil|parents@ Ateliers, halte-répit et relevailles pour les parents de jeunes enfants. On vient comme on est.
      Un milieu de vie chaleureux {aV}, ouvert le jour, le soir et pendant la relâche.
      @femmes@ Les femmes {dL} y trouvent écoute, entraide et information depuis {y}.
      Écoute, entraide et activités depuis {y}. {O2}.`,
    offersEn: list`@jeune@drop-in for youth aged 12 to 17; @!jeune|femmes@parent-child workshops; @!femmes@homework help; @famil|parents@postnatal help; cooking workshops; outings; mutual aid groups; individual support`,
    en: list`
      @jeune@ A youth centre in {V} where teenagers meet and take part.
      @!jeune|femmes@ Family support in {M}: {e3}.
      {E3} in {V}.
      Come as you are: workshops, respite and a listening ear since {y}.`,
  },
  {
    id: 'S19.7', weight: 105, coop: 0, reach: 'mrc', setting: 'urban', size: 'small', modes: ['services'],
    with: ['S19.8', 'S08.7', 'S03.5'], recognitions: {},
    names: list`o:Refuge {X}; o:Maison {X}; o:Auberge jeunesse {X}; o:Maison d'hébergement {X}; o:L'Abri {X} {dV}; o:Hébergement {X} {dG}; o:Halte {X} {dL}; o:Centre de jour {X}; o:Toit {X}; o:Maison de transition {X}`,
    marks: list`La Veilleuse; Le Seuil; Nuit claire; Le Perchoir; La Braise; Sous le pont; Quatre Murs; La Couverture; Le Foyer ouvert; L'Ancrage; La Chaleur; Un lit, un nom; La Main levée; Le Phare de nuit; L'Arrêt d'autobus; Le Dortoir; La Planque; L'Aube`,
    offers: list`hébergement d'urgence; halte-chaleur; centre de jour; logements de transition; stabilité résidentielle avec accompagnement; hébergement pour femmes et enfants; repas et douches; hébergement jeunesse; fiducie volontaire; soutien en logement; vestiaire et lavage; écoute en tout temps`,
    fr: list`
      @!maison|toit@ Hébergement d'urgence et halte-chaleur {aV}, 24 heures sur 24. {O2}.
      @maison d'hébergement@ Hébergement pour femmes et enfants victimes de violence. Lieu sûr, confidentiel et gratuit.
      @!maison d'hébergement@ {O3} pour les personnes en situation d'itinérance {dM}.
      Un toit, un accompagnement, le temps de reprendre pied. Logements de transition de 6 à 24 mois.`,
    offersEn: list`emergency shelter; warming centre; day centre; transitional housing; housing stability support; shelter for women and children; meals and showers; youth shelter`,
    en: list`
      @!maison|toit@ Emergency shelter and warming centre in {V}, day and night.
      {E3} for people experiencing homelessness.
      @maison d'hébergement@ A safe, confidential and free place for women and children fleeing violence.
      A roof, support and time to get back on one's feet.`,
  },
  {
    id: 'S19.8', weight: 115, coop: 0, reach: 'mrc', size: 'tiny', modes: ['services'],
    with: ['S19.6', 'S19.7', 'S16.4', 'S01.7'], recognitions: {},
    names: list`o:Travail de rue {X}; o:{X}, travail de milieu; o:Justice citoyenne {X}; o:Médiation {X} {dL}; o:Prévention {X} {dG}; o:Ressource {X} {dG}; o:Centre de prévention {X}; o:Intervention de milieu {dL}; o:Organisme {X}; o:Justice alternative {X}; o:{X} {dL}`,
    marks: list`Le Trottoir; Macadam doux; La Ruelle; Banc public; Sentinelle; Nez dehors; Le Sac à dos; Bottines; Point de rue neuf; Parle-moi; Terrain d'entente; Coin de rue clair; La Ronde; L'Asphalte; Pas de côté; Le Détour; Mains nouées`,
    offers: list`travail de rue et de milieu; médiation sociale et citoyenne; prévention de la toxicomanie; récupération de seringues; justice réparatrice; prévention de la violence; cohabitation dans l'espace public; ateliers dans les écoles; cliniques mobiles; marches exploratoires; accompagnement vers les services`,
    fr: list`
      @!justice|médiation@ Travailleurs de rue et de milieu présents {enM} : parcs, écoles, festivals, appartements. {O2}.
      Médiation sociale pour les villes et les commerçants : {o3}.
      @justice|médiation@ Prévention et justice réparatrice, du conflit de voisinage au travail communautaire.
      Nous allons vers les personnes qui ne vont plus vers les services. Confidentiel et sans jugement.`,
    offersEn: list`outreach work; social and citizen mediation; addiction prevention; needle recovery; restorative justice; violence prevention; school workshops; mobile clinics`,
    en: list`
      Outreach workers in parks, schools and streets across {M}.
      Social mediation for towns and merchants: {e3}.
      We go to people who no longer go to services, without judgment.`,
  },
];
