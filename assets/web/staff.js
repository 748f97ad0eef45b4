// Renews a page of the staff by itself, unless somebody is writing on it; says so when central does not answer.
(function () {
  "use strict";
  var EVERY_MS = 2000;
  var lost = null;

  function isBusy() {
    var active = document.activeElement;
    if (active && active.tagName === "SELECT") return true;
    if (document.querySelector("main details[open]")) return true;
    return Array.prototype.some.call(document.querySelectorAll("main input:not([type=hidden])"), function (field) {
      return field === active || field.value !== field.defaultValue;
    });
  }

  function say(isLost) {
    if (isLost && !lost) {
      lost = document.createElement("div");
      lost.className = "lost";
      lost.setAttribute("role", "alert");
      lost.textContent = document.body.dataset.lost;
      document.body.insertBefore(lost, document.querySelector("main"));
    }
    if (!isLost && lost) {
      lost.remove();
      lost = null;
    }
  }

  // Whoever works by keyboard stays on the same button, or comes to the one that is next in turn.
  function placeOf(element) {
    return element && element.closest("main") && element.value ? element.value : "";
  }

  function show(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("main");
    var main = document.querySelector("main");
    if (!fresh || fresh.innerHTML === main.innerHTML) return;
    var place = placeOf(document.activeElement);
    main.innerHTML = fresh.innerHTML;
    var next = (place && main.querySelector('button[value="' + place + '"]')) || main.querySelector("button.main");
    if (next && place) next.focus();
  }

  function renew() {
    fetch(location.pathname + "?renew", { credentials: "same-origin", redirect: "manual" })
      .then(function (answer) {
        if (answer.type === "opaqueredirect") return location.reload();
        if (!answer.ok) throw new Error();
        return answer.text().then(function (text) {
          say(false);
          if (!isBusy()) show(text);
        });
      })
      .catch(function () { say(true); })
      .then(function () { setTimeout(renew, EVERY_MS); });
  }

  setTimeout(renew, EVERY_MS);
})();
