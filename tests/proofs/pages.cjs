// Central's pages in a real browser (Debian's chromium, headless), for the scripts beside. Such a script is told by its
// standard input what it needs, may ask there for something to be done, and ends with "done".
const crypto = require("node:crypto");
const path = require("node:path");
const readline = require("node:readline");
const { createRequire } = require("node:module");
const { chromium } = createRequire(path.resolve(__dirname, "../../build/judges/package.json"))("playwright-core");

const SERVICE = "dat-dai";
const OWN_PASSWORD = "mot mat khau dai";

function must(holds, sentence) {
    if (!holds) throw new Error(sentence);
}

// `what` of the page, asked with `told`.
async function until(page, what, sentence, told) {
    await page.waitForFunction(what, told, { timeout: 60000 }).catch(() => { throw new Error(sentence); });
}

// Does it, and waits for the page that comes of it.
async function leads(page, deed) {
    await Promise.all([page.waitForNavigation(), deed()]);
}

class Centre {
    constructor(browser, told) {
        Object.assign(this, { browser, told, given: 0, service: SERVICE });
    }

    async glass(width, height, language = "vi-VN", url = this.told.url) {
        const context = await this.browser.newContext({
            ignoreHTTPSErrors: true, baseURL: url, viewport: { width, height }, locale: language });
        const page = await context.newPage();
        page.on("pageerror", (error) => { throw error; });
        // What the policy of the pages forbids is told on the console.
        page.on("console", (line) => must(!/Content Security Policy/.test(line.text()), line.text()));
        return page;
    }

    async picture(page, name) {
        await page.screenshot({ path: path.join(this.told.out, `${name}.png`) });
    }

    wish(page, more = {}) {
        const key = crypto.randomUUID();
        return page.request.post("/v1/tickets", {
            headers: { "X-Terminal-Id": "kiosk-01", "Idempotency-Key": key },
            data: { service: SERVICE, service_day: "2026-11-20", ...more } });
    }

    async takeNumber(page, more = {}) {
        const answer = await this.wish(page, more);
        ++this.given;
        must(answer.status() === 201, `a number was refused: ${answer.status()} ${await answer.text()}`);
        return (await answer.json()).number;
    }

    async typePassword(page, account, password) {
        await page.goto("/staff");
        await page.fill("input[name=name]", account);
        await page.fill("input[name=password]", password);
        await leads(page, () => page.keyboard.press("Enter"));
    }

    /// Logs in with the first password and chooses an own one.
    async member(account, url = this.told.url) {
        const page = await this.glass(1366, 768, "vi-VN", url);
        await this.typePassword(page, account, this.told.passwords[account]);
        must(page.url().endsWith("/staff/password"), "a first password opens more than the page that changes it");
        await page.goto("/staff/counters");
        must(page.url().endsWith("/staff/password"), "the change of a first password can be passed by");
        await page.fill("input[name=old]", this.told.passwords[account]);
        await page.fill("input[name=wanted]", OWN_PASSWORD);
        await page.fill("input[name=repeated]", OWN_PASSWORD);
        await page.keyboard.press("Enter");
        await page.waitForURL("**/staff/counters");
        return page;
    }
}

const shownNumber = (page) => page.textContent(".now .number");
const press = (page, act) => leads(page, () => page.click(`.acts button[value=${act}]`));

// Two clerks call at the same moments, again and again.
async function callAtOnce(centre, one, other) {
    const seen = [];
    for (let turn = 0; turn < 8; ++turn) await centre.takeNumber(one);
    for (let turn = 0; turn < 4; ++turn) {
        await Promise.all([press(one, "next"), press(other, "next")]);
        seen.push(await shownNumber(one), await shownNumber(other));
        for (const page of [one, other]) for (const act of ["start", "finish"]) await press(page, act);
    }
    must(new Set(seen).size === seen.length && !seen.includes("–"), `two counters called one person: ${seen}`);
}

// With more words for the browser, such as what it lets pages do.
function launch(...more) {
    return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", ...more] });
}

// `acts(centre, ask)`, told what the proof says.
async function run(acts) {
    const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const told = JSON.parse((await lines.next()).value);
    const ask = async (wish) => { console.log(wish); await lines.next(); };
    const browser = await launch();
    try {
        await acts(new Centre(browser, told), ask);
        await ask("done");
    } finally {
        await browser.close();
    }
}

function main(acts) {
    run(acts).then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
}

module.exports = { callAtOnce, Centre, launch, leads, main, must, press, shownNumber, until };
