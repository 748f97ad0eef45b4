// What staff and a waiting hall do with central's pages. Asks for the link to be cut, and to be mended, and for a minute
// of the terminal's.
const path = require("node:path");
const { days } = require("./staff_days.cjs");
const { callAtOnce, leads, main, must, press, shownNumber, until } = require("./pages.cjs");

async function logIn(centre) {
    const page = await centre.glass(1366, 768);
    await centre.typePassword(page, "quay-3", "khong phai mat khau");
    must(await page.isVisible(".said.stop"), "a wrong password is not told");
    await centre.picture(page, "log-in-wrong");
    await page.goto("/staff/log-in?lang=en");
    must((await page.textContent("h1")) === "Log in", "the log-in does not speak English");
    await page.context().close();
}

async function serveByKeyboard(centre, page, board) {
    const first = await centre.takeNumber(page);
    await page.goto("/staff/counters/3");
    await centre.picture(page, "counter-closed");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".pill.ok");
    await centre.takeNumber(page, { priority: "tren-60-tuoi" });
    await centre.takeNumber(page);
    await until(page, () => document.querySelectorAll("table tr").length === 3, "the queue beside does not grow by itself");
    await centre.picture(page, "counter-open");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".now.has");
    must((await shownNumber(page)) === first, "the next number is not who came first");
    await board.waitForSelector(".now.has");
    must((await board.textContent("#number")) === first, "the board does not show the number that was called");
    must((await board.textContent("#counter")) === "Quầy 3", `the board does not say where to go: ${await board.textContent("#counter")}`);
    await centre.picture(page, "counter-called");
    await centre.picture(board, "board-called");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".acts button[value=finish]");
    await centre.picture(page, "counter-serving");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".acts button[value=next]");
}

async function otherActs(centre, page, board) {
    await press(page, "next");
    const missed = await shownNumber(page);
    await press(page, "recall");
    await press(page, "no_show");
    await page.click(`td button[value=recall]`);
    await page.waitForSelector(".now.has");
    must((await shownNumber(page)) === missed, "a missed number cannot be called again");
    await press(page, "park");
    await press(page, "next");
    const transferred = await shownNumber(page);
    await page.selectOption("select[name=service]", "ho-tich");
    await press(page, "transfer");
    await centre.picture(page, "counter-set-aside");
    await page.fill("input[name=reason]", "Họp");
    await press(page, "pause");
    await until(board, () => [...document.querySelectorAll("#counters .word")].some((one) => one.textContent === "Tạm nghỉ"),
        "the board does not show that a counter pauses");
    await centre.picture(page, "counter-paused");
    await press(page, "go_on");
    return transferred;
}

async function nobodyTwice(centre, one, other) {
    await other.goto("/staff/counters/3");
    must((await other.locator(".acts button[value=next]").count()) === 0, "somebody else's counter can be used");
    await other.goto("/staff/counters/4");
    await press(other, "open");
    await callAtOnce(centre, one, other);
    await other.goto("/staff/counters/3");
    await press(other, "take_over");
    await one.waitForSelector(".acts button[value=take_over]");
    await centre.picture(one, "counter-taken-over");
}

async function reports(centre, inspector) {
    await inspector.goto("/staff/reports");
    await inspector.waitForSelector("table.figures svg.bar rect");
    const given = Number(await inspector.textContent("dl.figures dd"));
    must(given === centre.given, `the report has ${given} numbers of ${centre.given}`);
    await centre.picture(inspector, "reports");
    const [file] = await Promise.all([inspector.waitForEvent("download"), inspector.click("a[download]")]);
    must(file.suggestedFilename() === "week-2026-11-16.csv", `the file is called ${file.suggestedFilename()}`);
    await leads(inspector, () => inspector.click(".choice a:nth-child(3)"));
    must(/Quý 4 năm 2026/.test(await inspector.textContent(".period")), "the quarter is not shown");
    await leads(inspector, () => inspector.click(".choice + .choice a"));
    await centre.picture(inspector, "reports-before");
    await inspector.setViewportSize({ width: 600, height: 1000 });
    await inspector.goto("/staff/reports?kind=month");
    await centre.picture(inspector, "reports-narrow");
    await inspector.setViewportSize({ width: 1280, height: 800 });
    await inspector.click(".own button[name=language]");
    await inspector.goto("/staff/reports?kind=half-year");
    await inspector.waitForSelector("html[lang=en]");
    await inspector.screenshot({ path: path.join(centre.told.out, "reports-english.png"), fullPage: true });
    await inspector.click(".own button[name=language]");
}

