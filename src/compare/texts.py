"""Lays out the plain texts that BorrowedTrees reads, one article a file.

    python3 texts.py SHARED FOLDER

SHARED is the folder of annotated texts that lies beside a checkout. Left out are the articles that Parley is scored on:
two of the eight parts of PolNeAR's train part and Wikinews (events-sample and events-unseen), half of the releases
and of the items of current events, and every article whose positions were annotated.
"""

import csv
import glob
import gzip
import hashlib
import json
import os
import sys

shared, folder = sys.argv[1:]
data = os.path.join(shared, "data")
positions = os.path.join(os.path.dirname(__file__), "..", "test", "resources", "parley", "measure", "positions")
with open(os.path.join(positions, "articles.jsonl"), encoding="utf-8") as lines:
    annotated = {json.loads(line)["article"] for line in lines}


def hashed(text, letters):
    return int(hashlib.sha256(text.encode()).hexdigest()[:letters], 16)


def scored(article):
    """Whether it is in one of the parts that SampledEvents draws its two samples from."""
    return hashed("parley" + article, 4) % 8 in (0, 3)


def zipped(name):
    with gzip.open(os.path.join(data, "texts", name), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def articles():
    csv.field_size_limit(10**7)
    for file in sorted(glob.glob(os.path.join(data, "texts", "wikinews", "*.csv"))):
        with open(file, encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if not scored(row["url"]):
                    yield "wikinews", row["url"], row["text"]
    for file in sorted(glob.glob(os.path.join(data, "attribution", "polnear", "train", "text", "*.txt"))):
        name = os.path.basename(file)
        if not scored(name[:-4]):
            with open(file, encoding="utf-8") as text:
                yield "politics", name, text.read()
    for item in zipped("current-events/current-events.jsonl.gz"):
        if hashed(item["text"], 2) % 2 == 0:
            yield "items", item["text"], item["text"]
    for release in zipped("state-department/press-releases.jsonl.gz"):
        if hashed(release["url"], 2) % 2 == 0:
            yield "releases", release["url"], release["text"]


os.makedirs(folder, exist_ok=True)
count = 0
for kind, name, text in articles():
    if name not in annotated:
        count += 1
        with open(os.path.join(folder, f"{kind}-{count:05}.txt"), "w", encoding="utf-8") as out:
            out.write(text)
print(count, "articles")
