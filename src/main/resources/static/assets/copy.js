// A button that copies what stands in a field; without scripts, or where a browser forbids it, the field can be selected.
document.querySelectorAll('[data-copies]').forEach(function (button) {
  var field = document.getElementById(button.dataset.copies);
  field.addEventListener('focus', function () { field.select(); });
  field.select();
  if (!navigator.clipboard) { return; }
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(field.value).then(function () { button.textContent = button.dataset.done; }, function () { field.focus(); });
  });
});
