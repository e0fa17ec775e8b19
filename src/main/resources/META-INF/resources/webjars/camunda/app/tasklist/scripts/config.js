// Tasklist as Supportflow shows it. This file takes the place of the one that Camunda ships.

// A slow start must not end in a blank page.
if (window.require && window.require.config) {
  window.require.config({ waitSeconds: 0 });
}

// Tasklist's own sign-in is closed: whoever signs out, or comes back too late, is brought to ours, which also removes
// what was typed but not sent: Tasklist keeps it in this browser, where the next person would find it.
function leaveForSignIn() {
  if (!/^#\/login/.test(window.location.hash)) {
    return;
  }
  window.location.replace('/sign-in?out');
}
window.addEventListener('hashchange', leaveForSignIn);
leaveForSignIn();

export default {
  app: {
    name: 'Desk',
    vendor: 'Supportflow'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/ticket-tab.js'],
  requireJsConfig: {
    waitSeconds: 0,
    ngDeps: [],
    deps: [],
    paths: {}
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
