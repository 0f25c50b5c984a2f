/** What the page and its server say to each other, as JSON. Types only; both sides import them. */

export interface OptionInfo {
  readonly name: string;
  readonly description: string;
  readonly type: 'text' | 'integer';
  readonly required: boolean;
  /** Whether `/api/suggest` has anything to offer for it. */
  readonly suggests: boolean;
}

export interface CommandInfo {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionInfo[];
}

/** An example to click: a command with its arguments as text. */
export interface Example {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}

/** `GET /api/case` */
export interface CaseInfo {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandInfo[];
  readonly examples: readonly Example[];
  /** What plain text without a slash runs; null where no command takes a question. */
  readonly plain: { readonly command: string; readonly option: string } | null;
}

/** `POST /api/suggest` */
export interface SuggestRequest {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}

export interface Choice {
  /** What Discord shows. */
  readonly name: string;
  /** What Discord sends when it is chosen. */
  readonly value: string;
}

export interface SuggestResponse {
  readonly choices: readonly Choice[];
}

/** `POST /api/run` */
export interface RunRequest {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
  /** Whether only the asker is to see the answer; left out, the card decides. */
  readonly private?: boolean;
}

/** `POST /api/press` */
export interface PressRequest {
  readonly customId: string;
  /** Whether the message that holds the button is private. */
  readonly private: boolean;
}

/** A message, drawn. */
export interface Message {
  /** For announcing: what a screen reader hears when it arrives. */
  readonly title: string;
  readonly private: boolean;
  /** The inside of the message, escaped. */
  readonly html: string;
  /** The payload that Discord would get. */
  readonly payload: unknown;
  /** The payload as coloured HTML. */
  readonly payloadHtml: string;
  readonly size: { readonly components: number; readonly characters: number };
}

export interface RunResponse {
  readonly message: Message;
}

export interface PressResponse {
  /** `post` a new message below, or `update` the one that holds the button. */
  readonly effect: 'post' | 'update';
  readonly message: Message;
}

/** Whatever went wrong, with what to do about it. */
export interface ErrorResponse {
  readonly error: string;
}
