/**
 * Words that hold a sentence together, and those that fill it when people talk. They are weighted
 * softly rather than dropped: "who", "will" and "may" carry meaning in questions and in names.
 */
const functionWords: ReadonlySet<string> = new Set(
  `1 a about actually after again all also am an and any anybody anyone anything anyway are arent
  as at basically be because been before being besides bit bloke bot both bro but by can cannot
  cant come comes confused could couldnt curious did didnt do does doesnt doing dont dr dude
  during either else em er even ever everybody everyone everything exactly far fellow folk for
  from get gets getting give go going gonna got guess guy guys had happen happened happening has
  hasnt have havent having he hello her here hers hey hi him his honestly how i id idk if ill im
  in into is isnt it its ive just kind kinda know lads let like literally lmao lol lot lots made
  make makes making many mate may maybe me mean means might more most much must my nah need no
  nobody none nor not nothing now of off ok okay omg on once one only or other our ours out over
  own perhaps please pls plz ppl probably quite rather really reckon regarding regards right
  rubbish said say says seriously she should since so some somebody someone something sort sorta
  stuff such suppose supposedly take taken takes talking teh tell tf than thank thanks that the
  their theirs them then there these they theyre thing things think this those though thought
  through thx til till time times tl tldr to too took toward towards try trying u up upon ur us
  use used very wait wanna want wants was wasnt we well went were werent what whatever whats
  when where which while who whom whose why will with without wont would wouldnt wtf ya yeah yes
  yet you your youre yours`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
