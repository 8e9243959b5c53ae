import { geoJSON, layerGroup, type LayerGroup, type PolylineOptions } from 'leaflet';
import type { GeoJsonObject } from 'geojson';
import type { Basemap } from './basemap';
import type { MapCanvas } from './leaflet-map';
import styles from './basemap-layer.module.css';

/** The land as drawn: shapes carry class names only, so that light, dark and print are a matter of style sheets. */
export function basemapLayer(basemap: Basemap, { renderers }: MapCanvas): LayerGroup {
  const draw = (
    shape: GeoJsonObject | GeoJsonObject[],
    className: string | undefined,
    filled: boolean,
    smoothFactor = 0.7,
  ) => {
    const style: PolylineOptions = { renderer: renderers.base, stroke: !filled, fill: filled, smoothFactor };
    return geoJSON(shape as GeoJsonObject, {
      pane: 'base',
      interactive: false,
      style: className === undefined ? style : { ...style, className },
    });
  };
  const border = (kind: 'region' | 'province' | 'labrador' | 'country') => {
    const lines = basemap.borders.get(kind);
    return lines === undefined ? [] : [draw(lines, styles[kind], false)];
  };
  return layerGroup([
    draw(basemap.coast, styles.shallows, false, 1.5),
    draw(basemap.neighbours, styles.neighbour, true),
    draw(basemap.quebec, styles.quebec, true),
    ...border('region'),
    draw(basemap.lakes, styles.lake, true),
    ...basemap.rivers.map((river) =>
      draw(river, river.properties.weight > 0.5 ? styles.riverWide : styles.river, false),
    ),
    draw(basemap.coast, styles.coast, false),
    ...border('country'),
    ...border('province'),
    ...border('labrador'),
  ]);
}
