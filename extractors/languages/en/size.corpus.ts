import { type Corpus, says, silent } from "../../text/corpus.ts";

/** Cases of the English grammar of data sizes. */
export const corpus: Corpus<{ bytes: number; bound?: string }> = [
  says({ bytes: 7_240_000_000_000 }, "⟦7.24 terabytes⟧", "⟦7.24TB⟧", "⟦7.24 TB⟧ of data"),
  says({ bytes: 23_000_000_000_000, bound: "at-least" }, "more than 23TB", "over 23 terabytes"),
  says({ bytes: 1_000_000_000_000, bound: "about" }, "about a terabyte", "roughly one terabyte", "about 1 TB"),
  says({ bytes: 500_000_000_000 }, "half a terabyte", "500 gigabytes", "500GB", "500 gigs"),
  says({ bytes: 412_000_000 }, "412 MB", "412 megabytes", "a 412-megabyte archive"),
  says({ bytes: 2_000_000_000_000 }, "two terabytes' worth"),
  says([{ bytes: 10_000_000_000 }, { bytes: 20_000_000_000 }], "10 to 20 GB", "between 10 GB and 20 GB"),
  silent(
    "10 Gbps",
    "5 MB/s",
    "a 16-bit chip",
    "KB5005565",
    "500 million people",
    "a terabyte-scale leak",
    "12 megabits",
  ),
];
