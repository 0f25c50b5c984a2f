import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/knowledge/json-schemas.js';
import { fixtureFiles } from '../support/fixture.js';

describe('the JSON Schemas for editors', () => {
  test.each([...jsonSchemas()])('%s is current; if not, run `npm run schemas`', (name, content) => {
    const url = new URL(`../../knowledge/.schema/${name}`, import.meta.url);
    expect(readFileSync(url, 'utf8')).toBe(content);
  });

  test('say what a field is for that its name does not tell', () => {
    const described = (name: string, field: string) =>
      JSON.parse(jsonSchemas().get(name) ?? '').items.properties[field]?.description;
    expect(described('facts.json', 'status')).toContain('no finding');
    expect(described('timeline.json', 'precision')).toContain('at the latest');
    expect(described('silences.json', 'quotes')).toContain('nearest');
  });

  test('say of every field what it is for', () => {
    const silent = [...jsonSchemas()].flatMap(([name, content]) =>
      undescribed(JSON.parse(content), name),
    );
    expect(silent).toEqual([]);
  });

  test('are named in the first line of every YAML file', () => {
    for (const [path, content] of fixtureFiles()) {
      if (!path.endsWith('.yaml')) continue;
      const name = path.startsWith('sources/') ? 'source.json' : path.replace('.yaml', '.json');
      const first = String(content).split('\n')[0];
      expect(first).toMatch(new RegExp(`^# yaml-language-server: \\$schema=.*/\\.schema/${name}$`));
      expect([...jsonSchemas().keys()]).toContain(name);
    }
  });
});

/** The fields within a schema that have no description, by their paths. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as Record<string, object>).flatMap(([field, inner]) => [
      ...('description' in inner ? [] : [`${path} ${field}`]),
      ...undescribed(inner, `${path} ${field}`),
    ]);
  });
}