async function numbers(centre, page) {
    const form = (act) => page.locator("section.act", { has: page.locator(`button[value=${act}]`) });
    await page.goto("/staff/numbers");
    await centre.picture(page, "numbers");
    await form("give").locator("select[name=service]").selectOption(centre.service);
    await form("give").locator("select[name=priority]").selectOption("tren-60-tuoi");
    await leads(page, () => form("give").locator("button.main").click());
    const given = await page.textContent(".slip .number");
    ++centre.given;
    await centre.picture(page, "numbers-given");
    await leads(page, () => page.reload());
    must((await page.textContent(".slip .number")) === given, "a page shown again gives another number");

    const byHand = given.replace(/\d+$/, (digits) => String(Number(digits) + 5).padStart(digits.length, "0"));
    const enter = async (number) => {
        await form("enter").locator("input[name=number]").fill(number);
        await form("enter").locator("select[name=service]").selectOption(centre.service);
        await leads(page, () => form("enter").locator("button.main").click());
    };
    await enter(byHand.toLowerCase());
    must((await page.textContent(".slip .number")) === byHand, "a number written by hand is not taken as it is");
    ++centre.given;
    const next = await centre.takeNumber(page);
    must(next > byHand, `${next} was given behind ${byHand}`);
    await enter(byHand);
    must(/đã có người mang số này/.test(await page.textContent(".said.warn")), "a number is entered twice");
    await centre.picture(page, "numbers-refused");

    await form("take-out").locator("input[name=number]").fill(byHand);
    await leads(page, () => form("take-out").locator("button.main").click());
    must(await page.isVisible(".said.ok"), "a number cannot be taken out");
    await page.goto("/staff/counters/3");
    must(!(await page.textContent("main")).includes(byHand), "a number that was taken out still waits");
    await page.setViewportSize({ width: 600, height: 1400 });
    await page.goto("/staff/numbers");
    must((await page.locator(".conflicts").count()) === 0, "a number of an outage waits nowhere, and none was given");
    await page.request.post("/v1/journal-entries", { headers: { "X-Terminal-Id": "kiosk-08" }, data: { entries: [{ id: 1,
        offline_ticket: { key: "c1b7e0a4-52d3-4f6e-8a90-7d3e5b1f2c68", number: "N0021", service: centre.service,
            service_day: "2026-11-20", issued_at: "2026-11-20T09:02:11+07:00" } }] } });
    await page.goto("/staff/numbers");
    must(/N0021.*kiosk-08.*09:02/s.test(await page.textContent(".conflicts")), "a number that waits nowhere is not told of");
    await centre.picture(page, "numbers-narrow");
    await page.setViewportSize({ width: 1366, height: 768 });
}

