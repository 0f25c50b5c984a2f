/**
 * Asks for suggestions while somebody types: waits until they pause, and drops answers that were
 * overtaken by a later question, so that a slow answer never replaces a newer one.
 */
interface Latest<Question> {
  /** Asks after the pause; `now` asks at once, for the first suggestions before any keystroke. */
  ask(question: Question, when?: 'soon' | 'now'): void;
  /** Forgets what is waiting or under way. */
  cancel(): void;
}

/** `pause` in milliseconds. A question that fails gives no answer. */
export function createLatest<Question, Reply>(
  fetchReply: (question: Question) => Promise<Reply>,
  show: (reply: Reply) => void,
  pause: number,
): Latest<Question> {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(question: Question): void {
    const own = newest;
    fetchReply(question).then(
      (reply) => {
        if (own === newest) show(reply);
      },
      // Suggestions are a help: without them one types on.
      () => undefined,
    );
  }

  return {
    ask(question, when = 'soon') {
      this.cancel();
      if (when === 'now') send(question);
      else timer = setTimeout(() => send(question), pause);
    },
    cancel() {
      newest += 1;
      clearTimeout(timer);
    },
  };
}
