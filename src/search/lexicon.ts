/**
 * The words of the corpus. A surface is a folded word as written, a term is what surfaces share: a
 * stem, or a concept of the vocabulary. Both are numbered in the order they were first met, and a
 * number is never given twice.
 */
import { isConcept, markOf } from './kinds.js';
import type { Numbers } from './numbers.js';
import { Recent } from './recent.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { Strings } from './strings.js';
import { stemOf } from './terms.js';

export class Lexicon {
  #surfaces = new Strings();
  #terms = new Strings();
  #termOf = new Row();
  #marks = new Row();
  /** Records alive that hold each term. */
  #documents = new Row();
  /** Times that each surface stands in records alive. */
  #uses = new Row();
  /** Stems of words lately asked for: a question asks for each of its own several times. */
  readonly #stems = new Recent((word: string) => {
    const surface = this.#surfaces.find(word);
    return surface === undefined ? stemOf(word) : this.stem(surface);
  });

  /** How many surfaces, and terms, there are. */
  get size(): number {
    return this.#surfaces.size;
  }

  get termCount(): number {
    return this.#terms.size;
  }

  /** Term of each surface. */
  get termOf(): Numbers {
    return this.#termOf.values;
  }

  /** Mark of each surface. */
  get marks(): Numbers {
    return this.#marks.values;
  }

  /** The surface as written. */
  surfaceText(surface: number): string {
    return this.#surfaces.get(surface);
  }

  /** Is it written so? Costs less than asking for its text. */
  isWritten(surface: number, text: string): boolean {
    return this.#surfaces.is(surface, text);
  }

  /** The stem, or the concept with its `=` before it. */
  termText(term: number): string {
    return this.#terms.get(term);
  }

  /** Does the surface stand for a concept? */
  isConcept(surface: number): boolean {
    return isConcept(this.marks[surface] as number);
  }

  /** Letters of a term without making a string of it, for those who compare many. */
  get terms(): Pick<Strings, 'unit' | 'lengthOf' | 'size'> {
    return this.#terms;
  }

  get surfaces(): Pick<Strings, 'unit' | 'lengthOf' | 'size'> {
    return this.#surfaces;
  }

  /** Number of a surface, made where it is new. */
  add(surface: string): number {
    return this.#surfaces.find(surface) ?? this.#create(surface, stemOf(surface));
  }

  /** Number of the surface that stands in a text from one place to another, where it is known. */
  surfaceIn(text: string, from: number, to: number): number | undefined {
    return this.#surfaces.find(text, from, to);
  }

  /** Number of the surface that stands for a concept; concepts begin with `=`, as no word does. */
  addConcept(concept: string): number {
    return this.#surfaces.find(concept) ?? this.#create(concept, concept);
  }

  /** The stem of a surface. */
  stem(surface: number): string {
    return this.#terms.get(this.termOf[surface] as number);
  }

  /** The stem of a folded word; looked up where the corpus has it, which spares working it out. */
  stemOf(word: string): string {
    return this.#stems.of(word);
  }

  /** Records alive that hold a folded word in any of its forms. */
  holdersOf(word: string): number {
    const surface = this.#surfaces.find(word);
    const term = surface === undefined ? this.term(this.stemOf(word)) : this.termOf[surface];
    return this.documentsOf(term);
  }

  /** Number of a surface that stands in a record alive. */
  surface(word: string): number | undefined {
    const surface = this.#surfaces.find(word);
    return surface !== undefined && this.isUsed(surface) ? surface : undefined;
  }

  term(stem: string): number | undefined {
    return this.#terms.find(stem);
  }

  /** Does the surface stand in a record alive? */
  isUsed(surface: number): boolean {
    return this.#uses.values[surface] !== 0;
  }

  /** Records alive that hold the term; 0 where the term is unknown. */
  documentsOf(term: number | undefined): number {
    return term === undefined ? 0 : (this.#documents.values[term] ?? 0);
  }

  countUse(surface: number, by: 1 | -1): void {
    this.#uses.add(surface, by);
  }

  countDocuments(term: number, by: number): void {
    this.#documents.add(term, by);
  }

  save(writer: Writer): void {
    this.#surfaces.save(writer, 'surfaces');
    this.#terms.save(writer, 'terms');
    writer.add('surfaces/term', this.#termOf.taken());
    writer.add('surfaces/mark', this.#marks.taken());
    writer.add('surfaces/uses', this.#uses.taken());
    writer.add('terms/documents', this.#documents.taken());
  }

  static load(reader: Reader): Lexicon {
    const lexicon = new Lexicon();
    lexicon.#surfaces = Strings.load(reader, 'surfaces');
    lexicon.#terms = Strings.load(reader, 'terms');
    lexicon.#termOf = new Row(reader.later('surfaces/term'));
    lexicon.#marks = new Row(reader.later('surfaces/mark'));
    lexicon.#uses = new Row(reader.later('surfaces/uses'));
    lexicon.#documents = new Row(reader.later('terms/documents'));
    return lexicon;
  }

  #create(surface: string, termName: string): number {
    const terms = this.#terms.size;
    const term = this.#terms.add(termName);
    if (term === terms) this.#documents.push(0);
    this.#termOf.push(term);
    this.#marks.push(markOf(surface));
    this.#uses.push(0);
    return this.#surfaces.add(surface);
  }
}
