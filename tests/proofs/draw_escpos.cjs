// What npos, an interpreter of ESC/POS that others wrote, makes of a printer's bytes: the dots as PGM, to standard output.
// It joins bands that follow each other as if they were all of one width, so each band is given to it alone.
const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");
const npos = createRequire(path.resolve(__dirname, "../../build/judges/package.json"))("npos");

const WIDTH = Number(process.argv[3]);

async function rows_of(bytes) {
    const { entries } = await npos.parser(npos.rules).parse(bytes);
    if (entries.length !== 1 || entries[0].type !== "raster") throw new Error("a band that is no picture");
    const band = entries[0].data;
    const rows = Buffer.alloc(WIDTH * band.height, 255);
    for (let y = 0; y < band.height; ++y)
        for (let x = 0; x < band.width; ++x) if (band.getPixel(x, y) === 0) rows[y * WIDTH + x] = 0;
    return rows;
}

async function main() {
    const bytes = fs.readFileSync(process.argv[2]);
    const { tree } = await npos.parser(npos.rules).parse(bytes);
    const bands = tree.filter((command) => command.fn === "v0");
    const rows = [];
    for (const { offset, size, length } of bands) {
        const end = offset + size;  // "offset" is where the dots begin, "length" counts the command before them too
        rows.push(await rows_of(bytes.subarray(end - length, end)));
    }
    const dots = Buffer.concat(rows);
    process.stdout.write(Buffer.concat([Buffer.from(`P5\n${WIDTH} ${dots.length / WIDTH}\n255\n`), dots]));
}

main().catch((error) => {
    console.error(String(error));
    process.exit(1);
});
