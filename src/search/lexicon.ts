/**
 * The words of the corpus. A surface is a folded word as written, a term is what surfaces share: a
 * stem, or a concept of the vocabulary. Both are numbered in the order they were first met, and a
 * number is never given twice.
 */
import { markOf } from './kinds.js';
import { stemOf } from './terms.js';

export class Lexicon {
  readonly surfaces: string[] = [];
  readonly terms: string[] = [];
  /** Term of each surface. */
  readonly termOf: number[] = [];
  /** Mark of each surface. */
  readonly marks: number[] = [];
  /** Records alive that hold the term. */
  readonly documents: number[] = [];
  readonly #surfaceIds = new Map<string, number>();
  readonly #termIds = new Map<string, number>();

  /** Number of a surface, made where it is new. */
  add(surface: string): number {
    return this.#surfaceIds.get(surface) ?? this.#create(surface, stemOf(surface));
  }

  /** Number of the surface that stands for a concept; concepts begin with `=`, as no word does. */
  addConcept(concept: string): number {
    return this.#surfaceIds.get(concept) ?? this.#create(concept, concept);
  }

  /** The stem of a surface. */
  stem(surface: number): string {
    return this.terms[this.termOf[surface] as number] as string;
  }

  surface(word: string): number | undefined {
    return this.#surfaceIds.get(word);
  }

  term(stem: string): number | undefined {
    return this.#termIds.get(stem);
  }

  /** Records alive that hold the term; 0 where the term is unknown. */
  documentsOf(term: number | undefined): number {
    return term === undefined ? 0 : (this.documents[term] ?? 0);
  }

  #create(surface: string, termName: string): number {
    let term = this.#termIds.get(termName);
    if (term === undefined) {
      term = this.terms.length;
      this.terms.push(termName);
      this.documents.push(0);
      this.#termIds.set(termName, term);
    }
    const id = this.surfaces.length;
    this.surfaces.push(surface);
    this.termOf.push(term);
    this.marks.push(markOf(surface));
    this.#surfaceIds.set(surface, id);
    return id;
  }
}
