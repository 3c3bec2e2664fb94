const advice = 'Save the map as a file so that nothing is lost.';

/** What a browser's refusal to keep or give back data means, in words, and what to do. Undefined: it has no storage. */
export function storageProblem(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return `This browser's storage is full. ${advice} Then remove maps that you no longer need under “Your maps”.`;
    case 'TimeoutError':
      return `This browser's storage does not answer. ${advice} Then reload the page.`;
    case 'AbortError':
      return `This browser broke off the writing. ${advice}`;
    case 'VersionError':
      return `A newer version of Pullmap has changed how maps are kept here. ${advice} Then reload the page.`;
    case 'SecurityError':
    case 'InvalidStateError':
      return blocked;
    default:
      return error === undefined
        ? blocked
        : `This browser could not store the map (${messageOf(error)}). ${advice}`;
  }
}

const blocked = `This browser does not keep data for this page (a private window, or site data is blocked). ${advice}`;

function messageOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? error.message || error.name
    : String(error);
}
