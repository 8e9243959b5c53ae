/** Fields that a column can feed; a dotted name is the exchange format's own. */
export type ColumnField =
  | 'externalId'
  | 'neq'
  | 'name'
  | 'tradeName'
  | 'otherNames'
  | 'acronym'
  | 'legalForm'
  | 'seat.municipality'
  | 'seat.mrc'
  | 'seat.region'
  | 'seat.address'
  | 'seat.postalCode'
  | 'seat.lat'
  | 'seat.lng'
  | 'seat.coordinates'
  | 'seat.province'
  | 'seat.country'
  | 'contact.email'
  | 'contact.phone'
  | 'contact.website'
  | 'description.fr'
  | 'description.en'
  | 'languages'
  | 'employees'
  | 'sectors'
  | 'modes'
  | 'area'
  | 'activity.description.fr'
  | 'activity.description.en'
  | 'recognitions'
  | 'practices'
  | 'clientReferences'
  | 'lastConfirmedOn';

/** Fields that several columns may feed together. */
export const LIST_FIELDS: ReadonlySet<ColumnField> = new Set([
  'otherNames',
  'languages',
  'sectors',
  'modes',
  'area',
  'recognitions',
  'practices',
  'clientReferences',
]);

/**
 * How people head their columns, French then English, separated by `|`; written without accents, articles or punctuation,
 * since headers are compared in that form. The exchange format's own keys come first.
 */
