/** After the last scenario file: ends the services that they shared. */
import { join } from 'node:path';
import { scenariosFolder } from '../tools/lib/paths.mjs';
import { stopRecorded } from '../tools/lib/process.mjs';
import { serviceNames } from '../tools/start/services.mjs';

export default async function stopServices() {
  await Promise.all(serviceNames.map((name) => stopRecorded(join(scenariosFolder, 'services', `${name}.pid`))));
}
