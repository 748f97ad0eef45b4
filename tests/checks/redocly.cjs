// Whether an OpenAPI document keeps every rule of Redocly's recommended-strict; what it does not keep, by file, line and rule.
//   node tests/checks/redocly.cjs FILE     exit code 1: something is not kept
const path = require("node:path");
const { createRequire } = require("node:module");
const judges = createRequire(path.resolve(__dirname, "../../build/judges/package.json"));
const { createConfig, getLineColLocation, lint } = judges("@redocly/openapi-core");

async function main(file) {
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lint({ ref: path.resolve(file), config });
    // Also those that a file beside says to leave out: there are no exceptions.
    for (const { location, message, ruleId } of problems) {
        const { source, start } = getLineColLocation(location[0]);
        console.log(`${path.relative("", source.absoluteRef)}:${start.line}: ${ruleId}: ${message}`);
    }
    process.exitCode = problems.length > 0 ? 1 : 0;
}

main(process.argv[2]);
