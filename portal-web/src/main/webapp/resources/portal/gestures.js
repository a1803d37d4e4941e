/* Gestures on the planning: many boxes ticked at once, and undone. Each box goes through the same
   «change» as under a finger, so that cost, counters and units that exclude each other follow. */
(function () {
  "use strict";

  var panel = document.querySelector(".planning--editing .gestures");
  if (!panel) {
    return;
  }
  var form = panel.closest("form");
  var blocks = Array.prototype.slice.call(form.querySelectorAll(".planning__block[data-block]"));
  if (!form.querySelector(".planning__box input")) {
    return;
  }
  var said = panel.querySelector(".gestures__said");
  var undoButton = panel.querySelector('[data-gesture="undo"]');
  var done = [];

  function words(name) {
    return panel.getAttribute("data-" + name);
  }

  function choice(name) {
    return panel.querySelector('[data-choice="' + name + '"]');
  }

  function chosen(name) {
    return choice(name).querySelector("select").value;
  }

  /* Only a choice between several is shown. */
  function offer(name, options, keep) {
    var select = choice(name).querySelector("select");
    select.textContent = "";
    options.forEach(function (option) {
      select.add(new Option(option.text, option.value, false, option.value === keep));
    });
    choice(name).hidden = options.length < 2;
  }

  function block() {
    return blocks[Number(chosen("block")) || 0];
  }

  function rows(where) {
    return Array.prototype.slice.call(where.querySelectorAll("[data-day]"));
  }

  /* Days before today cannot be meant. */
  function daysAhead(where) {
    return rows(where).filter(function (row) {
      return row.getAttribute("data-day") >= words("today");
    });
  }

  function date(day) {
    var parts = day.split("-").map(Number);
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  }

  /* 0 for Monday. */
  function weekday(day) {
    return (date(day).getUTCDay() + 6) % 7;
  }

  function monday(day) {
    var start = date(day);
    start.setUTCDate(start.getUTCDate() - weekday(day));
    return start.toISOString().slice(0, 10);
  }

  function boxIn(cell) {
    return cell && cell.querySelector(".planning__box input[type=checkbox]");
  }

  function cellOf(row, unit) {
    return row.querySelector('[data-unit="' + unit + '"]');
  }

  function isTaken(cell) {
    var box = boxIn(cell);
    var state = cell ? cell.getAttribute("data-state") : "";
    return box ? box.checked : state === "BOOKED" || state === "HELD";
  }

  /* A place that is held already is never given back by a gesture for another one. */
  function heldMeanwhile(box) {
    return Array.prototype.some.call(form.querySelectorAll(".planning__box input:checked"), function (other) {
      return (
        other !== box &&
        other.getAttribute("data-held") === "true" &&
        other.getAttribute("data-person-day") === box.getAttribute("data-person-day") &&
        other.getAttribute("data-from") < box.getAttribute("data-to") &&
        box.getAttribute("data-from") < other.getAttribute("data-to")
      );
    });
  }

  /* Why a cell cannot be ticked, in the words that stand in it. */
  function reason(row, cell) {
    if (!cell) {
      return row.querySelector("[data-unit]") ? words("missing") : words("closed");
    }
    var word = cell.querySelector(".planning__word, summary");
    return word ? word.textContent.trim() : words("missing");
  }

  /* Ticks what can be ticked, tells what cannot. */
  function tick(targets) {
    var before = Array.prototype.map.call(form.querySelectorAll(".planning__box input"), function (box) {
      return { box: box, checked: box.checked };
    });
    var ticked = 0;
    var left = {};
    targets.forEach(function (target) {
      var cell = cellOf(target.row, target.unit);
      var box = boxIn(cell);
      var why = box ? (heldMeanwhile(box) ? words("taken") : "") : reason(target.row, cell);
      if (isTaken(cell)) {
        return;
      }
      if (why) {
        left[why] = (left[why] || 0) + 1;
        return;
      }
      box.checked = true;
      box.dispatchEvent(new Event("change", { bubbles: true }));
      ticked += 1;
    });
    var changed = before.filter(function (one) {
      return one.box.checked !== one.checked;
    });
    if (changed.length > 0) {
      done.push(changed);
      undoButton.hidden = false;
    }
    tell(
      ticked,
      changed.filter(function (one) {
        return one.checked;
      }).length,
      left
    );
  }

  function tell(ticked, replaced, left) {
    var reasons = Object.keys(left);
    var text = ticked === 0 ? words("none") : words(ticked === 1 ? "one" : "many").replace("{0}", ticked);
    if (replaced > 0) {
      text += " " + words(replaced === 1 ? "replaced" : "replaced-many").replace("{0}", replaced);
    }
    if (reasons.length > 0) {
      var list = reasons.map(function (why) {
        return why.charAt(0).toLowerCase() + why.slice(1) + " (" + left[why] + ")";
      });
      text += " " + words("left").replace("{0}", list.join(", "));
    }
    said.textContent = text;
  }

  function undo() {
    var changed = done.pop();
    changed.forEach(function (one) {
      one.box.checked = one.checked;
    });
    form.dispatchEvent(new Event("portal:refresh"));
    said.textContent = words("undone");
    undoButton.hidden = done.length === 0;
    if (undoButton.hidden) {
      panel.querySelector("summary").focus();
    }
  }

  function inUnit(chosenRows) {
    return chosenRows.map(function (row) {
      return { row: row, unit: chosen("unit") };
    });
  }

  function everyWeekday(number) {
    tick(
      inUnit(
        daysAhead(block()).filter(function (row) {
          return weekday(row.getAttribute("data-day")) === number;
        })
      )
    );
  }

  function daysOfWeek(week) {
    return rows(block()).filter(function (row) {
      return monday(row.getAttribute("data-day")) === week;
    });
  }

  function takenUnits(row) {
    return Array.prototype.filter
      .call(row.querySelectorAll("[data-unit]"), isTaken)
      .map(function (cell) {
        return cell.getAttribute("data-unit");
      });
  }

  /* What is ticked or booked in this week, onto the same weekdays of the weeks after it. */
  function copyWeek() {
    var week = chosen("week");
    var targets = [];
    daysOfWeek(week).forEach(function (model) {
      daysAhead(block()).forEach(function (row) {
        var day = row.getAttribute("data-day");
        if (monday(day) > week && weekday(day) === weekday(model.getAttribute("data-day"))) {
          takenUnits(model).forEach(function (unit) {
            targets.push({ row: row, unit: unit });
          });
        }
      });
    });
    tick(targets);
  }

  /* What is ticked or booked for this child, for the others who are in the same activity. */
  function copyToSiblings() {
    var targets = [];
    siblings().forEach(function (other) {
      daysAhead(block()).forEach(function (model) {
        var row = other.querySelector('[data-day="' + model.getAttribute("data-day") + '"]');
        takenUnits(model).forEach(function (unit) {
          if (row) {
            targets.push({ row: row, unit: unit });
          }
        });
      });
    });
    tick(targets);
  }

  function units(where) {
    var known = {};
    return Array.prototype.reduce.call(
      where.querySelectorAll("[data-unit]"),
      function (list, cell) {
        var id = cell.getAttribute("data-unit");
        if (!known[id]) {
          known[id] = true;
          list.push({ value: id, text: cell.getAttribute("data-unit-name") });
        }
        return list;
      },
      []
    );
  }

  function siblings() {
    return blocks.filter(function (other) {
      return other !== block() && other.getAttribute("data-activity") === block().getAttribute("data-activity");
    });
  }

  function weeks() {
    var known = [];
    daysAhead(block()).forEach(function (row) {
      var week = monday(row.getAttribute("data-day"));
      if (row.querySelector(".planning__box") && known.indexOf(week) < 0) {
        known.push(week);
      }
    });
    return known;
  }

  function drawWeekdays() {
    var place = panel.querySelector('[data-place="weekdays"]');
    var names = words("weekdays").split(",");
    place.textContent = "";
    names.forEach(function (name, number) {
      var there = daysAhead(block()).filter(function (row) {
        return weekday(row.getAttribute("data-day")) === number && row.querySelector(".planning__box");
      });
      if (there.length > 0) {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "button";
        button.textContent = words("every").replace("{0}", name);
        button.setAttribute("data-gesture", "weekday");
        button.setAttribute("data-number", number);
        place.appendChild(button);
      }
    });
  }

  function draw() {
    var known = weeks();
    var first = document.documentElement.lang === "en" ? "1 " : "1er ";
    var format = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "fr-FR", {
      day: "numeric",
      month: "long",
      timeZone: "UTC"
    });
    var last = units(block());
    offer("unit", last, chosen("unit") || (last.length > 0 ? last[last.length - 1].value : ""));
    offer(
      "week",
      known.map(function (week) {
        return { value: week, text: words("week-of").replace("{0}", format.format(date(week)).replace(/^1 (?=\D)/, first)) };
      }),
      chosen("week")
    );
    panel.querySelector('[data-gesture="week"]').hidden = known.length === 0;
    panel.querySelector('[data-gesture="copy-week"]').hidden = known.length < 2;
    panel.querySelector('[data-gesture="siblings"]').hidden = siblings().length === 0;
    drawWeekdays();
  }

  panel.addEventListener("click", function (event) {
    var button = event.target.closest("[data-gesture]");
    var gesture = button && button.getAttribute("data-gesture");
    if (gesture === "weekday") {
      everyWeekday(Number(button.getAttribute("data-number")));
    } else if (gesture === "week") {
      tick(inUnit(daysOfWeek(chosen("week")).filter(function (row) {
        return row.getAttribute("data-day") >= words("today");
      })));
    } else if (gesture === "copy-week") {
      copyWeek();
    } else if (gesture === "siblings") {
      copyToSiblings();
    } else if (gesture === "undo") {
      undo();
    }
  });
  choice("block").addEventListener("change", draw);
  // a choice here is no change of the planning
  panel.addEventListener("change", function (event) {
    event.stopPropagation();
  });

  offer(
    "block",
    blocks.map(function (one, number) {
      return { value: String(number), text: one.getAttribute("data-block") };
    }),
    "0"
  );
  draw();
  panel.hidden = false;
})();
