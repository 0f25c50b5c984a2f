/**
 * Words that hold a sentence together, and those that fill it when people talk. They are weighted
 * softly rather than dropped: "who", "will" and "may" carry meaning in questions and in names.
 */
const functionWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any anybody anyone anything are arent as at be because been
  before being both but by can cannot cant could couldnt did didnt do does doesnt doing dont for from
  get gets getting give go going got had has hasnt have havent having he her here hers him his how i
  id if ill im in into is isnt it its ive just know let like many may me might more most much must my
  need no nobody none nor not nothing of on one 1 or other our ours out over own please really please say says she
  should so some somebody someone something such tell than that the their theirs them then there these they theyre
  thing things think this those though to too up us very want was wasnt we well were werent what whats
  when where which while who whom whose why will with without wont would wouldnt yes you your youre yours
  actually anyway basically besides bit bloke come comes during either else em er even ever everybody everyone everything everybody everyone everything
  exactly far
  fellow folk gonna guy guys happen happened happening hey honestly idk kind kinda lads literally lol
  lot lots made make makes making maybe mean means nah now off ok okay omg once only perhaps probably
  quite rather regarding regards right said seriously since sort sorta stuff suppose supposedly take
  taken takes talking tf thought through time times til till took toward towards try trying upon use used wanna
  wants went whatever wtf ya yeah yet`
    .split(/\s+/)
    .filter(Boolean),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
