/** Files a story and says what else is known of the breach. Run with: LEAKDESK_URL=… LEAKDESK_KEY=… node newsroom.ts */
import { createClient, LeakdeskError } from "leakdesk/client";

const desk = createClient({
  url: process.env.LEAKDESK_URL ?? "http://localhost:8787",
  key: process.env.LEAKDESK_KEY,
});

try {
  const { outcome, article } = await desk.createArticle({
    body: {
      title: "Seller cuts price of data said to come from Norvik Rail",
      text: "A person who goes by “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price was $12,000 on Monday; by Wednesday the seller had cut it to $7,500.",
      publishedAt: "2024-03-14",
    },
  });
  console.log(`${outcome}: ${article.facts.length > 0 ? "facts found" : "no facts"}`);

  const incidentId = article.stories[0]?.incidentId;
  if (incidentId) {
    const { title, headline } = await desk.getIncident({ id: incidentId });
    for (const { kind, current, earlier } of headline.prices) {
      const before = earlier.map(({ amountText }) => amountText).join(", ") || "nothing";
      console.log(`${title}: ${kind} ${current.amountText} ${current.currency}, before ${before}`);
    }
  }

  // Every page, one fact at a time; the field tells TypeScript which keys a fact has.
  for await (const fact of desk.each("listFacts", { field: ["price"], currency: "USD", sort: "-amount" })) {
    if (fact.field === "price") console.log(fact.amount, fact.evidence.quote, fact.article.url ?? "no address");
  }

  let exported = 0;
  for await (const { fact } of desk.lines("exportFactsNdjson", { field: "price" }))
    if (fact.review !== "rejected") exported++;
  console.log(`exported ${exported}`);
} catch (error) {
  if (!(error instanceof LeakdeskError)) throw error;
  // Says what is wrong where, and what to do about it.
  console.error(error.code, error.message);
  process.exitCode = 1;
}
