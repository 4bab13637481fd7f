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

// On a narrow screen the rooms stand behind their name until they are asked for.
(function () {
  "use strict";
  var menu = document.querySelector(".menu");
  var narrow = window.matchMedia("(max-width: 40rem)");
  function fit() { menu.open = !narrow.matches; }
  if (menu) {
    fit();
    narrow.addEventListener("change", fit);
  }
})();

// A cell knows its column, so that the rows of a wide table can stand below one another; for those who hear it,
// it is a table still. Without this the table scrolls sideways.
(function () {
  "use strict";
  function each(within, selector, act) {
    Array.prototype.forEach.call(within.querySelectorAll(selector), act);
  }
  function fold(table) {
    var names = Array.prototype.map.call(table.querySelectorAll("thead th"), function (head) {
      return head.textContent.trim();
    });
    if (names.length < 4) {
      return;
    }
    table.setAttribute("role", "table");
    each(table, "thead, tbody", function (group) { group.setAttribute("role", "rowgroup"); });
    each(table, "thead th", function (head) { head.setAttribute("role", "columnheader"); });
    each(table, "tr", function (row) { row.setAttribute("role", "row"); });
    each(table, "tbody tr", function (row) {
      Array.prototype.forEach.call(row.cells, function (cell, at) {
        cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
        cell.dataset.label = names[at];
      });
    });
    table.classList.add("folds");
  }
  function foldAll() { each(document, "table.figures:not(.folds)", fold); }
  document.addEventListener("DOMContentLoaded", foldAll);
  document.addEventListener("htmx:afterSwap", foldAll);
  document.addEventListener("htmx:load", foldAll);
})();
