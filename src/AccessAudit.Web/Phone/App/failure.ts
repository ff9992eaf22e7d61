// What a request can come to besides an answer.

export type Failure = "offline" | "full" | "fault";

/** `fetch` throws a TypeError without a network and a TimeoutError where nothing comes; a full disk names itself. */
export function failure(fault: unknown): Failure {
  if (fault instanceof TypeError || (fault instanceof DOMException && ["TimeoutError", "AbortError", "NetworkError"].includes(fault.name))) return "offline";
  return fault instanceof DOMException && fault.name === "QuotaExceededError" ? "full" : "fault";
}
