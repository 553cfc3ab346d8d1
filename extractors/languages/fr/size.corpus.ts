import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the French grammar of data sizes. */
export const corpus: Corpus<{ bytes: number; bound?: string }> = [
  says({ bytes: 23_000_000_000_000 }, "⟦23 To⟧", "23To", "23 téraoctets", "23 TB"),
  says({ bytes: 9_500_000_000 }, "⟦9,5 Go⟧ de données", "9,5 gigaoctets", "9,5 giga-octets", "9,5 GB"),
  says({ bytes: 300_000_000_000, bound: "at-least" }, "plus de 300 gigaoctets", "au moins 300 Go"),
  says({ bytes: 740_000_000 }, "740 Mo", "740 mégaoctets"),
  says({ bytes: 1_000_000_000_000 }, "un téraoctet", "1 To"),
  says({ bytes: 310_000_000_000 }, "trois cent dix gigaoctets", "310 gigas"),
  says([{ bytes: 10_000_000_000 }, { bytes: 20_000_000_000 }], "10 à 20 Go", "entre 10 Go et 20 Go"),
  silent("près de 6 mois", "une connexion de 10 Gbps", "5 Mo/s", "500 octrois", "12 Gouvernements"),
];
