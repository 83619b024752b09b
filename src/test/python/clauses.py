"""Learns clauses.network.gz: what a clause tells of where a side stands.

    clauses.py FOLDER FILE [--without PART] [--foretold FILE] [--rounds N]

FOLDER is what parley.measure.ClauseTexts wrote: the tables of the published model, and the annotated
clauses. FILE is for src/main/resources/parley/position. With --without, articles of that part (0 to 4)
are not learned from, and --foretold writes what is made of their clauses, by which thresholds can be chosen.

Needs numpy and torch (Debian: python3-numpy, python3-torch), and takes half an hour on two cores. The same
texts give the same weights on the same machine.
"""

import argparse
import gzip
import hashlib
import io
import json
import random
import struct
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, WIDE, HEADS, WORDS, PLACES = 384, 1536, 12, 30522, 512
STANCES = 7  # none, and six
LAYERS = 6
RANK = 16  # of what is learned in addition to a table of the published model
INNER = 128
DROPPED = 0.1
RATE = 1e-3
BATCH = 32
WARMING = 0.06  # the share of the steps in which the rate rises
PARTS = 5
OPTIONAL = 0.5  # how much a position counts that may be there or not
STEPS = [("query", WIDTH, WIDTH), ("key", WIDTH, WIDTH), ("value", WIDTH, WIDTH),
         ("mix", WIDTH, WIDTH), ("widen", WIDTH, WIDE), ("narrow", WIDE, WIDTH)]


class Tables:
    """The published model, read in the order in which PublishedTables writes it."""

    def __init__(self, path):
        self.file = open(path, "rb")

    def take(self, *shape):
        count = int(np.prod(shape))
        numbers = np.frombuffer(self.file.read(4 * count), ">f4").astype(np.float32)
        return torch.from_numpy(numbers.reshape(shape).copy())


class Step(nn.Module):
    """A table of the published model, which stays, and two narrow ones, which are learned."""

    def __init__(self, tables, inputs, outputs):
        super().__init__()
        self.register_buffer("table", tables.take(inputs, outputs))
        self.bias = nn.Parameter(tables.take(outputs))
        self.thin = nn.Parameter(torch.randn(inputs, RANK) / inputs**0.5)
        self.wide = nn.Parameter(torch.zeros(RANK, outputs))

    def forward(self, x):
        return x @ self.table.to(x.dtype) + self.bias.to(x.dtype) + (x @ self.thin.to(x.dtype)) @ self.wide.to(x.dtype)


def norm(tables):
    layer = nn.LayerNorm(WIDTH, eps=1e-12)
    layer.weight.data = tables.take(WIDTH)
    layer.bias.data = tables.take(WIDTH)
    return layer


class Layer(nn.Module):
    def __init__(self, tables):
        super().__init__()
        for name, inputs, outputs in STEPS:
            setattr(self, name, Step(tables, inputs, outputs))
        self.mixed, self.turned = norm(tables), norm(tables)

    def forward(self, x, mask):
        count, length, _ = x.shape
        heads = [f(x).view(count, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value)]
        scores = heads[0] @ heads[1].transpose(2, 3) / (WIDTH / HEADS) ** 0.5 + mask
        taken = (torch.softmax(scores.float(), -1).to(x.dtype) @ heads[2]).transpose(1, 2).reshape(x.shape)
        x = self.mixed(x + F.dropout(self.mix(taken), DROPPED, self.training))
        return self.turned(x + F.dropout(self.narrow(F.gelu(self.widen(x))), DROPPED, self.training))


def head(outputs):
    return nn.Sequential(nn.Linear(WIDTH, INNER), nn.GELU(), nn.Dropout(DROPPED), nn.Linear(INNER, outputs))


class Network(nn.Module):
    def __init__(self, tables, issues):
        super().__init__()
        self.register_buffer("words", tables.take(WORDS, WIDTH))
        self.register_buffer("places", tables.take(PLACES, WIDTH))
        self.register_buffer("kind", tables.take(WIDTH))
        self.norm = norm(tables)
        self.layers = nn.ModuleList([Layer(tables) for _ in range(LAYERS)])
        self.segments = nn.Parameter(torch.zeros(2, WIDTH))
        self.stance, self.issue = head(STANCES), head(issues)
        self.of_clause, self.of_name = nn.Linear(WIDTH, INNER), nn.Linear(WIDTH, INNER)
        self.party = nn.Sequential(nn.GELU(), nn.Dropout(DROPPED), nn.Linear(INNER, 1))
        self.outside = nn.Parameter(torch.zeros(WIDTH))

    def forward(self, batch):
        length = max(len(s["pieces"]) for s in batch)
        pieces = torch.zeros(len(batch), length, dtype=torch.long)
        for row, sentence in enumerate(batch):
            pieces[row, : len(sentence["pieces"])] = torch.tensor(sentence["pieces"])
        segment = torch.ones(length, dtype=torch.long)
        segment[0] = 0
        x = self.norm(self.words[pieces] + self.places[:length] + self.kind + self.segments[segment])
        x = F.dropout(x, DROPPED, self.training).to(torch.bfloat16)
        mask = torch.zeros(len(batch), 1, 1, length, dtype=x.dtype).masked_fill((pieces == 0)[:, None, None], -1e4)
        for layer in self.layers:
            x = layer(x, mask)
        clauses = [(row, c) for row, s in enumerate(batch) for c in s["clauses"]]
        parties = [(n, p) for n, (_, c) in enumerate(clauses) for p in c.get("parties", [])]
        here = x[[row for row, _ in clauses], [c["at"] for _, c in clauses]]
        party = torch.zeros(0)
        if parties:
            named = torch.tensor([p[0] for _, p in parties])
            names = x[[clauses[n][0] for n, _ in parties], named.clamp(min=0)]
            names = torch.where((named >= 0)[:, None], names, self.outside.to(names.dtype))
            party = self.party(self.of_clause(here)[[n for n, _ in parties]] + self.of_name(names)).float()[:, 0]
        return clauses, parties, self.stance(here).float(), self.issue(here).float(), party


