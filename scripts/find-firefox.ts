import { firstInstalled, fromVariable, type Machine, thisMachine } from './machine.ts';

const NAMES = ['firefox', 'firefox-esr'];
const PATHS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * A Firefox that is on the machine already: FIREFOX_PATH, else the search path, else the usual
 * places. Undefined where there is none, for no npm package brings one. Throws where FIREFOX_PATH
 * names no executable.
 */
export function findFirefox(machine: Machine = thisMachine): string | undefined {
  return fromVariable(machine, 'FIREFOX_PATH') ?? firstInstalled(machine, NAMES, PATHS);
}
