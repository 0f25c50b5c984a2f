/**
 * The payload as the preview reads it: the JSON that Discord would get, and nothing the card knows
 * besides. Type numbers are Discord's (developer documentation, "Component Reference").
 * A component that is of another type, or malformed, is kept as `unknown` and drawn as a line that
 * says so: the preview must not look better than the payload is.
 */
import * as z from 'zod';

const text = z
  .object({ type: z.literal(10), content: z.string() })
  .transform(({ content }) => ({ kind: 'text' as const, content }));

const button = z
  .object({
    type: z.literal(2),
    /** 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
    style: z.int().min(1).max(5),
    label: z.string().default(''),
    custom_id: z.string().optional(),
    url: z.string().optional(),
    disabled: z.boolean().default(false),
  })
  .transform(({ type: _type, custom_id, ...rest }) => ({
    kind: 'button' as const,
    customId: custom_id,
    ...rest,
  }));

const choosing = {
  custom_id: z.string(),
  placeholder: z.string().default('Make a selection'),
  min_values: z.int().min(0).max(25).default(1),
  max_values: z.int().min(1).max(25).default(1),
  disabled: z.boolean().default(false),
};

const menu = z
  .object({
    type: z.literal(3),
    ...choosing,
    options: z.array(
      z.object({
        label: z.string(),
        value: z.string(),
        description: z.string().optional(),
        default: z.boolean().default(false),
      }),
    ),
  })
  .transform(({ type: _type, custom_id, min_values, max_values, ...rest }) => ({
    kind: 'menu' as const,
    customId: custom_id,
    least: min_values,
    most: max_values,
    ...rest,
  }));

/** 6 roles, 8 channels: Discord fills in which there are. */
const picker = z
  .object({
    type: z.union([z.literal(6), z.literal(8)]),
    ...choosing,
    default_values: z.array(z.object({ id: z.string() })).default([]),
  })
  .transform(({ type, custom_id, min_values, max_values, default_values, ...rest }) => ({
    kind: 'picker' as const,
    of: type === 6 ? ('roles' as const) : ('channels' as const),
    customId: custom_id,
    least: min_values,
    most: max_values,
    chosen: default_values.map(({ id }) => id),
    ...rest,
  }));

const unknown = z
  .looseObject({ type: z.number() })
  .transform(({ type }) => ({ kind: 'unknown' as const, type }));

const row = z
  .object({ type: z.literal(1), components: z.array(z.union([button, menu, picker, unknown])) })
  .transform(({ components }) => ({ kind: 'row' as const, components }));

const section = z
  .object({
    type: z.literal(9),
    components: z.array(z.union([text, unknown])),
    accessory: z.union([button, unknown]),
  })
  .transform(({ components, accessory }) => ({ kind: 'section' as const, components, accessory }));

const separator = z
  .object({
    type: z.literal(14),
    divider: z.boolean().default(true),
    /** 1 small, 2 large. */
    spacing: z.union([z.literal(1), z.literal(2)]).default(1),
  })
  .transform(({ divider, spacing }) => ({ kind: 'separator' as const, divider, spacing }));

const inContainer = z.union([text, row, section, separator, unknown]);

const container = z
  .object({
    type: z.literal(17),
    /** RGB as one number, 0xRRGGBB. */
    accent_color: z.int().min(0).max(0xffffff).nullish(),
    spoiler: z.boolean().default(false),
    components: z.array(inContainer),
  })
  .transform(({ accent_color, spoiler, components }) => ({
    kind: 'container' as const,
    accent: accent_color ?? undefined,
    spoiler,
    components,
  }));

const payload = z.object({
  content: z.string().nullish(),
  components: z.array(z.union([container, text, row, section, separator, unknown])).default([]),
});

export type TextDisplay = z.output<typeof text>;
export type Button = z.output<typeof button>;
export type Menu = z.output<typeof menu>;
export type Picker = z.output<typeof picker>;
export type Unknown = z.output<typeof unknown>;
export type ActionRow = z.output<typeof row>;
export type Section = z.output<typeof section>;
export type Separator = z.output<typeof separator>;
export type Container = z.output<typeof container>;
export type Component = Container | z.output<typeof inContainer> | Button | Menu | Picker;
export type Payload = z.output<typeof payload>;

/** Reads a message payload. Throws a ZodError where it is none: a bug of the card, not of a user. */
export function readPayload(json: unknown): Payload {
  return payload.parse(json);
}
