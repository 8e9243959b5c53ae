const FRENCH =
  'a ai ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avoir bien ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment concernant d dans de des depuis donc dont du durant elle elles en encore entre environ et etc etre eu eux fait faire faut ici il ils incluant j je jusque l la laquelle le lequel les lesquels leur leurs lors lui m ma mais me meme memes mes mon n ne ni nos nous on ont ou par parmi pas pendant peu plus plusieurs pour pouvoir qu quand que quel quelle quelles quels qui quoi s sa sauf se selon sera seront ses si son sont sous suivant sur ta tel telle telles tels tes ton tous tout toute toutes tu un une vers via voici vos votre vous y';
const ENGLISH =
  'about all also am an and any are at be been but by can could do does etc for from had has have her his how i if in into is its like more my near need no not of off on our out over per so some such than that the their them then there these they this those through to under up upon us use was we were what when where which who will with within without would you your';

/** Words that carry no meaning of their own in either language, folded. « les » is one of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${FRENCH} ${ENGLISH}`.split(' '));
