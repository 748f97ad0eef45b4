// Clerks at two instances of central, and a hall's board at each.
const { callAtOnce, main, must, press, shownNumber, until } = require("./pages.cjs");

const shows = (board, called) => until(board, (number) => document.getElementById("number").textContent === number,
    `a board does not show ${called}`, called);

main(async (centre, ask) => {
    const { one, other } = centre.told.instances;
    const boards = [];
    for (const url of [one, other]) {
        const board = await centre.glass(1920, 1080, "vi-VN", url);
        await board.goto("/board/sanh");
        await board.waitForSelector("body:not(.waiting)");
        boards.push(board);
    }
    const clerk = await centre.member("quay-3", one);
    const colleague = await centre.member("quay-4", other);
    for (const [page, counter] of [[clerk, 3], [colleague, 4]]) {
        await page.goto(`/staff/counters/${counter}`);
        await press(page, "open");
    }
    for (const page of [clerk, colleague]) {
        await centre.takeNumber(page);
        await press(page, "next");
        const called = await shownNumber(page);
        for (const board of boards) await shows(board, called);
        await press(page, "start");
        await press(page, "finish");
    }
    await callAtOnce(centre, clerk, colleague);
    // Who logged in at one instance is known at the other.
    const moved = await clerk.context().newPage();
    await moved.goto(`${other}/staff/counters/3`);
    must(await moved.isVisible(".acts button[value=next]"), "a session of one instance is nobody's at the other");
    await boards[1].reload();  // begins with the last call, where the others would first have their turn
    await boards[1].waitForSelector(".now.has");
    await ask("kill");
    for (const page of [colleague, moved]) {
        await centre.takeNumber(colleague);
        await press(page, "next");
        await shows(boards[1], await shownNumber(page));
    }
});
