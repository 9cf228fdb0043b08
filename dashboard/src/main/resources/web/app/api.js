/** What the server answers. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

let csrf = '';

/** Who looks, and what there is to choose from. Comes first: what is written later needs its token. */
export async function me() {
  const answer = await ask('/api/me');
  csrf = answer.csrf;
  return answer;
}

/** An answer of the API; parameters may repeat, and those without a value are left out. */
export function ask(path, parameters = {}, signal = undefined) {
  return read(fetch(address(path, parameters), { signal, headers: { Accept: 'application/json' } }));
}

/** An address of the API with its parameters. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    [value].flat().filter((one) => one !== undefined && one !== null && one !== '').forEach((one) => query.append(name, one));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Tells the server something. */
export function tell(path, body) {
  return read(
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Vidhuk-CSRF': csrf },
      body: JSON.stringify(body),
    }),
  );
}

async function read(coming) {
  const answer = await coming;
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Refused(answer.status, body?.error?.message ?? `${answer.status}`);
  }
  return body;
}

/** An id that nobody else has chosen: the same deed sent twice is done once. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