def loss(answer):
    clauses, parties, stances, issues, party = answer
    weights = torch.tensor([OPTIONAL if c.get("optional") else 1.0 for _, c in clauses])
    right = torch.tensor([c["stance"] for _, c in clauses])
    total = (F.cross_entropy(stances, right, reduction="none") * weights).sum()
    told = right > 0
    if told.any():
        issue = torch.tensor([c.get("issue", 0) for _, c in clauses])
        total = total + (F.cross_entropy(issues[told], issue[told], reduction="none") * weights[told]).sum()
    if parties:
        held = torch.tensor([float(p[1]) for _, p in parties])
        total = total + 0.7 * F.binary_cross_entropy_with_logits(party, held, reduction="sum")
    return total


def batches(sentences, shuffled):
    """Sentences of about one length together."""
    sentences = list(sentences)
    if shuffled:
        random.shuffle(sentences)
    found = []
    for start in range(0, len(sentences), BATCH * 20):
        near = sorted(sentences[start : start + BATCH * 20], key=lambda s: len(s["pieces"]))
        found += [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
    if shuffled:
        random.shuffle(found)
    return found


def learn(network, sentences, rounds):
    learned = {n: p for n, p in network.named_parameters() if p.requires_grad}
    body = [p for n, p in learned.items() if n.startswith(("layers", "norm", "segments"))]
    rest = [p for n, p in learned.items() if not n.startswith(("layers", "norm", "segments"))]
    optimizer = torch.optim.AdamW(body + rest, lr=RATE, weight_decay=0.01)
    steps = rounds * len(batches(sentences, False))
    step, started = 0, time.time()
    for _ in range(rounds):
        network.train()
        for batch in batches(sentences, True):
            rate = RATE * min(1, step / (WARMING * steps)) * (1 - step / steps)
            optimizer.param_groups[0]["lr"] = rate
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answer = network(batch)
            wrong = loss(answer) / len(batch)
            optimizer.zero_grad()
            wrong.backward()
            nn.utils.clip_grad_norm_(body + rest, 1.0)
            optimizer.step()
            step += 1
            if step % 200 == 0:
                print(f"{step} of {steps}, {time.time() - started:.0f} s, {wrong.item():.3f}", flush=True)


def write(network, issues, path):
    """As parley.network.Encoder and parley.position.ClauseNetwork read it."""
    out = io.BytesIO()

    def numbers(tensor):
        out.write(tensor.detach().numpy().astype(">f2").tobytes())

    def measure(layer):
        numbers(layer.weight)
        numbers(layer.bias)

    def dense(layer):
        numbers(layer.weight.T)
        numbers(layer.bias)

    out.write(struct.pack("BB", LAYERS, RANK))
    numbers(network.segments)
    measure(network.norm)
    for layer in network.layers:
        for name, _, _ in STEPS:
            step = getattr(layer, name)
            numbers(step.thin)
            numbers(step.wide)
            numbers(step.bias)
        measure(layer.mixed)
        measure(layer.turned)
    out.write(struct.pack("BB", INNER, len(issues)))
    for issue in issues:
        out.write(struct.pack(">H", len(issue)) + issue.encode())
    for layer in (network.stance[0], network.stance[3], network.issue[0], network.issue[3],
                  network.of_clause, network.of_name, network.party[2]):
        dense(layer)
    numbers(network.outside)
    with open(path, "wb") as file:
        file.write(gzip.compress(out.getvalue(), mtime=0))


def foretell(network, sentences, path):
    network.eval()
    with open(path, "w") as file, torch.no_grad():
        for batch in batches(sentences, False):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                clauses, parties, stances, issues, party = network(batch)
            lines = [{"sentence": batch[row]["number"], "at": c["at"], "stances": s.tolist(), "issues": i.tolist(), "parties": []}
                     for (row, c), s, i in zip(clauses, stances, issues)]
            for (n, _), score in zip(parties, party):
                lines[n]["parties"].append(score.item())
            for line in lines:
                file.write(json.dumps(line) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("file")
    parser.add_argument("--without", type=int, default=-1)
    parser.add_argument("--foretold")
    parser.add_argument("--rounds", type=int, default=4)
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    with open(arguments.folder + "/clauses.jsonl") as file:
        issues = json.loads(next(file))
        sentences = [json.loads(line) for line in file]
    for number, sentence in enumerate(sentences):
        sentence["number"] = number
        sentence["part"] = int(hashlib.md5(sentence["article"].encode()).hexdigest(), 16) % PARTS
    learned = [s for s in sentences if s["clauses"] and s["part"] != arguments.without]
    network = Network(Tables(arguments.folder + "/model.bin"), len(issues))
    learn(network, learned, arguments.rounds)
    write(network, issues, arguments.file)
    if arguments.foretold:
        left = [s for s in sentences if s["clauses"] and s["part"] == arguments.without]
        foretell(network, left, arguments.foretold)


if __name__ == "__main__":
    main()
