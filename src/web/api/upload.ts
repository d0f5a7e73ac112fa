import { CallProblem, freshKey } from './client.ts';
import type { Upload } from './intake.ts';

/**
 * Sends a file as a raw stream and tells how far it is. XMLHttpRequest, because fetch does not report upload progress.
 * @throws CallProblem
 */
export function sendFile(file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', freshKey());
    request.upload.onprogress = (event) => event.lengthComputable && onShare(event.loaded / event.total);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Upload);
      else reject(problemIn(request));
    };
    request.onerror = () => reject(problemIn(request));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemIn(request: XMLHttpRequest): CallProblem {
  try {
    return new CallProblem({ ...JSON.parse(request.responseText), status: request.status });
  } catch {
    return new CallProblem({
      title: 'The file did not arrive',
      status: request.status,
      detail: 'The connection broke while the file was being sent. Try again.',
    });
  }
}
