import { list, type SubSectorContent } from './shape';

/** Environnement, forêt, nature. */
export const s17: readonly SubSectorContent[] = [
  {
    id: 'S17.1', weight: 45, coop: 0.2, coops: { travail: 6, solidarite: 4 }, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S17.4', 'S17.2', 'S17.6', 'S17.5'], recognitions: {},
    names: list`o:Conseil de l'environnement {X}; {X} biodiversité; o:Nature {X}; c:{coop} {X}, biologistes; o:Corridor {X}; o:Conservation {X}; o:Les Amis {dG}; o:{X}, écologie appliquée; Faune et flore {dG}`,
    marks: list`Le Grand Héron; La Sarracénie; L'Orignal bleu; Tamia; La Rainette; Le Butor; Sabot de la Vierge; La Martre; Trille blanc; Le Roselin; L'Omble; La Tortue des bois; Faucon et cie; Le Monarque; L'Érable noir`,
    offers: list`inventaires fauniques et floristiques; plans de conservation; caractérisation de milieux naturels; corridors écologiques; suivi d'espèces en péril; conseils aux propriétaires riverains; avis pour plans d'urbanisme; cartographie d'habitats; dénombrement d'oiseaux; formation des équipes de travaux publics`,
    fr: list`
      Inventaires, plans de conservation et avis écologiques pour les municipalités et les MRC {dR}.
      Nos biologistes parcourent forêts, milieux humides et rivages {dM} : {o2}.
      {O3}. Rapports clairs, cartes et recommandations applicables.
      Nous aidons propriétaires, fermes et villes à faire une place à la nature.`,
    offersEn: list`wildlife and plant inventories; conservation plans; natural area surveys; ecological corridors; species-at-risk monitoring; habitat mapping`,
    en: list`
      Inventories, conservation plans and ecological advice for towns and MRCs.
      Our biologists survey forests, wetlands and shores in {M}: {e3}.
      Clear reports, maps and practical recommendations.`,
  },
  {
    id: 'S17.2', weight: 70, coop: 0.05, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S17.4', 'S17.1', 'S17.6', 'S17.5'], recognitions: {},
    names: list`o:Comité de bassin {X}; o:Organisme de rivière {X}; o:Association des riverains {X}; o:Eau vive {dG}; o:Conseil de l'eau {X}; o:{X}, bassin versant; o:Les Amis du lac {X}; o:Les Riverains {dG}; o:Conseil du lac {X}; c:{coop} {X} eau; o:Rivière vivante {X}`,
    marks: list`La Loutre; Castor bricoleur; Le Quai bleu; La Source; Trois Ruisseaux; Le Méandre; Nénuphar; La Truite mouchetée; La Frayère; Eau claire; Bras de rivière; Le Rapide; Le Courant; Le Martin-pêcheur; La Quenouille; Onde pure; Le Seuil`,
    offers: list`analyse de la qualité de l'eau; plans directeurs de l'eau; caractérisation de bandes riveraines; plantation de bandes riveraines; suivi de lacs et de cyanobactéries; stations de lavage de bateaux; sensibilisation des riverains; vidange et inspection de fosses septiques; contrôle de l'érosion; cartographie de cours d'eau`,
    fr: list`
      Gestion de l'eau par bassin versant : {o3}.
      Suivi des lacs et des rivières, plantation de bandes riveraines et conseils aux riverains {dM}.
      Nous réunissons municipalités, agriculteurs et citoyens autour de la rivière. {O2}.
      Analyses d'eau, stations de lavage de bateaux et inspection d'installations septiques, clés en main pour les petites municipalités.`,
    offersEn: list`water quality testing; watershed plans; shoreline surveys; shoreline planting; lake and algae monitoring; boat-washing stations; erosion control`,
    en: list`
      Watershed management: {e3}.
      Lakes and rivers monitored, shorelines planted, residents advised in {M}.
      Water testing and boat-washing stations for small towns.`,
  },
  {
    id: 'S17.3', weight: 75, coop: 0.75, coops: { travail: 5, producteurs: 2, solidarite: 2, actionnaire: 1 }, reach: 'regional', setting: 'forest', size: 'medium', modes: ['services', 'works'],
    with: ['S17.4', 'S11.5', 'S17.8', 'S02.8'], recognitions: { iso: 0.05 },
    names: list`c:{coop} forestière {X}; c:Coopérative forestière {dG}; Sylviculture {X}; c:{coop} {X}, travaux sylvicoles; Groupement forestier {X}; Aménagement forestier {X}; o:Société sylvicole {X}; Reboisement {dG}; c:{coop} de sylviculture {dG}; c:Coopérative forestière {X}`,
    marks: list`L'Épinette; Le Pin gris; Le Sapinage; Bouleau jaune; La Hache d'or; L'Aubier; Le Fardier; Cyprès; Mélèze; Le Camp du nord; La Sittelle; Tête de cheval; Le Draveur; Souche neuve; La Pruche; Grand Pin`,
    offers: list`reboisement; débroussaillage et éclaircie précommerciale; récolte de bois; plans d'aménagement forestier; martelage; entretien de lignes électriques; voirie forestière; production de plants; inventaires forestiers; abattage d'arbres dangereux; aménagement de lots privés; lutte aux incendies de forêt`,
    fr: list`
      Travaux sylvicoles {enR} : {o3}. Plus de 40 ouvriers en saison.
      @coop@ Coopérative forestière depuis {y} : reboisement, débroussaillage, récolte et voirie.
      Nous aménageons les lots boisés privés et municipaux {dM}. Ingénieurs forestiers et équipes certifiées.
      Entretien d'emprises, de sentiers et de coupe-feu. {O2}.`,
    offersEn: list`reforestation; brush clearing and thinning; timber harvesting; forest management plans; right-of-way clearing; forest roads; seedling production; forest inventories`,
    en: list`
      Forestry work across {R}: {e3}.
      @coop@ A forestry co-op since {y}, with certified crews and forest engineers.
      Private and municipal woodlots managed from plan to planting.`,
  },
  {
    id: 'S17.4', weight: 38, coop: 0.2, coops: { travail: 6, solidarite: 4 }, reach: 'regional', size: 'tiny', modes: ['services', 'works'],
    with: ['S17.1', 'S17.2', 'S17.5', 'S02.3'], recognitions: { entreprise_insertion: 0.05 },
    names: list`o:Renature {X}; Restauration écologique {X}; o:Milieux humides {dG}; o:{X}, renaturation; c:{coop} {X}; o:Rives et berges {dG}; Génie végétal {X}; o:Retour de la rivière {X}`,
    marks: list`Le Saule; Fascine; Marais bleu; L'Iris versicolore; Le Héron vert; La Tourbière; Salicaire et saule; Berges douces; Vert rivage; L'Étang; Racine et rive`,
    offers: list`stabilisation de berges par génie végétal; renaturation de cours d'eau; restauration de milieux humides; plantation d'arbres et d'arbustes indigènes; décontamination de terrains vacants; nettoyage de berges; aménagement de frayères; enlèvement de barrages de castors; revégétalisation de sablières; suivi après travaux`,
    fr: list`
      Restauration de berges, de marais et de rivages par le génie végétal : {o2}.
      Plantations d'espèces indigènes, nettoyage de berges et aménagement de frayères {enR}.
      {O3}, de l'autorisation ministérielle au suivi de la survie des plants.
      Nous redonnons vie aux sablières, friches et bords de rivière {dM}.`,
    offersEn: list`bioengineered bank stabilization; stream restoration; wetland restoration; native tree and shrub planting; shoreline clean-up; spawning ground works`,
    en: list`
      Riverbanks, marshes and shores restored with living plants.
      {E3}, from permits to follow-up.
      Native planting and shoreline clean-up across {R}.`,
  },
  {
    id: 'S17.5', weight: 18, coop: 0.25, coops: { travail: 7, solidarite: 3 }, reach: 'regional', size: 'tiny', modes: ['services'],
    with: ['S17.4', 'S17.1', 'S17.2', 'S02.2'], recognitions: { entreprise_insertion: 0.08 },
    names: list`{X} espèces envahissantes; o:Escouade {X}; Contrôle végétal {X}; o:Brigade phragmite {dG}; c:{coop} {X}; o:{X}, lutte aux espèces exotiques; Arrache-moi {dG}`,
    marks: list`Berce et cie; La Renouée; Roseau net; Le Myriophylle; Racine à racine; Plante ailleurs; Le Nerprun; Arrachis; Bonne Herbe; Fauche fine`,
    offers: list`arrachage de berce du Caucase; contrôle du roseau commun; bâchage de renouée du Japon; arrachage de myriophylle; lutte à l'agrile du frêne; inventaires d'espèces exotiques envahissantes; herbe à poux; pose de toiles de jute dans les lacs; formation des employés municipaux`,
    fr: list`
      Contrôle de la berce du Caucase, du roseau commun et de la renouée du Japon, sans pesticides.
      Inventaire, arrachage, bâchage et suivi pour les municipalités {dR}. {O2}.
      {O3} : nos équipes interviennent de mai à octobre.
      Herbe à poux, nerprun, myriophylle : nous formons aussi les employés des travaux publics.`,
    offersEn: list`giant hogweed removal; common reed control; knotweed tarping; watermilfoil removal; ash borer control; invasive species inventories; staff training`,
    en: list`
      Invasive plants controlled without pesticides: {e3}.
      Inventory, removal and follow-up for towns across {R}.
      Crews in the field from May to October.`,
  },
  {
    id: 'S17.6', weight: 75, coop: 0.15, coops: { solidarite: 8, travail: 2 }, reach: 'radius', size: 'small', modes: ['services'],
    with: ['S18.5', 'S17.1', 'S18.7', 'S02.8'], recognitions: {},
    names: list`o:Centre d'interprétation {X}; o:Parc nature {X}; o:{X}, animation nature; o:École de la forêt {X}; o:Jardin {X}; o:Naturalistes {dG}; o:Cercle des naturalistes {X}; c:{coop} {X} nature; o:Réserve {X} {dG}; o:Centre écologique {X}; o:Sentiers {X}`,
    marks: list`La Mésange; Le Sous-bois; Les Raquetteurs; Le Belvédère; La Marmotte curieuse; La Cache; Le Ruisselet; Grand Duc; Feuilles mortes; Le Pic-bois; Boussole et bottes; La Clairière; L'Écureuil roux; Le Petit Duc; La Fougère; Cime`,
    offers: list`animation nature dans les parcs; sorties scolaires; camps d'immersion en forêt; interprétation du patrimoine naturel; ateliers en classe; observation d'oiseaux; éducation à l'environnement; randonnées guidées; gestion d'un parc; ruches pédagogiques; éducation par la nature en CPE; nuits d'astronomie`,
    fr: list`
      Animation nature dans les parcs {dM} : {o3}.
      Sorties scolaires, camps et randonnées guidées, en toute saison. Matériel prêté.
      Nos naturalistes se rendent dans les écoles, les CPE et les bibliothèques. {O2}.
      Nous accueillons {aV} les familles et les groupes dans un site protégé de sentiers, d'étangs et de belvédères.`,
    offersEn: list`nature activities in parks; school outings; forest camps; environmental education; birdwatching; guided hikes; park operation; in-class workshops`,
    en: list`
      Nature activities in parks: {e3}.
      School outings, camps and guided hikes in every season.
      Our naturalists visit schools, daycares and libraries across {M}.`,
  },
  {
    id: 'S17.7', weight: 40, coop: 0.35, coops: { travail: 7, solidarite: 3 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S10.7', 'S03.8', 'S16.1', 'S09.4'], recognitions: { ecoresponsable: 0.06, ici_on_recycle_plus: 0.08 },
    names: list`{X} écoresponsabilité; o:Centre climat {X}; c:{coop} {X}; {X}, bilan carbone; o:Transition {X}; o:Éco-conseil {dG}; Climat {X}; o:Fonds Éco {X}; {X} développement durable`,
    marks: list`Deux Degrés; Empreinte; Carbone juste; Sobriété; Petit Pas vert; Virage vert; La Tonne évitée; Zéro net; Thermostat; Le Bilan vert; Contrepoids; Pas de trace; Après-pétrole`,
    offers: list`bilan de gaz à effet de serre; plan climat municipal; accompagnement à l'approvisionnement responsable; événements écoresponsables; audit de matières résiduelles; plan de déplacements d'employés; formation sur les changements climatiques; politiques de développement durable; plan d'adaptation aux changements climatiques; crédits carbone éducatifs`,
    fr: list`
      Bilan de GES, plan climat et écoresponsabilité des organisations : {o3}.
      Nous aidons villes et institutions à acheter, se déplacer et recevoir avec moins d'effets sur l'environnement.
      {O2}. Une démarche chiffrée, des gestes réalistes.
      Plans d'adaptation aux changements climatiques pour les municipalités {dR} et leurs citoyens.`,
    offersEn: list`greenhouse-gas inventories; municipal climate plans; responsible procurement coaching; green events; waste audits; employee travel plans; climate training`,
    en: list`
      GHG inventories, climate plans and eco-responsibility: {e3}.
      We help towns and institutions buy, travel and host with a lighter footprint.
      Adaptation plans made with towns across {R}.`,
  },
  {
    id: 'S17.8', weight: 24, coop: 0.7, coops: { solidarite: 7, travail: 2, producteurs: 1 }, reach: 'regional', size: 'tiny', modes: ['services', 'goods'],
    with: ['S10.7', 'S17.3', 'S11.5'], recognitions: {},
    names: list`Énergie {X}; c:{coop} d'énergie {X}; Biomasse {X}; {X} énergie renouvelable; c:{coop} {X}; o:Solaire {X}; c:Coopérative d'énergie renouvelable {dG}; Chaleur verte {dG}`,
    marks: list`Plein vent; Le Granulé; La Chaufferie; Soleil du nord; Copeaux; Watt de chez nous; La Turbine; Éole; Rayon d'ici; Feu de bois; Tison`,
    offers: list`chauffage à la biomasse forestière; approvisionnement en copeaux et en granules; installation de panneaux solaires; éolien communautaire; réseaux de chaleur; études de faisabilité énergétique; bornes de recharge; biogaz à la ferme; exploitation de chaufferies; location de panneaux`,
    fr: list`
      Chauffage à la biomasse pour écoles, arénas et hôtels de ville : {o2}.
      @coop@ Une coopérative d'énergie {enR} : {o3}.
      Nous remplaçons le mazout par les copeaux des forêts d'ici, du plan à l'exploitation de la chaufferie.
      Projets solaires et éoliens dont les citoyens sont propriétaires.`,
    offersEn: list`forest biomass heating; wood chip and pellet supply; solar panel installation; community wind; district heating; charging stations; feasibility studies`,
    en: list`
      Biomass heating for schools, arenas and town halls.
      @coop@ {E3}, owned by the people of {R}.
      {E2} for towns and institutions across {R}.
      We replace oil with local wood chips, from plan to boiler room.`,
  },
];
