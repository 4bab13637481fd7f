// The summary of faults takes the focus when a page comes with one.
(function () {
  "use strict";
  function focusOnFault(root) {
    var fault = root.querySelector(".fault");
    if (fault) {
      fault.focus();
    }
  }
  document.addEventListener("DOMContentLoaded", function () { focusOnFault(document); });
  document.addEventListener("htmx:afterSwap", function (event) { focusOnFault(event.target); });
})();
