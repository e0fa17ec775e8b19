// Tasklist keeps what was typed but not sent in this browser; whoever signs in next must not find it.
Object.keys(window.localStorage)
  .filter(function (key) { return key.indexOf('camunda-form:') === 0; })
  .forEach(function (key) { window.localStorage.removeItem(key); });
