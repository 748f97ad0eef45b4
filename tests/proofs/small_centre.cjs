// A centre on one machine: the administrator enrols the terminal and calls the number that it gave; the board shows it.
const { leads, main, must, press, shownNumber, until } = require("./pages.cjs");

main(async (centre, ask) => {
    const administrator = await centre.member("quan-tri");
    await administrator.goto("/staff/terminals");
    await administrator.fill(".enrolment input[name=terminal]", "kiosk-01");
    await leads(administrator, () => administrator.click(".enrolment button"));
    await ask(`enrol ${await administrator.textContent(".said .number")}`);
    await ask("ticket");
    await administrator.goto("/staff/services");
    must(/07:30 – 11:30/.test(await administrator.textContent("main .desk")), "the centre's hours are not told");
    await administrator.locator("main .desk").scrollIntoViewIfNeeded();
    await centre.picture(administrator, "calendar");
    await administrator.goto("/staff/counters/1");
    await press(administrator, "open");
    await press(administrator, "next");
    must((await shownNumber(administrator)) === "B001", "the terminal's number is not called");
    await centre.picture(administrator, "counter");
    const board = await centre.glass(1920, 1080);
    await board.goto("/board/sanh");
    await until(board, () => document.querySelector(".now.has")?.textContent.includes("B001"), "the board does not show the call");
    await centre.picture(board, "board");
});
