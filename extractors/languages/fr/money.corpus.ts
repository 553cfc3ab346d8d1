import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the French money grammar. */
export const corpus: Corpus<{
  amount: string;
  currency: string;
  currencyStated?: boolean;
  bound?: string;
  range?: string;
}> = [
  says(
    { amount: "1500000", currency: "EUR", currencyStated: true },
    "⟦1,5 million d'euros⟧",
    "1,5 million d’euros",
    "1 500 000 €",
    "1,5 M€",
    "1.500.000 euros",
    "un million et demi d'euros",
  ),
  says(
    { amount: "4850", currency: "USD", currencyStated: false },
    "⟦4 850 $⟧",
    "4 850 $",
    "4 850 $",
    "4.850 dollars",
    "$4850",
  ),
  says({ amount: "2300000000", currency: "EUR" }, "2,3 Mds €", "2,3 milliards d'euros", "2,3 Md€"),
  says({ amount: "20000000", currency: "EUR" }, "20 M€", "20 millions d’euros", "20 M d'euros", "EUR 20 millions"),
  says({ amount: "150000", currency: "EUR" }, "150 k€", "150k€", "150 000 euros"),
  says(
    { amount: "750000", currency: "CAD", currencyStated: true },
    "750 000 $ CA",
    "750 000 $CA",
    "750 000 dollars canadiens",
    "750 000 CAD",
  ),
  says(
    { amount: "5000", currency: "USD", currencyStated: true },
    "5000 $ US",
    "5 000 dollars américains",
    "5 000 USD",
    "US$5000",
  ),
  says({ amount: "300000", currency: "CHF" }, "CHF 300'000", "300 000 francs suisses", "300'000 francs", "300’000 CHF"),
  says({ amount: "3000000", currency: "XOF" }, "trois millions de francs CFA", "3 millions de FCFA", "3 000 000 F CFA"),
  says({ amount: "1000000", currency: "CHF" }, "le ⟦million de francs suisses⟧", "un million de francs suisses"),
  says({ amount: "0.5", currency: "USD" }, "cinquante centimes de dollar", "50 cents américains"),
  says({ amount: "0.02", currency: "EUR" }, "deux centimes d'euro", "2 centimes d’euro"),
  says({ amount: "13.45", currency: "EUR" }, "treize euros et quarante-cinq cents", "13,45 €", "13 euros 45"),
  says({ amount: "10000", currency: "MAD" }, "10 000 DH", "10 000 dirhams", "dix mille dirhams marocains"),
  says({ amount: "0.5", currency: "BTC" }, "un demi-bitcoin", "0,5 bitcoin", "0,5 BTC"),
  says({ amount: "45", currency: "XMR" }, "45 moneros", "45 XMR"),
  says({ amount: "20000", currency: "USDT" }, "20 000 USDT"),
  says({ amount: "60000", currency: "GBP" }, "60 000 livres", "60 000 £", "60 000 livres sterling"),
  says({ amount: "80000000", currency: "JPY" }, "80 millions de yens", "quatre-vingts millions de yens"),
  says({ amount: "20000000", currency: "MGA" }, "20 millions d'ariary"),
  says(
    { amount: "7600", currency: "EUR", bound: "about" },
    "environ 7 600 euros",
    "près de 7 600 €",
    "quelque 7 600 euros",
    "7 600 euros environ",
  ),
  says({ amount: "100000", currency: "USD", bound: "at-most" }, "jusqu'à 100 000 dollars", "moins de 100 000 $"),
  says(
    [
      { amount: "10", currency: "EUR", range: "low" },
      { amount: "20", currency: "EUR", range: "high" },
    ],
    "entre 10 et 20 euros",
    "10 à 20 euros",
    "10 € à 20 €",
    "10-20 €",
  ),
  says(
    [
      { amount: "3.5", currency: "BTC" },
      { amount: "100000", currency: "EUR" },
    ],
    "3,5 bitcoins, soit environ 100 000 euros",
  ),
  says([{ amount: "1200", currency: "USD" }], "mille deux cents dollars, neuf cent mille lignes"),
  silent(
    "25 livres de poche",
    "740 000 le nombre de fiches",
    "le dollar",
    "la zone euro",
    "12 comptes",
    "le 5 mai",
    "trois couronnes",
    "des millions d'euros",
  ),
];
