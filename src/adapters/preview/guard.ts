/** Who may talk to the preview: the page it served itself, on this machine. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request must be refused, or undefined where it may pass. The Host header must name this
 * machine, or a web page anywhere could reach the preview by pointing its own name at 127.0.0.1
 * (DNS rebinding); an Origin, where the browser sends one, must be the preview's own page.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = ['127.0.0.1', 'localhost'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  if (!hosts.includes(headers.host ?? '')) {
    return `This preview answers at http://127.0.0.1:${port} only.`;
  }
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return 'This preview answers its own page only.';
  }
  return undefined;
}
