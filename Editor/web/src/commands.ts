/** Everything that can be done, once: menus, toolbar, palette and keys all take it from here. */
import type { IconName } from "./icons";

export interface Command {
  id: string;
  /** In words, as of now. */
  label: () => string;
  icon?: IconName;
  /** As it is shown: Ctrl+Z. */
  keys?: string;
  isEnabled?: () => boolean;
  run: () => void;
}

const commands = new Map<string, Command>();

export function register(...added: Command[]): void {
  for (const command of added) {
    commands.set(command.id, command);
  }
}

export function find(id: string): Command {
  const command = commands.get(id);
  if (!command) {
    throw new Error(`There is no command ${id}.`);
  }
  return command;
}

export function allCommands(): Command[] {
  return [...commands.values()];
}

export function canRun(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}

export function run(id: string): void {
  const command = find(id);
  if (canRun(command)) {
    command.run();
  }
}
