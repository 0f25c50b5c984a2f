/**
 * Words that hold a sentence together, and those that only fill it in a chat. They are weighted
 * softly rather than dropped: "who", "will" and "may" carry meaning in questions and in names.
 */
const functionWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any anybody anyone anything are arent as at be because been
  before being both but by can cannot cant could couldnt did didnt do does doesnt doing dont for from
  get gets getting give go going got had has hasnt have havent having he her here hers him his how i
  id if ill im in into is isnt it its ive just know let like many may me might more most much must my
  need no nor not of on one 1 or other our ours out over own please please really say says she
  should so some something such tell than that the their theirs them then there these they thing
  things think this those though to too up us very want was wasnt we well were werent what whats when
  where which while who whom whose why will with without wont would wouldnt yes you your yours
  actually anyway basically bit bro confused curious dude em ever even everybody everyone exactly
  explain ffs folks gonna gotta guess hello hey hi honestly idk info information kinda lads least lemme
  literally lmao lol lot lots m8 mate maybe mean nah now obviously ok okay omg pls plz ppl quick quite
  reckon regarding right seriously since sort sorta still sure teh thanks thx til totally tf u ur wait
  wanna wtf ya yeah yep`
    .split(/\s+/)
    .filter(Boolean),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
