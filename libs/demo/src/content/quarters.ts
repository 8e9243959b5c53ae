/** A part of a large city: its name, a rough centre (0.01°) and the first half of its postal codes. */
export interface Quarter {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly fsa: string;
  readonly weight: number;
}

const quarter = (name: string, lat: number, lng: number, fsa: string, weight: number): Quarter => ({ name, lat, lng, fsa, weight });

/** Boroughs and quarters of the ten largest cities, keyed by municipality code; smaller places have one centre, their own. */
export const quarters: Readonly<Record<string, readonly Quarter[]>> = {
  '66023': [
    quarter('Hochelaga', 45.545, -73.545, 'H1W', 8),
    quarter('Rosemont', 45.55, -73.58, 'H1Y', 9),
    quarter('La Petite-Patrie', 45.538, -73.602, 'H2S', 7),
    quarter('Villeray', 45.545, -73.622, 'H2R', 7),
    quarter('Parc-Extension', 45.529, -73.63, 'H3N', 4),
    quarter('Le Plateau', 45.523, -73.582, 'H2J', 9),
    quarter('Mile End', 45.526, -73.598, 'H2T', 5),
    quarter('Centre-Sud', 45.522, -73.556, 'H2L', 9),
    quarter('Ville-Marie', 45.508, -73.567, 'H2X', 9),
    quarter('Saint-Henri', 45.478, -73.585, 'H4C', 6),
    quarter('Pointe-Saint-Charles', 45.481, -73.564, 'H3K', 6),
    quarter('Verdun', 45.46, -73.57, 'H4G', 5),
    quarter('Côte-des-Neiges', 45.497, -73.628, 'H3S', 6),
    quarter('Notre-Dame-de-Grâce', 45.474, -73.614, 'H4A', 5),
    quarter('Ahuntsic', 45.555, -73.66, 'H2M', 6),
    quarter('Cartierville', 45.533, -73.7, 'H4J', 3),
    quarter('Montréal-Nord', 45.6, -73.63, 'H1G', 4),
    quarter('Saint-Michel', 45.566, -73.61, 'H1Z', 5),
    quarter('Saint-Léonard', 45.588, -73.595, 'H1R', 3),
    quarter('Anjou', 45.607, -73.555, 'H1K', 2),
    quarter('Tétreaultville', 45.6, -73.515, 'H1L', 3),
    quarter('Pointe-aux-Trembles', 45.648, -73.502, 'H1B', 2),
    quarter('Saint-Laurent', 45.508, -73.68, 'H4L', 4),
    quarter('Lachine', 45.438, -73.678, 'H8S', 3),
    quarter('LaSalle', 45.432, -73.63, 'H8N', 3),
    quarter('Pierrefonds', 45.487, -73.84, 'H9H', 2),
  ],
  '23027': [
    quarter('Saint-Roch', 46.814, -71.224, 'G1K', 10),
    quarter('Limoilou', 46.834, -71.228, 'G1L', 9),
    quarter('Saint-Sauveur', 46.812, -71.243, 'G1N', 7),
    quarter('Montcalm', 46.802, -71.228, 'G1R', 6),
    quarter('Sainte-Foy', 46.778, -71.285, 'G1V', 8),
    quarter('Vanier', 46.82, -71.262, 'G1M', 5),
    quarter('Charlesbourg', 46.862, -71.268, 'G1H', 6),
    quarter('Beauport', 46.862, -71.192, 'G1E', 6),
    quarter('Loretteville', 46.853, -71.356, 'G2B', 4),
    quarter('Val-Bélair', 46.86, -71.42, 'G3K', 2),
    quarter('Cap-Rouge', 46.753, -71.34, 'G1Y', 2),
  ],
  '65005': [
    quarter('Chomedey', 45.542, -73.745, 'H7V', 7),
    quarter('Pont-Viau', 45.573, -73.69, 'H7G', 5),
    quarter('Laval-des-Rapides', 45.556, -73.71, 'H7N', 6),
    quarter('Vimont', 45.605, -73.725, 'H7M', 4),
    quarter('Sainte-Rose', 45.618, -73.785, 'H7L', 4),
    quarter('Fabreville', 45.57, -73.84, 'H7P', 3),
    quarter('Duvernay', 45.592, -73.672, 'H7E', 3),
  ],
  '81017': [
    quarter('Hull', 45.437, -75.735, 'J8X', 9),
    quarter('Aylmer', 45.402, -75.835, 'J9H', 4),
    quarter('Pointe-Gatineau', 45.474, -75.69, 'J8T', 6),
    quarter('Buckingham', 45.588, -75.418, 'J8L', 3),
    quarter('Masson-Angers', 45.55, -75.42, 'J8M', 1),
  ],
  '58227': [
    quarter('Vieux-Longueuil', 45.531, -73.508, 'J4K', 9),
    quarter('Saint-Hubert', 45.495, -73.42, 'J3Y', 6),
    quarter('Greenfield Park', 45.487, -73.482, 'J4V', 3),
  ],
  '43027': [
    quarter('Sherbrooke centre', 45.402, -71.889, 'J1H', 8),
    quarter('Fleurimont', 45.408, -71.868, 'J1G', 4),
    quarter('Lennoxville', 45.366, -71.86, 'J1M', 3),
    quarter('Rock Forest', 45.358, -71.985, 'J1N', 3),
    quarter('Brompton', 45.48, -71.955, 'J1C', 1),
  ],
  '94068': [
    quarter('Chicoutimi', 48.422, -71.065, 'G7H', 9),
    quarter('Jonquière', 48.412, -71.25, 'G7X', 8),
    quarter('La Baie', 48.332, -70.878, 'G7B', 3),
  ],
  '25213': [
    quarter('Vieux-Lévis', 46.806, -71.176, 'G6V', 7),
    quarter('Saint-Romuald', 46.752, -71.235, 'G6W', 4),
    quarter('Charny', 46.717, -71.26, 'G6X', 3),
    quarter('Saint-Nicolas', 46.698, -71.38, 'G7A', 3),
  ],
  '37067': [
    quarter('Trois-Rivières centre', 46.347, -72.546, 'G9A', 8),
    quarter('Cap-de-la-Madeleine', 46.374, -72.512, 'G8T', 6),
    quarter('Trois-Rivières-Ouest', 46.324, -72.612, 'G8Z', 4),
    quarter('Pointe-du-Lac', 46.295, -72.688, 'G9B', 1),
  ],
  '64008': [
    quarter('Vieux-Terrebonne', 45.697, -73.63, 'J6W', 5),
    quarter('Lachenaie', 45.71, -73.53, 'J6V', 3),
    quarter('La Plaine', 45.782, -73.77, 'J7M', 2),
  ],
};
