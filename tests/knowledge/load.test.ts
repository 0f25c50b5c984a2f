import { describe, expect, test } from 'vitest';
import { diskFolder, memoryFolder } from '../../src/knowledge/folder.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import {
  asFolder,
  type Files,
  fixtureFiles,
  fixtureFolder,
  fixtureWith,
  lineOf,
} from '../support/fixture.js';

const problemsOf = (files: Files) => loadKnowledge(asFolder(files)).problems;

/** The fixture with one file replaced, or taken away. */
function having(file: string, content: string | Uint8Array | undefined): Files {
  const files = fixtureFiles();
  if (content === undefined) files.delete(file);
  else files.set(file, content);
  return files;
}

describe('loading a knowledge folder', () => {
  test('gives everything in it, from disk', () => {
    const { knowledge, lock, problems } = loadKnowledge(diskFolder(fixtureFolder));
    expect(problems).toEqual([]);
    expect(knowledge?.case.name).toBe('Harrow Mill Bridge');
    expect(knowledge?.sources.map(({ id }) => id)).toEqual([
      'chronicle-2019-05-14',
      'valley-post-2019-05-16',
    ]);
    expect(knowledge?.questions).toHaveLength(9);
    expect(lock?.sources['valley-post-2019-05-16']?.paragraphs).toBe(7);
  });

  test('says where a record, a quote and a field stand', () => {
    const files = fixtureFiles();
    const { place } = loadKnowledge(asFolder(files));
    expect(place(['facts', 3, 'status'])).toMatchObject({
      file: 'facts.yaml',
      line: lineOf(files, 'facts.yaml', 'status: found'),
      column: 11,
    });
    const file = 'sources/valley-post-2019-05-16.yaml';
    expect(place(['sources', 1, 'quotes', 2])).toMatchObject({
      file,
      line: lineOf(files, file, 'id: v3-sound-steel'),
    });
    // What is not there is placed at the nearest thing above it.
    expect(place(['facts', 3, 'supersededBy'])).toEqual(place(['facts', 3]));
  });

  test('says that a folder is missing, and how to name another', () => {
    const { problems, knowledge } = loadKnowledge(diskFolder('/nowhere/at/all'));
    expect(knowledge).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'missing-folder', severity: 'error' });
    expect(problems[0]?.what).toContain('/nowhere/at/all');
    expect(problems[0]?.fix).toContain('--knowledge DIR');
  });

  test('says that a folder is empty', () => {
    expect(loadKnowledge(memoryFolder('here', new Map())).problems).toMatchObject([
      { code: 'empty-folder' },
    ]);
    expect(
      loadKnowledge(memoryFolder('here', new Map([['notes.txt', 'x']]))).problems,
    ).toMatchObject([{ code: 'empty-folder' }]);
  });

  test('says which file is missing', () => {
    expect(problemsOf(having('silences.yaml', undefined))).toMatchObject([
      { code: 'missing-file', file: 'silences.yaml', line: 1, fix: expect.stringContaining('[]') },
    ]);
  });

  test('says that no source is there', () => {
    const files = fixtureFiles();
    for (const path of files.keys()) if (path.startsWith('sources/')) files.delete(path);
    expect(problemsOf(files)).toMatchObject([{ code: 'no-sources', file: 'sources' }]);
  });

  test.each(['', '\n', '# only a comment\n  # and another\n'])(
    'says that a file is empty: %j',
    (content) => {
      expect(problemsOf(having('facts.yaml', content))).toMatchObject([
        { code: 'empty-file', file: 'facts.yaml' },
      ]);
    },
  );

  test('says that a file is not UTF-8', () => {
    expect(problemsOf(having('facts.yaml', new Uint8Array([0x2d, 0x20, 0xe9])))).toMatchObject([
      { code: 'not-utf8', file: 'facts.yaml', fix: 'save it as UTF-8' },
    ]);
  });

  test.each(['sources/', 'sources'])(
    'says that the folder of sources cannot be read: %s',
    (path) => {
      const files = fixtureFiles();
      for (const file of [...files.keys()].filter((name) => name.startsWith('sources/'))) {
        files.delete(file);
      }
      const loaded = loadKnowledge(
        memoryFolder('knowledge', new Map([...files, [path, undefined]])),
      );
      expect(loaded.problems).toMatchObject([
        {
          severity: 'error',
          code: 'unreadable-folder',
          file: path,
          what: `${path} cannot be read as a folder`,
          fix: expect.stringContaining('let whoever runs Pincite look into it'),
        },
      ]);
      expect(loaded.knowledge).toBeUndefined();
    },
  );

  test('warns of another folder that cannot be read, and goes on', () => {
    const files = new Map([...fixtureFiles(), ['lost+found/', undefined] as const]);
    const loaded = loadKnowledge(memoryFolder('knowledge', files));
    expect(loaded.problems).toMatchObject([
      { severity: 'warning', code: 'unreadable-folder', file: 'lost+found/' },
    ]);
    expect(loaded.knowledge).toBeDefined();
  });

  test('says that a file cannot be read', () => {
    const files = new Map([...fixtureFiles(), ['facts.yaml', undefined] as const]);
    expect(loadKnowledge(memoryFolder('knowledge', files)).problems).toMatchObject([
      { code: 'unreadable-file', file: 'facts.yaml', what: 'facts.yaml cannot be read' },
    ]);
  });

  test('reads a file that begins with a byte order mark', () => {
    const facts = fixtureFiles().get('facts.yaml');
    expect(problemsOf(having('facts.yaml', `\uFEFF${String(facts)}`))).toEqual([]);
  });

  test('says where YAML is malformed', () => {
    const files = fixtureWith(
      'facts.yaml',
      '- id: fact/forty-on-bridge',
      '- id: "fact/forty-on-bridge',
    );
    const [problem] = problemsOf(files);
    expect(problem).toMatchObject({ code: 'yaml', file: 'facts.yaml' });
    expect(problem?.line).toBeGreaterThanOrEqual(lineOf(files, 'facts.yaml', '"fact/forty'));
  });

  test.each(["'", '"'])('says where a quotation mark that is never closed opens: %s', (mark) => {
    const files = fixtureWith('facts.yaml', 'title: What the c', `title: ${mark}What the c`);
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'yaml',
        line: lineOf(files, 'facts.yaml', `${mark}What the c`),
        column: 10,
        what: expect.stringContaining('never closed'),
      },
    ]);
  });

  test('says where a quotation mark opens that only one of a later text closes', () => {
    const files = fixtureWith(
      'case.yaml',
      'covers: from 2016 to May 2019',
      "covers: 'from 2016\n  to the council's May",
    );
    const line = lineOf(files, 'case.yaml', "'from 2016");
    expect(problemsOf(files)).toMatchObject([
      { code: 'yaml', fix: expect.stringContaining(`opens on line ${line}`) },
    ]);
  });

  test.each([
    ["- 'what is the council's view'", 'begins with \' ends at the next one: put "…" around'],
    ['- "what" did the council say', "begins with \" ends at the next one: put '…' around"],
    ['- @council what did it say', 'begins with @'],
    ['- % of the people hurt', 'begins with %'],
    ['- !what did it say', 'begins with !'],
    ['- [what] did it say', 'begins with ['],
    ['- "how many", asked the council', `begins with " ends at the next one: put '…'`],
  ])(
    'says of a text that begins with a sign of YAML to put it in quotation marks: %s',
    (to, fix) => {
      const files = fixtureWith('questions.yaml', '- how many people were hurt', to);
      const line = lineOf(files, 'questions.yaml', to.split('\n')[0] ?? '');
      expect(problemsOf(files)).toMatchObject([
        { code: 'yaml', line, fix: expect.stringContaining(fix) },
      ]);
    },
  );

  test.each([
    ['questions.yaml', '    - how many people were hurt'],
    ['facts.yaml', '- id: fact/council-denies'],
  ])('names a line that a merge left in %s', (file, before) => {
    const files = fixtureWith(
      file,
      before,
      `<<<<<<< HEAD\n${before}\n=======\n${before}\n>>>>>>> x`,
    );
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'yaml',
        line: lineOf(files, file, '<<<<<<<'),
        fix: expect.stringContaining('left there by a merge'),
      },
    ]);
  });

  test.each([
    ['quotes: [c7-denies', 'close the bracket [ that opens in line'],
    ['quotes: [c7-denies #2]', 'put quotation marks around what has a "#" in line'],
  ])('names the line of a bracket that is not closed: %s', (to, fix) => {
    const files = fixtureWith('facts.yaml', 'quotes: [c7-denies]', to);
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'yaml',
        fix: expect.stringContaining(`${fix} ${lineOf(files, 'facts.yaml', to)}`),
      },
    ]);
  });

  test('says that its lines end as no lines of YAML end', () => {
    const facts = String(fixtureFiles().get('facts.yaml')).replaceAll('\n', '\r');
    expect(problemsOf(having('facts.yaml', facts))).toMatchObject([
      { code: 'line-ends', line: 1, fix: expect.stringContaining('LF') },
    ]);
    const windows = String(fixtureFiles().get('facts.yaml')).replaceAll('\n', '\r\n');
    expect(problemsOf(having('facts.yaml', windows))).toEqual([]);
  });

  test.each([
    [
      'facts.yaml',
      'statement: The council denies',
      'statement: Bus #9 was late, and the council denies',
      '#9',
    ],
    [
      'questions.yaml',
      '- how many people were hurt',
      '- what about question #2 of the residents',
      '#2',
    ],
    ['case.yaml', 'about: An invented case.', 'about: Case #1, invented.', '#1'],
    ['questions.yaml', '- how many people were hurt', '- #2 of the residents', '#2'],
    [
      'people.yaml',
      'aliases: [ABA, the authority]',
      'aliases: [ABA, the authority #2\n    ]',
      '#2',
    ],
    [
      'facts.yaml',
      'title: What the council denies',
      'title: What the council denies # as it says',
      '#',
    ],
  ])('refuses a text of %s that a comment would cut off: %s', (file, from, to, comment) => {
    const files = fixtureWith(file, from, to);
    const line = lineOf(files, file, to.split('\n')[0] ?? '');
    expect(problemsOf(files)).toMatchObject([
      {
        severity: 'error',
        code: 'yaml-comment',
        file,
        line,
        column: (String(files.get(file)).split('\n')[line - 1] ?? '').indexOf(comment) + 1,
        fix: expect.stringContaining('quotation marks'),
      },
    ]);
  });

  test.each([
    ['title: What the council denies', '# What it says.\n  title: What the council denies'],
    ['title: What the council denies', 'title: "What the council denies" # as it says'],
    ['title: What the council denies', 'title: "What bus #9 denies"'],
    ['title: What the council denies', 'title: What bus#9 denies'],
    ['status: denied', 'status: denied # by the council'],
    ['quotes: [c7-denies]', 'quotes: [c7-denies] # the only one'],
    ['quotes: [c7-denies]', 'quotes:\n    - c7-denies # the only one'],
    ['- id: fact/council-denies', '- id: fact/council-denies # see fact/council-apologised'],
  ])('leaves a comment alone that cuts off no text: %s', (from, to) => {
    expect(problemsOf(fixtureWith('facts.yaml', from, to))).toEqual([]);
  });

  test('says where a key stands twice', () => {
    const files = fixtureWith(
      'facts.yaml',
      '  title: What the council denies',
      '  title: What the council denies\n  title: Twice',
    );
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'yaml',
        line: lineOf(files, 'facts.yaml', 'title: Twice'),
        fix: expect.stringContaining('keep one'),
      },
    ]);
  });

  test('refuses anchors and aliases, however many', () => {
    const bomb = ['- &a [x]', ...Array.from({ length: 30 }, () => '- [*a, *a]')].join('\n');
    const problems = problemsOf(having('facts.yaml', bomb));
    expect(problems).toHaveLength(61);
    expect(problems[0]).toMatchObject({ code: 'yaml-alias', line: 1 });
  });

  test('refuses two documents in one file', () => {
    expect(problemsOf(having('facts.yaml', '[]\n---\n[]\n'))).toMatchObject([
      { code: 'yaml', fix: expect.stringContaining('---') },
    ]);
  });

  test('names a field that is missing, with its record', () => {
    const files = fixtureWith('facts.yaml', '  title: What the council denies\n', '');
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'field',
        id: 'fact/council-denies',
        line: lineOf(files, 'facts.yaml', 'id: fact/council-denies'),
        what: 'fact/council-denies: title is missing',
        fix: 'add it',
      },
    ]);
  });

  test('names a field that is not known, at the field', () => {
    const files = fixtureWith('facts.yaml', '  supersededBy:', '  supercededBy:');
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'unknown-field',
        id: 'fact/letters-unanswered',
        line: lineOf(files, 'facts.yaml', 'supercededBy'),
        column: 3,
        what: expect.stringContaining('"supercededBy"'),
      },
    ]);
  });

  test('names what a value must be, and what it is', () => {
    const files = fixtureWith('facts.yaml', 'status: found', 'status: certain');
    expect(problemsOf(files)).toMatchObject([
      {
        what: 'fact/cables-not-greased: status must be one of alleged, reported, found, stated, denied (it is "certain")',
      },
    ]);
    expect(
      problemsOf(fixtureWith('facts.yaml', 'quotes: [v2-not-greased]', 'quotes: []')),
    ).toMatchObject([{ what: expect.stringContaining('at least one quote') }]);
  });

  test('tells to put a number that must be a text in quotation marks', () => {
    const files = fixtureWith('timeline.yaml', "date: '2016'", 'date: 2016');
    expect(problemsOf(files)).toMatchObject([
      {
        line: lineOf(files, 'timeline.yaml', 'date: 2016'),
        what: 'event/money-spent: date must be a text, not the number 2016',
        fix: "put it in quotation marks: '2016'",
      },
    ]);
  });

  test('collects the problems of all files at once, in order', () => {
    const files = having('silences.yaml', undefined);
    files.set('facts.yaml', '[');
    files.set('case.yaml', 'name: x\n');
    const problems = problemsOf(files);
    const names = [...new Set(problems.map(({ file }) => file))];
    expect(names).toEqual(['case.yaml', 'facts.yaml', 'silences.yaml']);
    expect(problems.filter(({ file }) => file === 'case.yaml').length).toBeGreaterThan(3);
  });

  test('warns of a file that would not be read', () => {
    const files = having('fact.yaml', '[]').set('facts.yaml.txt', 'x').set('notes/more.yml', 'x');
    expect(problemsOf(files)).toMatchObject([
      { severity: 'warning', code: 'unknown-file', file: 'fact.yaml' },
      { severity: 'warning', code: 'unknown-file', file: 'facts.yaml.txt' },
      { severity: 'warning', code: 'unknown-file', file: 'notes/more.yml' },
    ]);
  });

  test('warns of a source in a folder of sources/, which would not be read', () => {
    const path = 'sources/sub/other.yaml';
    expect(problemsOf(having(path, 'id: other\n'))).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-file',
        file: path,
        fix: expect.stringContaining('sources/'),
      },
    ]);
  });

  test.each(['.yml', '.yaml.txt'])(
    'takes a source called %s for a mistake, and tells nothing of its quotes',
    (ending) => {
      const files = fixtureFiles();
      const [path = ''] = [...files.keys()].filter((name) => name.startsWith('sources/'));
      files.set(path.replace('.yaml', ending), files.get(path) ?? '');
      files.delete(path);
      expect(problemsOf(files)).toMatchObject([
        { severity: 'error', code: 'misnamed-source', fix: `call it ${path}` },
      ]);
    },
  );

  test('tells what a file that may be without anything is then', () => {
    const fixOf = (path: string, content: string | undefined) =>
      problemsOf(having(path, content))[0]?.fix;
    expect(fixOf('vocabulary.yaml', undefined)).toContain('{}');
    expect(fixOf('vocabulary.yaml', '')).toContain('{}');
    expect(fixOf('facts.yaml', undefined)).toContain('[]');
    expect(fixOf('case.yaml', '')).toBe('write its fields');
  });

  test('tells how a file is written that holds something else', () => {
    expect(problemsOf(having('case.yaml', '- name: x\n'))).toMatchObject([
      {
        what: 'case.yaml must be an object, not a list',
        fix: expect.stringContaining('"name: value"'),
      },
    ]);
  });

  test.each([
    ['\u202E', 'U+202E'],
    ['\u200B', 'U+200B'],
    ['\u000B', 'U+000B'],
  ])('warns of what is not seen in a line: %j', (character, code) => {
    const files = fixtureWith('facts.yaml', 'The council denies', `The ${character}council denies`);
    expect(problemsOf(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'hidden-character',
        line: lineOf(files, 'facts.yaml', character),
        column: 18,
        what: expect.stringContaining(code),
      },
    ]);
  });

  test('says in words what is too few, too many or no address', () => {
    const source = 'sources/valley-post-2019-05-16.yaml';
    const whatOf = (file: string, from: string, to: string) =>
      problemsOf(fixtureWith(file, from, to)).map(({ what }) => what);
    expect(whatOf('questions.yaml', 'answer: [fact/bridge-closed]', 'answer: []')).toEqual([
      expect.stringContaining('answer must have at least one entry'),
    ]);
    expect(whatOf(source, 'paragraphs: 7', 'paragraphs: 0')).toEqual([
      expect.stringContaining('paragraphs must be at least 1, not 0'),
    ]);
    const long = 'word '.repeat(70);
    expect(whatOf('questions.yaml', '- why was the bridge closed', `- ${long}`)).toEqual([
      expect.stringContaining('ask[1] must be at most 300 characters, not 349'),
    ]);
    const many = '[person/ines-calder, '.concat('fact/bridge-closed, '.repeat(10), ']');
    expect(
      whatOf('case.yaml', '[outcome/suspended, question/why-closed, person/ines-calder]', many),
    ).toEqual([expect.stringContaining('startHere must have at most 10 entries')]);
    expect(whatOf(source, 'url: https://', 'url: ')).toEqual([
      expect.stringContaining('url must be an address that begins with https://'),
    ]);
    expect(whatOf(source, 'url: https://', 'url: https://example.org/a story/')).toEqual([
      expect.stringContaining('url must have no blank'),
    ]);
  });

  test.each([
    ['\t', 'begins with a tab: indent with spaces'],
    ['-', 'write a space after the dash'],
  ])('tells of a file that %j broke once, and what is not seen', (mark, fix) => {
    const facts = String(fixtureFiles().get('facts.yaml'));
    const broken =
      mark === '-' ? facts.replace('- id:', '-id:') : facts.replace('  title:', '\ttitle:');
    expect(problemsOf(having('facts.yaml', broken))).toMatchObject([
      { code: 'yaml', file: 'facts.yaml', fix: expect.stringContaining(fix) },
    ]);
  });
});

describe('the version of a folder', () => {
  const versionOf = (files: Files) => loadKnowledge(asFolder(files)).version;
  const version = versionOf(fixtureFiles());

  test('does not depend on the order in which files are listed', () => {
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(versionOf(new Map([...fixtureFiles()].reverse()))).toBe(version);
    expect(loadKnowledge(diskFolder(fixtureFolder)).version).toBe(version);
  });

  test('changes with any byte of any file of it, the lock included', () => {
    for (const [path, content] of fixtureFiles()) {
      expect(versionOf(having(path, `${String(content)}\n`)), path).not.toBe(version);
    }
  });

  test('changes where a file gets another name', () => {
    const files = fixtureFiles();
    const source = files.get('sources/valley-post-2019-05-16.yaml') ?? '';
    files.delete('sources/valley-post-2019-05-16.yaml');
    expect(versionOf(files.set('sources/zz.yaml', source))).not.toBe(version);
  });

  test('does not change with files that are not part of it', () => {
    expect(versionOf(having('README.md', 'hello'))).toBe(version);
  });
});
