// Fills a hall's board from its event stream. Every call has its turn on the large panel, and is said while it is there
// (board_voice.js); the age of the data is always there; a link that is silent is made anew, whatever the browser thinks of it. ES2017, for televisions.
(function () {
  "use strict";
  var HELD_MS = 6000; // a call stays so long on the large panel while another waits
  var HURRIED_MS = 2500; // and so long while many do
  var BEAT_MS = 10000; // central's sign of life
  var STALE_MS = 2.5 * BEAT_MS; // two were missed
  var ASK_MS = 120000; // then it is of no use to look here
  var SPOKEN_WITHIN_MS = 60000; // an older call is shown, and not said any more
  var AGAIN_MS = 15000; // a silent link is made anew this often
  var NOTICE_MS = 10000;
  var LAST_SHOWN = 5;

  var texts = document.body.dataset;
  var board = null; // the latest that central sent
  var seen = null; // the sequence of the last call that was taken up
  var turns = []; // calls that have not been on the large panel yet
  var held = null; // the call that is there now
  var heldSince = null; // null: it was called before the page was there
  var heard = now(); // when anything came last
  var heardClock = ""; // and what o'clock that was
  var central = null; // central's time in ms, at the moment `centralAt`
  var centralAt = 0;
  var opened = 0;
  var stream = null;
  var voice = null; // none: calls are only shown

  function now() { return performance.now(); }
  function byId(id) { return document.getElementById(id); }
  function filled(text, value) { return text.replace("{1}", value); }
  function two(number) { return (number < 10 ? "0" : "") + number; }

  // A set's own clock may be wrong: what counts is central's, in Vietnam, and the time since.
  function moment() { return central === null ? null : new Date(central + (now() - centralAt) + 7 * 3600000); }
  function clock(date) { return two(date.getUTCHours()) + ":" + two(date.getUTCMinutes()); }

  function put(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function fresh(list, make) {
    var old = list.innerHTML;
    var next = document.createElement(list.tagName);
    make(next);
    if (next.innerHTML !== old) list.innerHTML = next.innerHTML;
  }

  function cell(parent, tag, text, look) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (look) element.className = look;
    parent.appendChild(element);
    return element;
  }

  function nameOf(local) { return (texts.language === "en" && local.en) || local.vi; }

  function takeUp(call) {
    if (seen !== null && call.sequence <= seen) return;
    seen = call.sequence;
    turns.push(call);
  }

  function isTurnOver() {
    if (voice && voice.isSpeaking()) return false;
    return heldSince === null || now() - heldSince >= (turns.length > 1 ? HURRIED_MS : HELD_MS);
  }

  function isWorthSaying(call) {
    return central === null || central + (now() - centralAt) - Date.parse(call.called_at) <= SPOKEN_WITHIN_MS;
  }

  function nextTurn() {
    if (!turns.length || !isTurnOver()) return;
    held = turns.shift();
    heldSince = now();
    if (voice && isWorthSaying(held)) voice.say(held);
  }

  function drawNow() {
    byId("now").className = held ? "now has" : "now";
    if (!held) return;
    put(byId("number"), held.number);
    byId("number").className = held.number.length > 4 ? "number long" : "number";
    put(byId("counter"), filled(texts.counter, held.counter));
    byId("arrow").setAttribute("class", held.direction || "unknown");
  }

  function drawLast() {
    var others = board.calls.filter(function (call) {
      return !(held && call.number === held.number) && !turns.some(function (turn) { return turn.number === call.number; });
    });
    fresh(byId("last"), function (list) {
      others.slice(0, LAST_SHOWN).forEach(function (call) {
        var row = cell(list, "li", "");
        cell(row, "b", call.number);
        cell(row, "span", filled(texts.counter, call.counter));
      });
    });
  }

  function drawCounters() {
    fresh(byId("counters"), function (list) {
      board.counters.forEach(function (counter) {
        var isNewest = held && counter.number === held.number && counter.counter === held.counter;
        var row = cell(list, "li", "", isNewest ? "newest" : "");
        cell(row, "span", filled(texts.counter, counter.counter));
        if (counter.state === "paused") cell(row, "b", texts.paused, "word");
        else cell(row, "b", counter.number || "–");
      });
    });
  }

  function drawClock() {
    var date = moment();
    if (!date) return;
    var day = texts.days.split("|")[date.getUTCDay()];
    put(byId("time"), clock(date));
    put(byId("date"), day.charAt(0).toUpperCase() + day.slice(1) + ", " + two(date.getUTCDate()) + "/" +
        two(date.getUTCMonth() + 1) + "/" + date.getUTCFullYear());
  }

  function drawAge() {
    var silent = now() - heard;
    document.body.className = board === null ? "waiting" : silent > STALE_MS ? "stale" : "";
    put(byId("age"), heardClock || "–");
    var notices = board ? board.notices : [];
    var turn = notices.length ? nameOf(notices[Math.floor(now() / NOTICE_MS) % notices.length]) : "";
    put(byId("notice"), silent > ASK_MS ? filled(texts.ask, heardClock) : silent > STALE_MS ? filled(texts.stale, heardClock) : turn);
  }

  function drawSound() {
    var trouble = texts.sound === "" ? "failed" : voice ? voice.trouble : "";
    byId("sound").className = "sound " + trouble;
    byId("sound").parentNode.className = trouble === "refused" ? "press" : "";
    put(byId("sound-text"), trouble === "refused" ? texts.press : trouble ? texts.silent : "");
  }

  function draw() {
    nextTurn();
    drawClock();
    drawAge();
    drawSound();
    if (!board) return;
    drawNow();
    drawLast();
    drawCounters();
  }

  function hear(asOf) {
    heard = now();
    if (!asOf) return;
    central = Date.parse(asOf);
    centralAt = heard;
    heardClock = clock(moment());
  }

  function onBoard(event) {
    var first = board === null;
    board = JSON.parse(event.data);
    hear(board.as_of);
    if (first && seen === null) {
      seen = board.sequence;
      held = board.calls[0] || null;
    }
    // A new day: nobody is called.
    if (!board.calls.length && !turns.length) held = null;
    // What was missed while the link was broken is called now, the oldest first.
    board.calls.slice().reverse().forEach(takeUp);
    draw();
  }

  function onCall(event) {
    hear(null);
    takeUp(JSON.parse(event.data));
    draw();
  }

  function connect() {
    if (stream) stream.close();
    opened = now();
    stream = new EventSource(texts.events);
    stream.addEventListener("board", onBoard);
    stream.addEventListener("call", onCall);
    stream.addEventListener("beat", function (event) { hear(JSON.parse(event.data).as_of); });
  }

  function watch() {
    if (now() - heard > STALE_MS && now() - opened > AGAIN_MS) connect();
    if (stream.readyState === EventSource.CLOSED && now() - opened > 2000) connect();
    draw();
  }

  // A television must not go dark. Where the browser can promise that, it does, each time the page is seen again.
  function stayAwake() {
    if (navigator.wakeLock && document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(function () {});
  }

  if (texts.sound && texts.sound !== "off") voice = window.boardVoice(texts.sound, draw);
  connect();
  stayAwake();
  document.addEventListener("visibilitychange", stayAwake);
  setInterval(watch, 500);
})();
