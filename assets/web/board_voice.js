// Says a board's calls aloud, one at a time, by sounds that central has put together. Most browsers let a page sound only
// once somebody has touched it or pressed a key; until then calls are shown alone. ES2017, for televisions.
// `address`: of a call's sound, without number and counter. `changed`: called when a call has been said, or could not be,
// and when `trouble` is another.
window.boardVoice = function (address, changed) {
  "use strict";
  var SILENCE = "/web/silence.wav";
  var LONGEST_MS = 30000; // a player that hangs holds up the other calls no longer
  var GESTURES = ["keydown", "click", "touchend"];

  var player = new Audio();
  var playing = null; // what is, and since when
  var isCall = false; // or silence, which nobody waits for
  var voice = { trouble: "", say: say, isSpeaking: isSpeaking };

  function isSpeaking() { return isCall && playing !== null && performance.now() - playing.since < LONGEST_MS; }

  function say(call) {
    isCall = true;
    play(address + "&number=" + encodeURIComponent(call.number) + "&counter=" + encodeURIComponent(call.counter));
  }

  function tryOut() {
    if (isSpeaking()) return;
    isCall = false;
    play(SILENCE);
  }

  function play(source) {
    var mine = { since: performance.now() };
    playing = mine;
    function over(trouble) {
      if (playing !== mine) return;
      playing = null;
      listen(trouble === "refused");
      voice.trouble = trouble;
      changed();
    }
    player.onended = function () { over(""); };
    player.onerror = function () { over("failed"); };
    player.src = source;
    var promise = player.play();
    // Browsers before promises only stay as they were.
    if (!promise && player.paused) over("refused");
    if (promise) promise.catch(function (reason) { over(reason.name === "NotAllowedError" ? "refused" : "failed"); });
  }

  function listen(isRefused) {
    GESTURES.forEach(function (gesture) {
      if (isRefused) document.addEventListener(gesture, tryOut);
      else document.removeEventListener(gesture, tryOut);
    });
  }

  tryOut();
  return voice;
};
