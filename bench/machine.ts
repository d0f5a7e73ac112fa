import { arch, cpus, version as osVersion, platform, totalmem } from 'node:os';

/** What the numbers were measured on. */
export function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${platform()} ${arch()} ${osVersion()}`,
    node: process.version,
  };
}
