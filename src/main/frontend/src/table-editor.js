// Tables: dmn-js, to change one. What is typed becomes a draft by itself; nothing is live until somebody publishes.
import Modeler from 'dmn-js/lib/Modeler';

const SAVE_AFTER = 800;

const place = document.getElementById('table-editor');
const form = document.getElementById('publish');
const state = document.getElementById('draft-state');
const list = document.getElementById('problems');
const words = document.getElementById('words').dataset;
const token = document.querySelector('meta[name=csrf]').content;
const address = place.dataset.address;

const modeler = new Modeler({ container: place, keyboard: { bindTo: document } });

async function send(path, body) {
  const answer = await fetch(`${address}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml', 'X-CSRF-TOKEN': token },
    body,
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

async function xml() {
  return (await modeler.saveXML({ format: true })).xml;
}

let waiting;

function changed() {
  state.textContent = words.changed;
  clearTimeout(waiting);
  waiting = setTimeout(save, SAVE_AFTER);
}

async function save() {
  waiting = undefined;
  try {
    const { live } = await send(`draft?basedOn=${form.elements.basedOn.value}`, await xml());
    state.textContent = live === Number(form.elements.basedOn.value) ? words.saved : words.meanwhile;
    place.dataset.saved = 'true';
  } catch (failure) {
    state.textContent = `${words.unsaved} (${failure.message})`;
    waiting = setTimeout(save, 10 * SAVE_AFTER);
  }
}

/** The cell that a problem is about; rows count from 1. */
function cellOf({ row, column }) {
  const { decisionLogic } = modeler.getActiveView().element;
  const rule = decisionLogic.rule?.[row - 1];
  if (!rule) {
    return null;
  }
  const asked = decisionLogic.input.findIndex((input) => input.inputExpression?.text?.trim() === column);
  const answered = decisionLogic.output.findIndex((output) => output.name === column);
  const cell = asked >= 0 ? rule.inputEntry[asked] : rule.outputEntry[answered];
  return place.querySelector(`[data-element-id="${cell ? cell.id : rule.id}"]`);
}

function show(problems) {
  place.querySelectorAll('.sf-wrong, .sf-warned').forEach((cell) => cell.classList.remove('sf-wrong', 'sf-warned'));
  list.replaceChildren(
    ...problems.map((problem) => {
      const line = document.createElement('li');
      const badge = document.createElement('span');
      badge.className = `badge ${problem.severity === 'error' ? 'sf-late' : 'sf-soon'} me-2`;
      badge.textContent = problem.severity === 'error' ? words.error : words.warning;
      line.append(badge, problem.message);
      const cell = problem.row > 0 ? cellOf(problem) : null;
      if (cell) {
        cell.classList.add(problem.severity === 'error' ? 'sf-wrong' : 'sf-warned');
        const goTo = document.createElement('button');
        goTo.type = 'button';
        goTo.className = 'btn btn-sm ms-2';
        goTo.textContent = words.goTo;
        goTo.addEventListener('click', () => {
          cell.scrollIntoView({ block: 'center', inline: 'center' });
          cell.click();
        });
        line.append(goTo);
      }
      return line;
    }),
  );
  document.getElementById('check-state').textContent = problems.length === 0 ? words.sound : words.found;
}

document.getElementById('check').addEventListener('click', async (event) => {
  event.target.disabled = true;
  document.getElementById('check-state').textContent = words.checking;
  try {
    show((await send('check', await xml())).problems);
  } catch (failure) {
    document.getElementById('check-state').textContent = `${words.failed} (${failure.message})`;
  } finally {
    event.target.disabled = false;
  }
});

let sending = false;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  form.elements.xml.value = await xml();
  sending = true;
  form.submit();
});

window.addEventListener('beforeunload', (event) => {
  if (waiting && !sending) {
    event.preventDefault();
  }
});

async function open() {
  const content = await (await fetch(`${address}/file`)).text();
  await modeler.importXML(content, { open: false });
  await modeler.open(modeler.getViews().find((view) => view.type === 'decisionTable'));
  modeler.getActiveViewer().on('elements.changed', changed);
  place.dataset.ready = 'true';
}

open().catch((failure) => {
  state.textContent = `${words.broken} (${failure.message})`;
});
