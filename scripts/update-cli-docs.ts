/** Writes docs/cli.md's list of commands from their own help. */
import { readFileSync, writeFileSync } from "node:fs";
import { renderHelp } from "../src/cli/command.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { replaceBlock } from "./marked-block.ts";

const DOCUMENT = new URL("../docs/cli.md", import.meta.url);

const parts: string[] = [];
for (const [name, load] of Object.entries(COMMANDS)) {
  parts.push(`## ${name}\n\n\`\`\`text\n${renderHelp(await load()).trim()}\n\`\`\``);
}
writeFileSync(DOCUMENT, replaceBlock(readFileSync(DOCUMENT, "utf8"), "commands", `\n${parts.join("\n\n")}\n`));