/// Staff ask for a slip once more, and the terminal that gave the number prints it by itself.
async function printedAgain(centre, page, ask) {
    await ask("ticket kinh-doanh");
    ++centre.given;
    const section = page.locator("section.act", { has: page.locator("button[value=print-again]") });
    const want = async (number) => {
        await page.goto("/staff/numbers");
        await section.locator("input[name=number]").fill(number);
        await leads(page, () => section.locator("button.main").click());
    };
    await want("d999");
    must(/chưa cấp số này/.test(await page.textContent(".said.warn")), "a slip of no number is printed again");
    await want("d001");
    must(/Máy sẽ in/.test(await page.textContent(".said.ok")), "the terminal was not asked for a slip");
    must(/D001.*canary.*Máy chưa bắt đầu in/s.test(await page.textContent(".copies")), "a slip that is wanted is not told of");
    await centre.picture(page, "numbers-copy-wanted");
    await ask("minute");
    for (let tries = 0; tries < 300 && !/Đã in/.test(await page.textContent(".copies")); ++tries) {
        await ask("moment");
        await page.goto("/staff/numbers");
    }
    const told = await page.textContent(".copies");
    must(/D001.*canary.*Đã in/s.test(told), `the terminal prints no slip again: ${told}`);
    await centre.picture(page, "numbers-copy");
    await ask("copy");
}

/// A service gives no numbers while staff say so.
async function services(centre, page) {
    await page.goto("/staff/services");
    const card = page.locator("section.service", { has: page.locator("input[value=phi-le-phi]") });
    await leads(page, () => card.locator("button[value=pause]").click());
    must(/Tạm dừng/.test(await card.locator(".pill.warn").textContent()), "a paused service is not shown as one");
    await centre.picture(page, "services");
    const answer = await centre.wish(page, { service: "phi-le-phi" });
    must(answer.status() === 409 && /service-paused/.test(await answer.text()), "a paused service gives numbers");
    await page.setViewportSize({ width: 600, height: 1400 });
    await centre.picture(page, "services-narrow");
    await page.setViewportSize({ width: 1366, height: 768 });
    await leads(page, () => card.locator("button[value=resume]").click());
    await centre.takeNumber(page, { service: "phi-le-phi" });
    await page.locator("main .desk").scrollIntoViewIfNeeded();
    await centre.picture(page, "services-calendar");
}

/// A booked time leads to a number by its code; without one it can be cancelled.
async function appointments(centre, page) {
    await page.goto("/staff/appointments");
    const book = async (time) => {
        await page.locator("select[name=service]").selectOption(centre.service);
        await page.locator("input[name=time]").fill(time);
        await leads(page, () => page.click("button[value=book]"));
    };
    await book("08:00");
    must(/đã qua/.test(await page.textContent(".said.warn")), "a time that has passed is booked");
    await book("09:50");
    const code = await page.textContent(".slip .number");
    await centre.picture(page, "appointments-code");
    const answer = await page.request.post("/v1/check-ins", {
        headers: { "X-Terminal-Id": "kiosk-01", "Idempotency-Key": "5d2b8f0e-7a41-4c3e-9b16-0c4d7e2f8a90" },
        data: { code, service_day: "2026-11-20" } });
    must(answer.status() === 201, `a booked time gives no number: ${await answer.text()}`);
    ++centre.given;
    await book("10:15");
    await page.goto("/staff/appointments?day=2026-11-20");
    const row = (time) => page.locator(".appointments tr", { has: page.locator("th", { hasText: time }) });
    must((await row("09:50").first().textContent()).includes((await answer.json()).number), "the number of a booked time is not shown");
    await centre.picture(page, "appointments");
    await page.setViewportSize({ width: 600, height: 1400 });
    await centre.picture(page, "appointments-narrow");
    await page.setViewportSize({ width: 1366, height: 768 });
    await leads(page, () => row("10:15").last().locator("button[value=cancel]").click());
    must(/Đã hủy lịch hẹn/.test(await page.textContent(".said.ok")), "an appointment is not cancelled");
}

/// Who waits where is seen by all, and where nobody calls is said first.
async function load(centre, page) {
    await page.goto("/staff/load");
    const rows = page.locator("section table").first().locator("tr");
    must((await rows.count()) === 9, "the load is not told of every service");
    must((await page.locator(".said.stop").count()) > 0, "a queue that nobody calls is not told of");
    await centre.picture(page, "load");
    await page.setViewportSize({ width: 600, height: 1400 });
    await centre.picture(page, "load-narrow");
    await page.setViewportSize({ width: 1366, height: 768 });
}

