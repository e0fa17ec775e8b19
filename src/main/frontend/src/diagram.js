// Diagrams: bpmn-js, to look at; the watermark stays.
import Viewer from 'bpmn-js/lib/NavigatedViewer';

/** Draws a process; answers the viewer and everything the import complained about. */
export async function showDiagram(container, xml) {
  const viewer = new Viewer({ container });
  const { warnings } = await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return { viewer, warnings: warnings.map((warning) => warning.message) };
}

/** The ids of all elements that the model has but the picture lacks, and the other way round. */
export function notDrawn(viewer) {
  const drawn = viewer.get('elementRegistry');
  const missing = [];
  const visit = (element) => {
    for (const child of [...(element.flowElements ?? []), ...(element.artifacts ?? [])]) {
      if (!drawn.get(child.id)) missing.push(child.id);
      visit(child);
    }
  };
  viewer.getDefinitions().rootElements.forEach(visit);
  return missing;
}

/** The process as an SVG on white paper, for documents. */
export async function picture(container, xml) {
  const { viewer } = await showDiagram(container, xml);
  const { svg } = await viewer.saveSVG();
  const [, x, y, width, height] = svg.match(/viewBox="(\S+) (\S+) (\S+) (\S+)"/);
  return svg.replace(/(<svg[^>]*>)/, `$1<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`);
}
