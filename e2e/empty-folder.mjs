/** Before the first scenario file: mails and logs of an earlier run are no longer of use. */
import { rmSync } from 'node:fs';
import { scenariosFolder } from '../tools/lib/paths.mjs';

export default function emptyFolder() {
  rmSync(scenariosFolder, { recursive: true, force: true });
}