async function terminals(centre, page, ask) {
    const beat = (terminal, devices) => page.request.post("/v1/heartbeats", { headers: { "X-Terminal-Id": terminal },
        data: { at: "2026-11-20T09:41:07+07:00", started_at: "2026-11-20T06:58:30+07:00", devices, untold: 2 } });
    const device = (name, state) => ({ device: name, state });
    await ask("minute");
    await page.goto("/staff/terminals");
    const card = (name) => page.locator("section.terminal", { has: page.locator("h2", { hasText: name }) });
    const printer = card("canary").locator("dl div", { hasText: "Máy in" });  // the real one's
    await printer.locator("dd", { hasText: "Sẵn sàng" }).waitFor({ timeout: 60000 });
    await beat("kiosk-01", [device("printer", "paper_out"), device("scanner", "ready")]);
    await beat("kiosk-02", [device("printer", "paper_low"), device("scanner", "ready"), device("camera", "too_dark")]);
    await card("kiosk-02").waitFor();
    must(/Hết giấy/.test(await card("kiosk-01").locator(".mark.stop").textContent()), "no paper is not told");
    await card("kiosk-01").locator("input[name=reason]").fill("Máy đang được bảo trì. Mời ông/bà lấy số ở máy bên cạnh.");
    await leads(page, () => card("kiosk-01").locator("button[value=lock]").click());
    const answer = await centre.wish(page);
    must(answer.status() === 409 && /terminal-locked/.test(await answer.text()), "a locked terminal gives numbers");
    await leads(page, () => card("kiosk-02").locator("button[value=reload]").click());
    must((await (await beat("kiosk-02", [])).json()).reload === 1, "a terminal is not told to reload");
    await beat("kiosk-02", [device("printer", "paper_low"), device("scanner", "ready"), device("camera", "too_dark")]);
    await page.goto("/staff/terminals");
    await centre.picture(page, "terminals");
    await page.setViewportSize({ width: 600, height: 1400 });
    await centre.picture(page, "terminals-narrow");
    await page.setViewportSize({ width: 1366, height: 768 });
    await leads(page, () => card("kiosk-01").locator("button[value=unlock]").click());
    await centre.takeNumber(page);
}

/// The code on the page makes a real machine that terminal; taken back, it is let in no more.
async function enrolment(centre, administrator, ask) {
    await administrator.goto("/staff/terminals");
    await administrator.fill(".enrolment input[name=terminal]", "kiosk-09");
    await leads(administrator, () => administrator.click(".enrolment button"));
    const code = await administrator.textContent(".said .number");
    must(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/.test(code), "no code is shown");
    await centre.picture(administrator, "enrolment-code");
    await ask(`enrol ${code}`);
    await ask("services ok");
    await administrator.goto("/staff/terminals");
    const card = administrator.locator("section.terminal", { has: administrator.locator("h2", { hasText: "kiosk-09" }) });
    must(/Đăng ký từ/.test(await card.textContent()), "an enrolled terminal is not shown as one");
    await card.locator("summary").click();
    await card.scrollIntoViewIfNeeded();
    await centre.picture(administrator, "enrolment");
    await administrator.setViewportSize({ width: 600, height: 1400 });
    await centre.picture(administrator, "enrolment-narrow");
    await administrator.setViewportSize({ width: 1366, height: 768 });
    await leads(administrator, () => card.locator("button[value=revoke]").click());
    await ask("services refused");
}

