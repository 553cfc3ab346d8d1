"""Prints the median asking price by currency and month. Needs pandas."""
import os

import pandas as pd

url = os.environ.get("LEAKDESK_URL", "http://localhost:8787")
key = os.environ.get("LEAKDESK_KEY")
facts = pd.read_csv(
    f"{url}/v1/export.csv?field=price&kind=asking",
    storage_options={"Authorization": f"Bearer {key}"} if key else None,
)
facts = facts[facts["review"] != "rejected"]
month = facts["published_at"].str[:7]
print(facts.groupby(["currency", month])["amount"].agg(["count", "median"]))
