/* The planning while it is modified: running cost, counters, units that exclude each other. */
(function () {
  "use strict";

  function unitOf(details) {
    var cell = details.closest("td");
    return cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent;
  }

  /* Why a day cannot be booked opens over the whole width below its row: a column is too narrow to
     read in. Each unit has its own list. Read aloud it stays where it was opened. */
  function showBelow(details) {
    var row = details.closest("tr");
    var there = row && row.nextElementSibling;
    if (!row) {
      return;
    }
    if (there && there.classList.contains("planning__below")) {
      there.remove();
    }
    var open = row.querySelectorAll("details[open]");
    if (open.length === 0) {
      return;
    }
    var below = document.createElement("tr");
    var cell = below.insertCell();
    below.className = "planning__below";
    below.setAttribute("aria-hidden", "true");
    cell.colSpan = row.cells.length;
    open.forEach(function (one) {
      var list = document.createElement("ul");
      cell.appendChild(document.createElement("p")).textContent = unitOf(one);
      cell.appendChild(list);
      one.querySelectorAll(".planning__why").forEach(function (why) {
        why.classList.add("visually-hidden");
        list.appendChild(document.createElement("li")).textContent = why.textContent;
      });
    });
    row.after(below);
  }

  document.querySelectorAll(".planning__table").forEach(function (table) {
    // «toggle» does not bubble
    table.addEventListener(
      "toggle",
      function (event) {
        showBelow(event.target);
      },
      true
    );
  });

  var form = document.querySelector(".planning--editing");
  if (!form) {
    return;
  }
  var boxes = Array.prototype.slice.call(form.querySelectorAll(".planning__box input[type=checkbox]"));
  var leaving = false;
  var money = new Intl.NumberFormat(document.documentElement.lang === "en" ? "en-GB" : "fr-FR", {
    style: "currency",
    currency: "EUR"
  });
  boxes.forEach(function (box) {
    box.wasChecked = box.getAttribute("data-held") === "true" ? true : box.checked;
  });

  function number(element, name) {
    return Number(element.getAttribute(name) || 0);
  }

  function isHeld(box) {
    return box.getAttribute("data-held") === "true";
  }

  function count(id, howMany) {
    var place = document.getElementById(id);
    if (!place) {
      return;
    }
    var total = howMany + number(place, "data-hidden");
    var words = total > 1 ? place.getAttribute("data-many") : place.getAttribute("data-one");
    place.textContent = total + " " + words;
  }

  function refresh() {
    var cost = document.getElementById("cost");
    var cents = number(cost, "data-cents") + number(cost, "data-hidden");
    var added = 0;
    var removed = 0;
    boxes.forEach(function (box) {
      if (isHeld(box) && !box.checked) {
        removed += 1;
        cents -= number(box, "data-cents");
      } else if (!isHeld(box) && box.checked) {
        added += 1;
        cents += number(box, "data-cents");
      }
    });
    count("pending-cancellations", removed);
    count("pending-bookings", added);
    cost.textContent = money.format(cents / 100);
  }

  /* One person is at one place: ticking a journée unticks its matin and après-midi. */
  function excludeOthers(ticked) {
    var replaced = [];
    boxes.forEach(function (box) {
      if (
        box !== ticked &&
        box.checked &&
        box.getAttribute("data-person-day") === ticked.getAttribute("data-person-day") &&
        box.getAttribute("data-from") < ticked.getAttribute("data-to") &&
        ticked.getAttribute("data-from") < box.getAttribute("data-to")
      ) {
        box.checked = false;
        replaced.push(box.closest("[data-unit-name]").getAttribute("data-unit-name"));
      }
    });
    return replaced;
  }

  /* What ticking a box unticked; a gesture over many days tells its own. */
  function tellReplaced(ticked, replaced) {
    var said = document.getElementById("replaced");
    if (!said) {
      return;
    }
    said.textContent =
      replaced.length === 0
        ? ""
        : said
            .getAttribute("data-words")
            .replace("{0}", ticked.parentElement.querySelector(".visually-hidden").textContent)
            .replace("{1}", replaced.join(", "));
  }

  form.addEventListener("change", function (event) {
    var replaced = event.target.checked ? excludeOthers(event.target) : [];
    if (event.isTrusted && boxes.indexOf(event.target) >= 0) {
      tellReplaced(event.target, replaced);
    }
    refresh();
  });
  form.addEventListener("portal:refresh", refresh);
  // Enter in a tick box would press the first button of the form, which leafs to another month
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && boxes.indexOf(event.target) >= 0) {
      event.preventDefault();
    }
  });

  /* Arrow keys walk over the boxes of a table, past cells that have none; in a list one by one. */
  var STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  function neighbour(box, step) {
    var cell = box.closest("td");
    if (!cell) {
      return boxes[boxes.indexOf(box) + step[0] + step[1]];
    }
    var row = cell.parentElement;
    var rows = row.parentElement.rows;
    var across = cell.cellIndex + step[1];
    var down = row.sectionRowIndex + step[0];
    while (rows[down] && across > 0 && across < row.cells.length) {
      var there = rows[down].cells[across];
      var found = there && there.querySelector("input[type=checkbox]");
      if (found) {
        return found;
      }
      across += step[1];
      down += step[0];
    }
    return null;
  }

  form.addEventListener("keydown", function (event) {
    var step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || boxes.indexOf(event.target) < 0) {
      return;
    }
    var next = neighbour(event.target, step);
    event.preventDefault();
    if (next) {
      next.focus();
    }
  });
  // «Modifier» was pressed a moment ago: go on where the work is, not at the top of the page
  if (form.getAttribute("data-begun") === "true" && boxes.length > 0) {
    boxes[0].focus();
  }

  /* Sélectionner tous les jours: the longest box of each day without a tick; again: none. The
     button does the first by itself where there is no script. */
  function length(box) {
    return Date.parse(box.getAttribute("data-to")) - Date.parse(box.getAttribute("data-from"));
  }

  function allTicked(days) {
    return boxes.length > 0 && Object.keys(days).every(function (day) {
      return days[day].some(function (box) {
        return box.checked;
      });
    });
  }

  function byDay() {
    var days = {};
    boxes.forEach(function (box) {
      var day = box.getAttribute("data-person-day");
      days[day] = (days[day] || []).concat(box);
    });
    return days;
  }

  function nameTickAll() {
    if (tickAll) {
      tickAll.value = allTicked(byDay()) ? tickAll.getAttribute("data-tick-all") : tickAllWords;
    }
  }

  var tickAll = form.querySelector("[data-tick-all]");
  var tickAllWords = tickAll && tickAll.value;
  if (tickAll) {
    tickAll.addEventListener("click", function (event) {
      var days = byDay();
      var none = allTicked(days);
      event.preventDefault();
      Object.keys(days).forEach(function (day) {
        var longest = days[day].reduce(function (one, other) {
          return length(other) > length(one) ? other : one;
        });
        var ticked = days[day].some(function (box) {
          return box.checked;
        });
        if (none) {
          days[day].forEach(function (box) {
            box.checked = false;
          });
        } else if (!ticked) {
          longest.checked = true;
        }
      });
      refresh();
      nameTickAll();
    });
    form.addEventListener("change", nameTickAll);
    nameTickAll();
  }

  form.addEventListener("submit", function () {
    leaving = true;
  });
  // what was ticked on another month is kept by the server and would be lost with this page
  var pending = form.getAttribute("data-pending") === "true";
  window.addEventListener("beforeunload", function (event) {
    var changed = pending || boxes.some(function (box) {
      return box.checked !== box.wasChecked;
    });
    if (changed && !leaving) {
      event.preventDefault();
    }
  });
  refresh();
})();
