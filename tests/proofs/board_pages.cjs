// What a television in a hall shows and says: with a browser that lets pages sound, and with one that wants a key first.
const { Centre, launch, main, must, until } = require("./pages.cjs");

// After so long a call on the panel makes room: for a single other, for several.
const HELD_MS = 7000;
const HURRIED_MS = 2600;

// Waits as somebody who only looks: whatever else asks a page counts as a touch of it.
async function untilSeen(page, expression, sentence) {
    const eye = await page.context().newCDPSession(page);
    for (let tries = 0; tries < 600; ++tries) {
        const seen = await eye.send("Runtime.evaluate", { expression, userGesture: false, returnByValue: true });
        if (seen.result.value) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(sentence);
}

// A board that keeps what its player did, and which number was shown then.
async function board(centre, words = "", cut = null) {
    const page = await centre.glass(1920, 1080);
    await page.addInitScript(() => {
        const Player = window.Audio;
        window.sounds = [];
        window.Audio = function () {
            const player = new Player();
            const note = (event) => window.sounds.push([event.type, new URL(player.src).search, document.getElementById("number").textContent]);
            for (const type of ["playing", "ended"]) player.addEventListener(type, note);
            return player;
        };
        // As on a television without it.
        delete Navigator.prototype.wakeLock;
    });
    if (cut) await page.route(cut, (route) => route.abort());
    await page.clock.install();
    await page.goto(`/board/sanh${words}`);
    await untilSeen(page, `!document.body.classList.contains("waiting")`, "the board does not fill");
    return page;
}

const asked = (page) => page.evaluate(() => window.sounds.filter(([, query]) => query));
const heard = (page, count) => until(page, (most) => window.sounds.filter(([type, query]) => type === "ended" && query).length >= most,
    "a call is not said to its end", count);
const shows = (page, number) => until(page, (wanted) => document.getElementById("number").textContent === wanted,
    `the board does not show ${number}`, number);

// A new number is called to the counter.
async function call(centre, page, counter) {
    const act = async (action) => (await page.request.post(`/v1/counters/${counter}/calls`, { data: { action } })).json();
    for (const action of ["start", "finish"]) await act(action); // refused by a counter without anybody
    const number = await centre.takeNumber(page);
    const called = await act("next");
    must(called.number === number, `${number} was to be called: ${JSON.stringify(called)}`);
    return number;
}

async function saidInTurn(centre) {
    const page = await board(centre);
    must(!(await page.isVisible("#sound")), "a board that may sound asks for a key");
    const numbers = [];
    for (const counter of [3, 4, 3]) numbers.push([await call(centre, page, counter), counter]);
    await heard(page, 3);
    const wanted = numbers.flatMap(([number, counter]) => ["playing", "ended"].map(
        (type) => [type, `?lang=vi&number=${number}&counter=${counter}`, number]));
    must(JSON.stringify(await asked(page)) === JSON.stringify(wanted),
        `calls are not said one by one, each while it is shown: ${JSON.stringify(await asked(page))}`);
    await centre.picture(page, "board-said");

    // Without a moment of the page's time: nothing waits, so nothing is waited for.
    await page.clock.fastForward(HELD_MS);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await shows(page, await call(centre, page, 3));
    await page.clock.resume();
    await heard(page, 4);
    await page.context().close();
}

async function saidInBothLanguages(centre) {
    const page = await board(centre, "?lang=en&sound=vi,en");
    const first = await call(centre, page, 3);
    await until(page, () => window.sounds.some(([type, query]) => type === "playing" && query), "a call is not said");
    // While it is said another waits, and becomes too old to be said.
    const second = await call(centre, page, 4);
    must((await page.textContent("#number")) === first, "a call leaves the panel while it is said");
    await page.clock.fastForward(61000);
    await shows(page, second);
    const third = await call(centre, page, 3);
    await page.clock.fastForward(HELD_MS);
    await until(page, (number) => window.sounds.some(([type, query]) => type === "ended" && query === `?lang=vi,en&number=${number}&counter=3`),
        "the call behind one of a minute ago is not said in both languages", third);
    must((await asked(page)).every(([, query]) => !query.includes(second)), `a call of a minute ago is said: ${JSON.stringify(await asked(page))}`);
    await page.context().close();
}

async function silentWhenWanted(centre) {
    const page = await board(centre, "?sound=off");
    const asks = [];
    page.on("request", (request) => asks.push(request.url()));
    await shows(page, await call(centre, page, 3));
    // Called one behind the other, two wait: the first of them is shown as soon as many wait, not as one alone would be.
    const [next, last] = [await call(centre, page, 4), await call(centre, page, 3)];
    await until(page, (wanted) => wanted.every((one) => document.getElementById("counters").textContent.includes(one)),
        "the board does not hear of two calls", [next, last]);
    await page.clock.pauseAt(await page.evaluate((later) => Date.now() + later, HURRIED_MS));
    await shows(page, next);
    must(!asks.some((url) => /wav/.test(url)) && !(await page.isVisible("#sound")), "a board that was to be silent is not");
    await page.context().close();
}

async function showsWithoutSound(centre) {
    const page = await board(centre, "", "**/call.wav*");
    await shows(page, await call(centre, page, 3));
    await until(page, () => document.getElementById("sound-text").textContent === "Không có tiếng", "a board does not say that it is silent");
    await page.clock.fastForward(HELD_MS);
    await shows(page, await call(centre, page, 4));
    await centre.picture(page, "board-no-sound");
    await page.context().close();
}

async function saidAfterAKey(centre) {
    for (const [words, hint, name] of [["", "Bấm OK trên điều khiển để bật tiếng", "board-press"],
        ["?lang=en", "Press OK on the remote to turn the sound on", "board-press-english"]]) {
        const page = await board(centre, words);
        await untilSeen(page, `document.getElementById("sound-text").textContent === "${hint}"`, "the board does not say how it is given its voice");
        const silent = await call(centre, page, 3);
        await untilSeen(page, `document.getElementById("number").textContent === "${silent}"`, `the board does not show ${silent}`);
        await untilSeen(page, `document.getElementById("sound").offsetWidth > 0`, "the hint does not stay");
        await centre.picture(page, name);
        must((await asked(page)).length === 0, `a call is said before the browser lets it: ${JSON.stringify(await asked(page))}`);
        await page.keyboard.press("Enter");
        await page.waitForSelector("#sound", { state: "hidden" });
        await page.clock.fastForward(HELD_MS);
        const number = await call(centre, page, 4);
        await heard(page, 1);
        must((await asked(page)).every(([, query, shown]) => shown === number && query.includes(number)),
            `a call is not said after the key: ${JSON.stringify(await asked(page))}`);
        await page.context().close();
    }
    const upright = await centre.glass(1080, 1920);
    await upright.goto("/board/sanh");
    await upright.waitForSelector("#sound", { state: "visible" });
    await centre.picture(upright, "board-press-upright");
}

async function beginsWithTheDay(centre, ask) {
    const page = await board(centre);
    must(await page.isVisible(".now.has"), "a board does not begin with the last call");
    await ask("tomorrow");
    await page.clock.fastForward(30000); // then a silent link is made anew
    await page.waitForSelector(".now:not(.has)", { timeout: 60000 });
    await page.context().close();
}

main(async (centre, ask) => {
    const free = new Centre(await launch("--autoplay-policy=no-user-gesture-required"), centre.told);
    const strict = new Centre(await launch("--autoplay-policy=user-gesture-required"), centre.told);
    try {
        await saidInTurn(free);
        await saidInBothLanguages(free);
        await silentWhenWanted(free);
        await showsWithoutSound(free);
        await saidAfterAKey(strict);
        await beginsWithTheDay(free, ask);
    } finally {
        await free.browser.close();
        await strict.browser.close();
    }
});
