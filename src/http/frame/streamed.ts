/** Whether the body of a POST to this path is a file that streams to disk: it has its own limit and is never held in memory. */
export function isStreamed(path: string): boolean {
  return path === '/api/v1/uploads';
}
