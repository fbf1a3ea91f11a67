// Requests to this application that a script makes: with the page's antiforgery token, and without following a redirect
// to the sign-in page as if it were an answer.

export const tokenField = "__RequestVerificationToken";

export class Unreachable extends Error {}
export class SignedOut extends Error {}

export async function send(address, { token, ...options }) {
  let answer;
  try {
    answer = await fetch(address, {
      ...options,
      redirect: "manual",
      credentials: "same-origin",
      headers: { ...options.headers, ...(token ? { RequestVerificationToken: token } : {}) },
    });
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new Unreachable();
  }
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new SignedOut();
  if (answer.status >= 500 || answer.status === 429) throw new Unreachable();
  return answer;
}
