import { openDeps } from "../node.ts";
import { createKey } from "../services/keys/create.ts";
import { listKeys } from "../services/keys/list.ts";
import { revokeKey } from "../services/keys/revoke.ts";
import { SCOPES } from "../services/keys/scopes.ts";
import { padColumns, printable } from "./columns.ts";
import { defineCommand, type Terminal, UsageError } from "./command.ts";

type Deps = Awaited<ReturnType<typeof openDeps>>;
type Key = Awaited<ReturnType<typeof listKeys>>[number];
type Scope = (typeof SCOPES)[number];

const ACTIONS = ["create", "list", "revoke"] as const;

function readScopes(list: string | undefined): Scope[] {
  const scopes = (list ?? "read").split(",").map((scope) => scope.trim());
  const unknown = scopes.find((scope) => !(SCOPES as readonly string[]).includes(scope));
  if (unknown !== undefined) throw new UsageError(`there is no scope "${unknown}". Scopes: ${SCOPES.join(", ")}.`);
  return scopes as Scope[];
}

const shortTime = (time: Date | string | null) => (time ? new Date(time).toISOString().slice(0, 16) : "never");

function renderKeys(keys: readonly Key[]): string {
  const rows = [
    ["ID", "NAME", "KEY", "SCOPES", "CREATED", "LAST USED", "STATE"],
    ...keys.map((key) => [
      key.id,
      printable(key.name),
      key.hint,
      key.scopes.join(","),
      shortTime(key.createdAt),
      shortTime(key.lastUsedAt),
      key.revokedAt ? `revoked ${shortTime(key.revokedAt)}` : "valid",
    ]),
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => padColumns(cell, widths[i]!))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

async function create(deps: Deps, name: string, scopes: Scope[], json: boolean, terminal: Terminal): Promise<void> {
  const key = await createKey(deps, { name, scopes });
  if (json) terminal.write(`${JSON.stringify(key)}\n`);
  else terminal.write(`${key.secret}\n`);
  terminal.note(`Key "${printable(name)}" (${key.id}) may ${scopes.join(", ")}. It is shown this once; keep it safe.`);
}

export const keys = defineCommand({
  summary: "make, list and revoke API keys",
  usage: ["keys create --name NAME [--scopes read,write]", "keys list [--json]", "keys revoke ID"],
  details: `
Keys are kept hashed, so a key is shown when it is made and never again. The embedded store belongs to one process: stop
the server first, or use a Postgres by DATABASE_URL.`,
  options: {
    name: { type: "string", value: "NAME", help: "what the key is for" },
    scopes: { type: "string", value: "LIST", help: "read, write, review, admin, parted by commas (default: read)" },
    json: { type: "boolean", help: "print JSON" },
  },
  async run(values, positionals, terminal) {
    const [action, id, ...more] = positionals;
    if (!ACTIONS.some((known) => known === action)) throw new UsageError(`say one of: ${ACTIONS.join(", ")}`);
    if (action === "revoke" ? !id || more.length > 0 : id !== undefined) {
      throw new UsageError(action === "revoke" ? "name the id of one key" : `keys ${action} takes no argument "${id}"`);
    }
    if (action === "create" && !values.name?.trim()) throw new UsageError("say what the key is for with --name");
    const scopes = readScopes(values.scopes);

    const deps = await openDeps(terminal.env);
    try {
      if (action === "create") await create(deps, values.name!.trim(), scopes, values.json ?? false, terminal);
      else if (action === "list") {
        const found = await listKeys(deps);
        terminal.write(values.json ? `${JSON.stringify(found)}\n` : renderKeys(found));
      } else {
        const revoked = await revokeKey(deps, id!);
        terminal.write(
          values.json ? `${JSON.stringify(revoked)}\n` : `revoked ${revoked.id} (${printable(revoked.name)})\n`,
        );
      }
      return 0;
    } finally {
      await deps.close();
    }
  },
});
