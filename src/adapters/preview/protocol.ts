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
  /** What can be done on a message, by the names that Discord shows under Apps. */
  readonly messageCommands: readonly string[];
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
  /** Whether the answer is to be plain text; left out, it is as usual. */
  readonly plain?: boolean;
}

/** `POST /api/press` */
export interface PressRequest {
  readonly customId: string;
  /** The message that holds the button. */
  readonly on: {
    readonly id: string;
    readonly private: boolean;
    readonly plain: boolean;
    readonly customIds: readonly string[];
  };
  /** What was chosen in a menu. */
  readonly values?: readonly string[];
  /** What was filled into a form, by the id of its field. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** `POST /api/message-command` */
export interface MessageCommandRequest extends Pick<PressRequest, 'on'> {
  readonly name: string;
}

/** `POST /api/changes` */
export interface ChangesRequest {
  /** The revision that is known; left out at the beginning. */
  readonly since?: number;
}

export interface ChangesResponse {
  readonly revision: number;
  /** Public messages that are new or different; at the beginning, those that are pinned. */
  readonly messages: readonly Message[];
  /** Ids of those that are gone. */
  readonly gone: readonly string[];
  /** Ids of all that are pinned now. */
  readonly pinned: readonly string[];
  /** Why the knowledge as it now is cannot be used; empty where it answers. */
  readonly unusable: readonly string[];
}

/** A message, drawn. */
export interface Message {
  readonly id: string;
  readonly pinned: boolean;
  readonly edited: boolean;
  /** For announcing: what a screen reader hears when it arrives. */
  readonly title: string;
  readonly private: boolean;
  /** Plain text instead of components. */
  readonly plain: boolean;
  /** The inside of the message, escaped. */
  readonly html: string;
  /** The payload that Discord would get. */
  readonly payload: unknown;
  /** The payload as coloured HTML. */
  readonly payloadHtml: string;
  readonly size: {
    readonly components: number;
    readonly rows: number;
    readonly characters: number;
  };
}

/** Answers both `/api/run` and `/api/press`. */
export type EffectResponse =
  /** New messages below. */
  | {
      readonly effect: 'post';
      readonly message: Message;
      /** Its other pages, where no button can turn to them. */
      readonly along: readonly Message[];
    }
  /** Another face for the message that holds the button. */
  | { readonly effect: 'update'; readonly message: Message }
  | { readonly effect: 'delete' }
  /** A form to fill in; it is pressed with its own custom id. */
  | { readonly effect: 'form'; readonly form: FormInfo };

export interface FormInfo {
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly FieldInfo[];
}

export type FieldInfo = {
  readonly name: string;
  readonly label: string;
  /** Empty where it says nothing. */
  readonly description: string;
  readonly required: boolean;
} & (
  | { readonly kind: 'line' | 'lines'; readonly longest: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
);

/** Whatever went wrong, with what to do about it. */
export interface ErrorResponse {
  readonly error: string;
}
