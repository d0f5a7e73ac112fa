/** Names of segments, campaigns, channels and tools are the same whatever their capitals and blanks. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
