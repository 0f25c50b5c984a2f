/** JSON Schemas of the knowledge files, so that editors complete and check while one types. */
import * as z from 'zod';
import { knowledgeFiles } from './schema.js';
import { sourceSchema } from './source-schema.js';

/** Contents of `.schema/`, by file name; generated from the zod schemas and nothing else. */
export function jsonSchemas(): Map<string, string> {
  const schemas = new Map<string, z.ZodType>([['source.json', sourceSchema]]);
  for (const [name, { schema }] of Object.entries(knowledgeFiles)) {
    schemas.set(`${name}.json`, schema);
  }
  return new Map(
    // `input`: what a curator writes, where fields with a default may be left out.
    [...schemas].map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
