import { list, type SubSectorContent } from './shape';

/** Informatique et recyclage électronique. */
export const s04: readonly SubSectorContent[] = [
  {
    id: 'S04.1', weight: 40, coop: 0.2, reach: 'wide', size: 'small', modes: ['goods', 'services'],
    with: ['S04.2', 'S04.3', 'S04.4', 'S14.7'], recognitions: { entreprise_insertion: 0.3 },
    names: list`Ordi {X}; Informatique {X}; {X}, ordinateurs remis à neuf; o:Atelier {X} informatique; Ordinateurs {dG}; c:{coop} {X}; o:Informatique solidaire {dG}; Deuxième Clic {dG}; Ordi-Relance {dG}`,
    marks: list`Second Clic; La Puce verte; Rebranché; Pixel; Octet; La Relance; Redémarre; Le Processeur; Touche Retour; Puce à l'oreille; Bon Port; Mémoire vive; Clavier libre`,
    offers: list`ordinateurs remis à neuf; portables reconditionnés pour écoles; écrans, claviers et souris; location d'ordinateurs; tablettes reconditionnées; garantie d'un an; installation en laboratoire informatique; licences et système libre installés; reprise d'ancien matériel; téléphones intelligents usagés`,
    fr: list`
      Ordinateurs de bureau et portables remis à neuf, garantis un an, pour les écoles, les OBNL et les municipalités.
      Nous reconditionnons le matériel des ministères et des entreprises : {o2}.
      Parc informatique à petit prix : {o3}. Livraison et installation partout {enR}.
      Nos techniciens en formation testent, réparent et préparent chaque appareil. Ordinateurs offerts aux familles à revenu modeste.`,
    offersEn: list`refurbished desktops and laptops; monitors and keyboards; computer rental; refurbished tablets; one-year warranty; trade-in of old equipment`,
    en: list`
      Refurbished desktops and laptops with a one-year warranty for schools, non-profits and towns.
      {E3}, delivered and installed across {R}.
      Trainee technicians test, repair and prepare every computer we sell.`,
  },
  {
    id: 'S04.2', weight: 35, coop: 0.12, reach: 'regional', size: 'small', modes: ['services'],
    with: ['S04.1', 'S04.3', 'S03.3'], recognitions: { entreprise_insertion: 0.2, entreprise_adaptee: 0.15 },
    names: list`Récup-Ordi {dG}; Électro {X}; {X} recyclage électronique; o:Démontage {X}; o:Éco-Techno {dG}; {X}; c:{coop} Électrorécup {dG}`,
    marks: list`Vis et Puces; Le Démonteur; Cuivre et or; Débranche; Le Circuit vert; La Carte mère; Fil à fil; Sous tension; Électro-Tri; Bout de fil`,
    offers: list`récupération d'ordinateurs et d'écrans; démontage d'appareils électroniques; collecte chez les entreprises et les écoles; tri de métaux et de cartes; recyclage d'imprimantes et de téléphones; recyclage de câbles et de serveurs; certificats de recyclage; bacs de récupération`,
    fr: list`
      Collecte et démontage de matériel électronique : ordinateurs, écrans, imprimantes, téléphones, serveurs.
      Nous ramassons gratuitement à partir de dix appareils {enM}. {O2}.
      Point de dépôt officiel pour les produits électroniques en fin de vie, ouvert aux citoyens et aux institutions.
      {O3} : rien à l'enfouissement, tout est démonté à la main {aV}.`,
    offersEn: list`computer and monitor recycling; electronics dismantling; pick-up from businesses and schools; recycling certificates; cable and server recycling`,
    en: list`
      Electronics collected and dismantled by hand: computers, screens, printers and servers.
      {E3}, with free pick-up from ten devices in {M}.
      An official drop-off point for end-of-life electronics.`,
  },
  {
    id: 'S04.3', weight: 20, coop: 0.15, reach: 'wide', size: 'small', modes: ['services'],
    with: ['S04.2', 'S14.2', 'S04.1'], recognitions: { entreprise_adaptee: 0.2, iso: 0.08 },
    names: list`{X} destruction de données; Data {X}; o:Effacement sécurisé {dG}; {X}, données détruites; Octet zéro {dG}; c:{coop} {X}; o:Ateliers {X} sécurité`,
    marks: list`Page blanche; Motus; Sans mémoire; Disque clos; Zéro Trace; Oubli certifié; Le Broyeur; Table rase; Bit à bit; Silence`,
    offers: list`effacement sécurisé de disques durs; broyage de disques durs et de SSD; destruction de rubans et de téléphones; certificats de destruction numérotés; collecte sous scellés; destruction sur place devant témoin; inventaire de numéros de série; revente des appareils effacés`,
    fr: list`
      Effacement et destruction de données : disques durs, SSD, téléphones et rubans, avec certificat numéroté.
      Destruction sur place ou à notre atelier {dV}, sous caméra. {O2}.
      Conforme aux exigences de la Loi 25 : {o3}.
      Les municipalités, les cliniques et les écoles nous confient leurs vieux disques en toute confiance.`,
    offersEn: list`secure hard-drive wiping; drive and SSD shredding; numbered destruction certificates; sealed pick-up; on-site witnessed destruction`,
    en: list`
      Data wiping and destruction of hard drives, SSDs, phones and tapes, with numbered certificates.
      {E3}, on site or in our monitored shop.
      Trusted by towns, clinics and schools with their old drives.`,
  },
  {
    id: 'S04.4', weight: 42, coop: 0.35, coops: { travail: 6, solidarite: 4 }, reach: 'radius', size: 'tiny', modes: ['services'],
    with: ['S04.1', 'S04.5', 'S04.8', 'S04.6'],
    names: list`Dépannage {X}; {X} informatique; Soutien technique {dG}; c:{coop} {X}; Clinique informatique {dG}; {X} TI; o:Informatique communautaire {dG}; Réparation {X} {dL}; Techno-Coup de main {dG}`,
    marks: list`Allô Techno; La Souris verte; Bogue; Plan B; Le Dépanneur; Bon Réseau; Redémarrage; Sans fil; Prise deux; Curseur; La Bonne Touche; Échap`,
    offers: list`soutien technique à distance et sur place; réparation d'ordinateurs et de portables; gestion de parc informatique; installation de réseaux et de Wi-Fi; sauvegarde de données; cybersécurité pour petites organisations; téléphonie IP; centre d'assistance; migration vers l'infonuagique; réparation de cellulaires`,
    fr: list`
      Soutien informatique pour les organismes, les CPE et les petites municipalités : {o3}.
      Dépannage, réseau, sauvegardes : un service à l'heure ou par forfait mensuel {enM}.
      Nous réparons ordinateurs, portables et téléphones, et réutilisons les pièces. [Sans rendez-vous.|Déplacement possible.]
      Votre service informatique externe : assistance du lundi au vendredi, cybersécurité et gestion des postes de travail.`,
    offersEn: list`remote and on-site IT support; computer and laptop repair; network and Wi-Fi installation; backups; cybersecurity for small organizations; help desk`,
    en: list`
      IT support for non-profits, daycares and small towns: {e3}.
      Computer, laptop and phone repair with reused parts.
      Your outside IT department, by the hour or by monthly plan, in {M}.`,
  },
  {
    id: 'S04.5', weight: 50, coop: 0.6, coops: { travail: 9, solidarite: 1 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S04.6', 'S04.7', 'S05.4', 'S04.8'],
    names: list`{X}; Studio Web {X}; c:{coop} {X}; {X} numérique; c:{coop} Web {X}; {X} développement; Agence {X}; o:Labo {X}; {X} logiciel`,
    marks: list`Accolade; Point-virgule; Brouillon; Grappe; La Manivelle; Arobase; Pique-Nique numérique; Bitume; Rhizome; Boréalis Web; Vingt-cinq heures; Balises; Le Bac à code; Trois Colonnes; Lucarne; Perce-neige numérique; Chantier libre; Syntaxe`,
    offers: list`conception de sites Web; développement d'applications sur mesure; sites municipaux accessibles; boutiques en ligne; maintenance et mises à jour; refonte de sites sous WordPress et Drupal; bases de données; design d'interface; intranets et extranets; formulaires et inscriptions en ligne; applications mobiles`,
    fr: list`
      @coop@ Coop de développeurs et de designers : sites Web accessibles, applications sur mesure et outils libres pour les organisations à mission.
      Nous concevons des sites de municipalités, de bibliothèques et d'organismes : {o3}. Norme SGQRI 008 respectée.
      {O3}. Une petite équipe qui explique, livre et assure la suite.
      Du prototype à la mise en ligne, nous travaillons avec Django, Laravel et Drupal. Code source remis au client.`,
    offersEn: list`website design; custom web applications; accessible municipal websites; online stores; maintenance; databases; interface design; mobile apps`,
    en: list`
      Developers and designers building accessible websites and custom tools for organizations with a mission.
      {E3}. A small team that explains, delivers and stays around.
      From prototype to launch, with the source code handed over to you.`,
  },
  {
    id: 'S04.6', weight: 20, coop: 0.5, coops: { travail: 6, solidarite: 4 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S04.5', 'S04.7', 'S04.4'],
    names: list`{X} hébergement; Hébergement {X}; c:{coop} {X}; Nuage {X}; {X} infonuagique; o:Serveurs {X}; {X}`,
    marks: list`La Ruche; Cumulus d'ici; Nid; Racine carrée; Grange; Le Silo; Abri; Port d'attache; Cirrus; La Resserre; Boréal; Le Hangar; Glacier`,
    offers: list`hébergement Web au Québec; courriel et noms de domaine; infonuagique libre; serveurs virtuels; sauvegarde hors site; stockage et partage de fichiers; visioconférence libre; infogérance; listes de diffusion; hébergement de données sensibles`,
    fr: list`
      Hébergement Web, courriel et infonuagique sur des serveurs situés au Québec, alimentés à l'hydroélectricité.
      {O3}, sans collecte de données. Soutien en français par de vraies personnes.
      Solution de rechange aux géants : {o2} pour les organismes et les municipalités.
      Serveurs virtuels, sauvegardes quotidiennes et infogérance. Vos données restent ici, conformément à la Loi 25.`,
    offersEn: list`web hosting in Québec; email and domain names; open-source cloud; virtual servers; off-site backups; file sharing; managed hosting`,
    en: list`
      Web hosting, email and cloud services on servers located in Québec.
      {E3}, with no data harvesting and real people answering.
      Daily backups and managed hosting: your data stays here.`,
  },
  {
    id: 'S04.7', weight: 30, coop: 0.45, coops: { travail: 7, solidarite: 3 }, reach: 'province', setting: 'urban', size: 'tiny', modes: ['services'],
    with: ['S04.5', 'S04.6', 'S16.1', 'S16.7'],
    names: list`{X}; Géo{X}; c:{coop} {X}; {X} géomatique; Données {X}; o:Collectif {X}; Cartographie {X}; {X} logiciels libres`,
    marks: list`Ouverte; Azimut; Isobare; Boussole; Couche; Le Méridien; Parcelle; Granule; La Rose des vents; Commun; Toponyme; Latitude 46; Tuile; Estran`,
    offers: list`logiciels libres pour organisations; données ouvertes; cartographie Web; systèmes d'information géographique; formation à QGIS; portails de données municipaux; inventaires cartographiques; migration vers le logiciel libre; analyse de données; applications de participation`,
    fr: list`
      Géomatique et données ouvertes : cartes interactives, portails et analyses pour les MRC et les municipalités.
      Nous installons, adaptons et soutenons des logiciels libres : {o2}.
      {O3}. Formations QGIS et PostGIS offertes partout au Québec.
      Cartographie de milieux humides, d'arbres et d'infrastructures. Données livrées en formats ouverts.`,
    offersEn: list`open-source software; open data; web mapping; GIS services; QGIS training; municipal data portals; data analysis`,
    en: list`
      GIS and open data: interactive maps, portals and analysis for towns and MRCs.
      We install, adapt and support open-source software: {e2}.
      {E3}, delivered in open formats.`,
  },
  {
    id: 'S04.8', weight: 45, coop: 0.1, reach: 'mrc', size: 'tiny', modes: ['services'],
    with: ['S04.4', 'S15.5', 'S19.5', 'S18.8'],
    names: list`o:Centre numérique {X}; {X} numérique; o:Branché {dG}; Littératie numérique {dG}; o:Café Internet {X} {dL}; o:{X}, accessibilité numérique; Aînés branchés {dG}; o:Point d'accès {X}; c:{coop} {X}`,
    marks: list`Le Fil; Clic et déclic; La Souris; Premier Clic; Le Pont; Toile d'araignée; À portée de clic; Le Curseur; Sans frontières; Contraste; Doigts agiles; L'Arobas`,
    offers: list`ateliers d'initiation à l'informatique; formation tablette et téléphone pour aînés; aide aux services en ligne du gouvernement; audits d'accessibilité Web; sous-titrage et documents accessibles; prêt d'ordinateurs; accès public à Internet; camps de programmation; sensibilisation à l'hameçonnage`,
    fr: list`
      Ateliers d'informatique pour aînés et débutants : courriel, tablette, services gouvernementaux, hameçonnage.
      Audits d'accessibilité de sites Web et de documents, réalisés par des personnes handicapées. {O2}.
      Nous offrons {enM} : {o3}.
      Un lieu ouvert pour apprendre, imprimer, remplir un formulaire ou emprunter un portable.`,
    offersEn: list`beginner computer workshops; tablet and phone classes for seniors; help with government online services; web accessibility audits; accessible documents; coding camps`,
    en: list`
      Computer, tablet and phone classes for seniors and beginners.
      Web accessibility audits done by people with disabilities.
      {E3} in {M}.`,
  },
];