export const COLUMN_SYNONYMS: Readonly<Record<ColumnField, string>> = {
  externalId:
    'external id|id externe|identifiant externe|id|identifiant|code|no|numero|numero fiche|no fiche|id fiche|numero membre|no membre|id entreprise|id organisme|reference|ref|record id|member id|key|cle|uid|uuid',
  neq: 'neq|numero entreprise quebec|no entreprise quebec|numero entreprise|numero neq|no neq|numero entreprise neq|neq entreprise|matricule|quebec enterprise number|enterprise number|business number|registration number',
  name: 'name|nom|nom entreprise|nom organisme|nom organisation|nom legal|raison sociale|denomination|denomination sociale|nom officiel|entreprise|organisme|organisation|nom fournisseur|fournisseur|nom membre|membre|nom cooperative|cooperative|nom complet|nom compagnie|titre|company|company name|legal name|organization|organization name|organisation name|business name|enterprise|enterprise name|supplier|supplier name|registered name|member name',
  tradeName:
    'trade name|nom commercial|nom usuel|nom affaires|nom usage|nom courant|nom marque|enseigne|banniere|faisant affaire sous|fait affaire sous nom|f a s|doing business as|dba|operating name|commercial name|brand|brand name',
  otherNames:
    'other names|autres noms|autre nom|alias|anciens noms|ancien nom|aussi connu|other name|aliases|former names|former name|also known as|aka',
  acronym: 'acronym|acronyme|sigle|abreviation|abbreviation|initials|short name|nom court',
  legalForm:
    'legal form|forme juridique|forme legale|statut juridique|statut legal|type juridique|type organisation|type organisme|type entreprise|constitution|forme|legal status|legal structure|organization type|organisation type|business type|entity type',
  'seat.municipality':
    'seat municipality|municipality|municipalite|ville|ville siege|municipalite siege|localite|ville municipalite|municipalite ville|nom municipalite|code municipalite|code geographique|municipalite code|lieu|commune|city|town|city town|locality|municipality code|municipality name|addr city',
  'seat.mrc':
    'seat mrc|mrc|territoire|nom mrc|code mrc|mrc territoire|mrc ou territoire|territoire mrc|mrc siege|agglomeration|comte|county|regional county|regional county municipality|rcm|territory',
  'seat.region':
    'seat region|region|region administrative|nom region|code region|regadm|administrative region|region name',
  'seat.address':
    'seat address|address|adresse|adresse siege|adresse siege social|adresse civique|adresse complete|adresse postale|adresse 1|adresse ligne 1|rue|no civique rue|adresse rue|street|street address|mailing address|civic address|address 1|address line 1|head office address',
  'seat.postalCode': 'seat postal code|postal code|code postal|cp|codepostal|zip|zip code|postcode|zipcode',
  'seat.lat': 'seat lat|lat|latitude|coord lat|y|latitude wgs84|geo lat',
  'seat.lng': 'seat lng|lng|lon|long|longitude|coord long|coord lng|coord lon|x|longitude wgs84|geo lng|geo lon',
  'seat.coordinates':
    'seat coordinates|coordinates|coordonnees|coordonnees geographiques|coordonnees gps|gps|lat lng|lat lon|lat long|latitude longitude|latlng|geolocalisation|location|geo point',
  'seat.province': 'seat province|province|prov|etat|state|province state',
  'seat.country': 'seat country|country|pays',
  'contact.email':
    'contact email|email|courriel|adresse courriel|courriel contact|courriel entreprise|courriel general|adresse electronique|courrier electronique|mail|e mail|email address|e mail address|contact e mail|general email',
  'contact.phone':
    'contact phone|phone|telephone|tel|no telephone|numero telephone|telephone bureau|telephone principal|telephone entreprise|telephone 1|tel bureau|tel 1|phone number|telephone number|office phone|main phone|business phone',
  'contact.website':
    'contact website|website|site web|siteweb|site internet|site|url|adresse site web|adresse web|page web|web|lien|lien web|site www|web site|homepage|home page|web address|website url|link',
  'description.fr':
    'description fr|description|description entreprise|description francais|description en francais|presentation|mission|a propos|resume|sommaire|services offerts|offre|description activites|description services|about|summary|overview|description french|french description',
  'description.en':
    'description en|description anglais|description anglaise|description en anglais|english description|description english|mission en|mission anglais',
  languages:
    'languages|langues|langue|langues service|langue service|langues parlees|langue communication|language|languages spoken|service languages',
  employees:
    'employees|employes|nombre employes|nb employes|nbre employes|effectif|effectifs|nombre emplois|emplois|nb emplois|taille|nombre salaries|number employees|employee count|headcount|staff|nb employees|staff size',
  sectors:
    'sectors|secteurs|secteur|secteur activite|secteurs activite|secteur activites|secteurs activites|domaine|domaines|domaine activite|domaines activite|categorie|categories|activite|activites|activite principale|secteur principal|sous secteur|sous secteurs|secteur secondaire|type activite|produits services|produits et services|services|sector|industry|industries|category|activity|activities|field activity|business sector|main activity',
  modes:
    'modes|mode|mode fourniture|type offre|nature offre|biens services|biens ou services|goods services|offer type|supply mode|goods or services',
  area: 'area|aire service|zone desservie|zones desservies|territoire desservi|territoires desservis|territoire service|secteur desservi|zone service|zones service|zone livraison|territoire couvert|rayon|rayon service|rayon action|regions desservies|mrc desservies|municipalites desservies|service area|area served|areas served|regions served|delivery area|territory served|coverage|radius',
  'activity.description.fr':
    'activity description fr|description activite|description activite fr|activities description fr|activity description',
  'activity.description.en': 'activity description en|description activite en|activities description en',
  recognitions:
    'recognitions|reconnaissances|reconnaissance|certifications|certification|accreditations|accreditation|labels|label|marques|certificats|recognition|certificates',
  practices:
    'practices|pratiques|pratique|pratiques responsables|engagements|practice|responsible practices|commitments',
  clientReferences:
    'client references|references clients|references clientes|references|clients|principaux clients|clients publics|realisations|customers|customer references|public buyers|main clients',
  lastConfirmedOn:
    'last confirmed on|derniere confirmation|date confirmation|confirme le|date derniere confirmation|mise a jour|date mise a jour|derniere mise a jour|date maj|maj|date verification|verifie le|date modification|last confirmed|confirmed on|last verified|verified on|last updated|updated at|update date|last update|updated on',
};
