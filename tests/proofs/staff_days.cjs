// An administrator closes a day on the staff's pages, a real terminal tells citizens why, and takes it back.
const { leads, must } = require("./pages.cjs");

const DAYS = "/staff/services/days";
const ENGLISH = "Power cut in the whole area. Please come back tomorrow.";
const WEDNESDAY = "2026-11-25", TODAY = "2026-11-20";

async function both(centre, page, name) {
    await centre.picture(page, name);
    await page.setViewportSize({ width: 600, height: 1600 });
    await centre.picture(page, `${name}-narrow`);
    await page.setViewportSize({ width: 1366, height: 768 });
}

async function inEnglish(centre, page, name) {
    await leads(page, () => page.click(".own button[name=language]"));
    await page.goto(name === "services" ? "/staff/services" : DAYS);
    if (name === "services") await page.locator("main .desk").scrollIntoViewIfNeeded();
    await both(centre, page, `${name}-days-english`);
    await leads(page, () => page.click(".own button[name=language]"));
}

/// By keyboard alone: fields are filled where the focus is, and Enter sends them.
async function set(page, day, kind, reason = "", english = "") {
    await page.goto(DAYS);
    await page.fill(".act input[name=day]", day);
    await page.focus(".act select[name=kind]");
    await page.selectOption(".act select[name=kind]", kind);
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(reason);
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(english);
    await leads(page, () => page.keyboard.press("Enter"));
}

async function mistakes(centre, page) {
    await set(page, WEDNESDAY, "closed");
    must(await page.isVisible("#reason-mistake"), "a day is closed without a reason");
    must((await page.inputValue(".act input[name=day]")) === WEDNESDAY, "a form with a mistake loses what was typed");
    await both(centre, page, "days-mistake");
    await set(page, WEDNESDAY, "worked");
    must(/vốn đã làm việc/.test(await page.textContent("#day-mistake")), "an ordinary day is set as worked");
}

async function takeBack(page, date) {
    await page.goto(DAYS);
    const row = page.locator(".set-days tr", { has: page.locator(`input[value="${date}"]`) });
    await leads(page, () => row.locator("button[value=take-back]").click());
    must(await page.isVisible(".said.ok"), "a day cannot be taken back");
}

exports.days = async function (centre, page, ask) {
    const reason = centre.told.closed;
    const profile = async () => (await page.request.get("/v1/kiosk-profile", { headers: { "X-Terminal-Id": "kiosk-01" } })).json();
    const named = async (date) => (await profile()).calendar.days.find((day) => day.date === date);
    await page.goto("/staff/services");
    await leads(page, () => page.click(`a[href="${DAYS}"]`));
    await both(centre, page, "days");
    await mistakes(centre, page);
    await set(page, WEDNESDAY, "closed", "Tập huấn nghiệp vụ");
    must(await page.isVisible(".said.ok"), "a day cannot be closed");

    await set(page, TODAY, "closed", reason, ENGLISH);
    const question = await page.textContent(".question");
    must(/Số lịch hẹn vào .*20\/11\/2026: \d/.test(question), `booked times of a day to be closed are not told of: ${question}`);
    must(!(await named(TODAY)), "a day is closed before the question was answered");
    await both(centre, page, "days-question");
    await leads(page, () => page.click(".question button"));
    must((await named(TODAY)).name === reason && (await named(TODAY)).name_en === ENGLISH, "a closed day is not in the profile");
    const refused = await centre.wish(page);
    must(refused.status() === 409 && /closed/.test(await refused.text()), "on a closed day numbers are given");
    await both(centre, page, "days-set");
    await page.goto("/staff/services");
    must((await page.textContent("main")).includes(reason), "the services do not tell of a closed day");
    await page.locator("main .desk").scrollIntoViewIfNeeded();
    await both(centre, page, "services-days");
    await inEnglish(centre, page, "services");
    await inEnglish(centre, page, "set");
    await ask("fetched closed");
    await ask("glass terminal-closed");

    await takeBack(page, TODAY);
    must(!(await named(TODAY)) && (await named(WEDNESDAY)), "what was taken back still holds, or something else does not");
    await ask("fetched without");
    await centre.takeNumber(page);
    await page.goto("/staff/audit");
    must(/Hủy ngày đã đặt.*Đặt ngày nghỉ/s.test(await page.textContent("main")), "the audit does not tell of days");
    await centre.picture(page, "days-audit");
};
