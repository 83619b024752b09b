"""The texts as their publishers' copies have them, by id; an id of the current events is the number of a line.

Single sentences of news are those of the annotations of directed sentiment, without its brackets, and of PLOVER."""
import csv, gzip, hashlib, json, os, re

def short(words):
    return hashlib.sha256(words.encode()).hexdigest()[:12]

def lines(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for line in file:
            yield json.loads(line)

def texts(shared, parts=("dev", "train")):
    """(set, id, text) of everything, in the order of the files."""
    data = f"{shared}/data"
    for a in lines(f"{data}/texts/state-department/press-releases.jsonl.gz"):
        yield "state-department", a["url"], a.get("text") or ""
    for a in lines(f"{data}/texts/white-house/briefings-150.jsonl.gz"):
        yield "white-house", a["id"], a.get("html") or a.get("text") or ""
    for year in (2019, 2020):
        with open(f"{data}/texts/wikinews/wikinews_{year}.csv", encoding="utf-8", newline="") as file:
            for a in csv.DictReader(file):
                yield "wikinews", a["url"], a["text"]
    for part in parts:
        for folder, folders, names in os.walk(f"{data}/attribution/polnear/{part}"):
            folders.sort()
            for name in sorted(names):
                if name.endswith(".txt"):
                    yield "polnear", name, open(os.path.join(folder, name), encoding="utf-8", newline="").read()

    with open(f"{data}/positions/directed-sentiment/train.txt", encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file):
            yield "directed-sentiment", f"directed-sentiment {number}", unmarked(line.split("\t")[0])

    with open(f"{data}/events/plover-relations/PLV_test.tsv", encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            yield "plover-relations", f"plover-relations {number}", unmarked(row["sentence"])

def unmarked(sentence):
    """A sentence without the brackets around the two who are meant, and without doubled blanks."""
    return re.sub(r"\s+", " ", re.sub(r"[\[\]]", "", sentence)).strip()

def items(shared):
    """The current events: {date, topics, text} an item."""
    return list(lines(f"{shared}/data/texts/current-events/current-events.jsonl.gz"))

def block(all_items, numbers):
    """Several items as one text: a paragraph each."""
    return "\n\n".join(all_items[number]["text"] for number in numbers)

def annotated(shared, chosen):
    """The stretch that is annotated, by place; stops where a hash is another."""
    by_id, all_items, stretches = {id_: text for _, id_, text in texts(shared)}, items(shared), {}
    for a in chosen:
        whole = block(all_items, a["items"]) if "items" in a else by_id[a["article"]]
        stretches[a["place"]] = whole[:a["length"]]
        if short(stretches[a["place"]]) != a["sha256"]:
            raise SystemExit(f"{a['article']}: other words than those that were annotated")
    return stretches
