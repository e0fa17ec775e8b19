// Tables: dmn-js, to look at; the watermark stays.
import Viewer from 'dmn-js';

/** Shows the first decision of a file; answers the viewer and everything the import complained about. */
export async function showTable(container, xml) {
  const viewer = new Viewer({ container });
  const { warnings } = await viewer.importXML(xml, { open: false });
  const view = viewer.getViews().find((each) => each.type === 'decisionTable') ?? viewer.getViews()[0];
  const opened = await viewer.open(view);
  return { viewer, warnings: [...warnings, ...opened.warnings].map((warning) => warning.message) };
}

/** How many rows the open table has. */
export function rowsOf(viewer) {
  return viewer.getActiveView().element.decisionLogic.rule?.length ?? 0;
}
