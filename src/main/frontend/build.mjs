// Bundles viewers and editors into ES modules and style sheets: node build.mjs <folder>
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'out';

await build({
  entryPoints: ['diagram', 'table', 'table-editor', 'form'].flatMap((name) => [`src/${name}.js`, `src/${name}.css`]),
  outdir: folder,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  // Fonts stand beside the style sheet: a content security policy need not allow data URLs.
  loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  logLevel: 'warning',
});

// What the licences ask for: their text goes where the bundles go.
mkdirSync(`${folder}/licences`, { recursive: true });
for (const name of ['bpmn-js', 'dmn-js', '@bpmn-io/form-js-viewer']) {
  copyFileSync(`node_modules/${name}/LICENSE`, `${folder}/licences/${name.replace('/', '-')}.txt`);
}