async function roles(centre, clerk) {
    const word = await clerk.getAttribute("input[name=word]", "value");
    const send = (page, address, form) => page.request.post(address, { form, maxRedirects: 0 });
    must((await send(clerk, "/staff/counters/1", { act: "open" })).status() === 403, "a form of no page of ours is taken");
    must((await send(clerk, "/staff/accounts", { word, act: "close", name: "giam-sat" })).status() === 403, "an operator closes accounts");
    must((await clerk.request.get("/staff/audit")).status() === 403, "an operator reads the audit");

    const inspector = await centre.member("giam-sat");
    await inspector.goto("/staff/counters/1");
    must((await inspector.locator(".acts button").count()) === 0, "an inspector has buttons");
    const own = await inspector.getAttribute("input[name=word]", "value");
    must((await send(inspector, "/staff/counters/1", { word: own, act: "open" })).status() === 403, "an inspector opens a counter");
    await inspector.goto("/staff/audit");
    must((await inspector.locator("table tr").count()) > 10, "the audit does not hold what was done");
    await centre.picture(inspector, "audit");
    await reports(centre, inspector);

    const administrator = await centre.member("quan-tri");
    await administrator.goto("/staff/accounts");
    await administrator.fill(".fields input[name=name]", "quay-5");
    await administrator.fill("input[name=shown]", "Cán bộ quầy 5");
    await administrator.click("button[value=add]");
    await administrator.waitForSelector(".said.ok");
    await centre.picture(administrator, "accounts");
    centre.told.passwords["quay-5"] = await administrator.textContent(".said .number");
    await centre.member("quay-5");
    await clerk.click(".own form:last-child button");
    await clerk.waitForURL("**/staff/log-in");
    await clerk.goto("/staff/counters");
    must(clerk.url().endsWith("/staff/log-in"), "who has logged out is still there");
    return administrator;
}

async function ages(centre, board, ask) {
    await ask("cut");
    await board.clock.fastForward(30000);
    await board.waitForSelector("body.stale", { timeout: 60000 });
    await centre.picture(board, "board-stale");
    await board.clock.fastForward(130000);
    await until(board, () => /hỏi tại quầy/.test(document.getElementById("notice").textContent), "old data does not send people to the counter");
    await centre.picture(board, "board-ask");
    await ask("mend");
    await board.clock.fastForward(20000);
    await until(board, () => !document.body.className, "the board does not come back by itself");
}

main(async (centre, ask) => {
    const board = await centre.glass(1920, 1080);
    await board.clock.install();
    await board.goto("/board/sanh");
    await board.waitForSelector("body:not(.waiting)");
    await centre.picture(board, "board-nobody");
    await logIn(centre);
    const clerk = await centre.member("quay-3");
    await centre.picture(clerk, "counters");
    await serveByKeyboard(centre, clerk, board);
    await otherActs(centre, clerk, board);
    const other = await centre.member("quay-4");
    await nobodyTwice(centre, clerk, other);
    await centre.picture(board, "board-busy");
    const upright = await centre.glass(1080, 1920, "en-GB");
    await upright.goto("/board/sanh?lang=en");
    await upright.waitForSelector(".now.has");
    await centre.picture(upright, "board-upright");
    await numbers(centre, clerk);
    await centre.takeNumber(clerk, { service: "cu-tru" });
    await services(centre, clerk);
    await appointments(centre, clerk);
    await load(centre, clerk);
    await terminals(centre, clerk, ask);
    await printedAgain(centre, clerk, ask);
    const administrator = await roles(centre, clerk);
    await other.goto("/staff/counters/4");
    await other.click(".own button[name=language]");
    await other.goto("/staff/counters/4");
    await centre.picture(other, "counter-english");
    for (const name of ["numbers", "services", "appointments", "load", "terminals"]) {
        await other.goto(`/staff/${name}`);
        await centre.picture(other, `${name}-english`);
    }
    await other.goto("/staff/numbers");
    await leads(other, () => other.click("button[value=give]"));
    await other.emulateMedia({ media: "print" });
    must((await other.isVisible(".slip .number")) && !(await other.isVisible("button[value=give]")),
        "what is printed is not the number alone");
    await centre.picture(other, "numbers-printed");
    await days(centre, administrator, ask);
    await enrolment(centre, administrator, ask);
    await ages(centre, board, ask);
});
