# Plots asking prices over time. Base R only.
url <- Sys.getenv("LEAKDESK_URL", "http://localhost:8787")
facts <- read.csv(paste0(url, "/v1/export.csv?field=price&kind=asking"), encoding = "UTF-8")
facts <- facts[facts$review != "rejected", ]
facts$published_at <- as.Date(substr(facts$published_at, 1, 10))
print(aggregate(amount ~ currency, facts, median))
plot(amount ~ published_at, facts[facts$currency == "USD", ], log = "y")
