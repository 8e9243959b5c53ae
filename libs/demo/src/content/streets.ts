import { list } from './shape';

export const villageStreets = list`
  rue Principale; rue Principale; rue Principale Nord; rue Principale Sud; rue de l'Église; rue Notre-Dame; rue Saint-Joseph; rue du Couvent
  rue de la Fabrique; rang 2; rang Saint-Louis; route 132; chemin du Lac; chemin de la Rivière; rue du Pont; rue de la Gare; rue du Moulin
  rue des Érables; avenue du Collège; rue Saint-Jean-Baptiste; rue de l'École; rue Commerciale; rue du Parc; chemin du Village; rue Centrale
  rue Sainte-Anne; 2e Rang; rue de la Coopérative; rue Bellevue; rue des Pins`;

export const townStreets = list`
  rue Notre-Dame; boulevard Saint-Joseph; rue Principale; boulevard Industriel; rue King; rue Saint-Pierre; avenue Saint-Charles; rue Laval
  rue de l'Hôtel-de-Ville; boulevard des Érables; rue Saint-Louis; rue du Commerce; avenue du Palais; rue Sainte-Marie; rue Racine; rue de la Fabrique
  boulevard Taschereau; rue des Forges; avenue Royale; rue Saint-Georges; rue Cartier; boulevard Laurier; rue de l'Artisan; rue du Parc-Industriel
  avenue de la Gare; rue Saint-Antoine; rue Dorchester; rue Lafontaine; boulevard Sainte-Anne; rue Marquette; rue Champlain; rue Victoria`;

const montreal = list`
  boulevard Saint-Laurent; rue Ontario Est; rue Sainte-Catherine Est; avenue du Parc; rue Notre-Dame Ouest; rue Jean-Talon Est; rue Beaubien Est
  boulevard Rosemont; rue Masson; avenue Papineau; rue Saint-Denis; rue Bélanger; rue Fleury Est; boulevard Pie-IX; rue Rachel Est; rue Centre
  rue Wellington; avenue Van Horne; rue Hochelaga; boulevard Henri-Bourassa Est; rue Saint-Hubert; chemin de la Côte-des-Neiges; rue Sherbrooke Ouest
  avenue De Lorimier; rue Chabanel Ouest; rue de Bellechasse; boulevard Crémazie Est; rue Saint-Patrick; avenue du Mont-Royal Est; rue Allard`;

const quebec = list`
  rue Saint-Joseph Est; boulevard Charest Est; rue Saint-Jean; avenue Cartier; 3e Avenue; 1re Avenue; chemin Sainte-Foy; boulevard Laurier
  chemin Saint-Louis; rue Saint-Vallier Ouest; boulevard Wilfrid-Hamel; boulevard des Capucins; rue Dorchester; avenue Royale; rue de la Couronne
  boulevard Henri-Bourassa; boulevard Lebourgneuf; rue Soumande; boulevard Louis-XIV; rue Racine; avenue Maguire; chemin des Quatre-Bourgeois`;

const laval = list`
  boulevard de la Concorde Ouest; boulevard des Laurentides; boulevard Saint-Martin Ouest; boulevard Curé-Labelle; boulevard Dagenais Ouest
  boulevard Sainte-Rose; rang du Haut-Saint-François; boulevard Samson; boulevard Cartier Ouest; montée Masson; avenue des Bois; boulevard Industriel
  boulevard de la Renaissance; rue Saint-Hubert; boulevard Notre-Dame; place Laval; avenue Marcel-Villeneuve; boulevard Arthur-Sauvé`;

/** Streets of the largest cities, keyed by municipality code. */
export const cityStreets: Readonly<Record<string, readonly string[]>> = { '66023': montreal, '23027': quebec, '65005': laval };

/** Places where several organisations share one door. */
export const hubs = list`
  Maison de la coopération; Centre communautaire; Maison des organismes; Carrefour communautaire; Centre d'innovation sociale; Centre des loisirs
  Maison de l'économie sociale; Centre multiservice; Édifice communautaire; Pavillon des organismes; Ancien couvent; Ancienne école`;
