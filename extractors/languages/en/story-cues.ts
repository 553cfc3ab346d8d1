import type { StoryCues } from "../pack.ts";

const EVENT = "breach|leak|hack|case|incident|theft|attack|hacker|intrusion|sale|listing|thief";
const WHO = "hacker|seller|actor|group|user|person|gang|account|crew|vendor";

export const storyCues: StoryCues = {
  hinge: new RegExp(
    [
      String.raw`\b(?:comes?|came|coming|arrive[sd]?|surface[sd]?|emerge[sd]?|appear(?:s|ed)?|lands?|follow(?:s|ed)?)\b[^,.;]{0,28}\bafter\b`,
      String.raw`\b(?:on the heels of|in the wake of|follows (?:an?|the|another|on from|hard)|adds to|not to be confused)\b`,
      String.raw`\b(?:is|was|makes it) the (?:second|third|fourth|latest)\b`,
      String.raw`\b(?:earlier|previous|first|other|separate|second|unrelated) (?:${EVENT})\b`,
      String.raw`\b(?:that|this|the same|the earlier|the first) (?:${WHO})\b[^,.;]{0,12}\b(?:also|too|had)\b`,
    ].join("|"),
    "u",
  ),
  newcomer: /\b(?:an?|another|one|unknown|unnamed)(?:\s(?!(?:the|this|that|his|her|their)\b)\S+){1,4}$/u,
};
