package parley.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads annotated texts with Parley and counts what it got right. The rule by which something
 * counts as right stands in the comment of the class.
 */
interface Measure {

  /** As {@code floors.txt} calls it: {@code dates-aquaint}. */
  String name();

  /** The figures, the same each time; call it only where {@link SharedTexts#are} holds. */
  List<Figure> figures() throws IOException;

  /** Prints, one by one, what went wrong; of most measures nothing. */
  default void list(PrintStream out) throws IOException {}

  /** Every measure there is. */
  static List<Measure> all() {
    List<Measure> all = new ArrayList<>(WhatPagesSay.all());
    all.addAll(
        List.of(
            new Referee("dates-aquaint", "dates.py", "timeml", "data/dates/tempeval3/AQUAINT"),
            new Referee("dates-timebank", "dates.py", "timeml", "data/dates/tempeval3/TimeBank"),
            new Referee("dates-wikiwars", "dates.py", "wikiwars", "data/dates/wikiwars"),
            new Referee("dates-gum", "dates.py", "gum", "data/dates/gum/dates.jsonl"),
            new CalendarDates(),
            new Referee(
                "attribution-polnear", "attribution.py", "polnear", "data/attribution/polnear/dev"),
            new Referee(
                "attribution-gum",
                "attribution.py",
                "gum",
                "data/attribution/gum/attributions.jsonl"),
            new Referee("events-plover", "events.py", "data/events/plover-relations/PLV_test.tsv"),
            new PetrarchTriples(),
            new Readouts(),
            SampledEvents.named("events-sample"),
            SampledEvents.named("events-unseen"),
            SampledEvents.named("events-practice-1"),
            SampledEvents.named("events-practice-2"),
            Positions.ofArticles(),
            Positions.ofWhatIsLearnedFrom(),
            Positions.ofWrittenProposals(),
            new RolePairs(),
            new CurrentEventsNames(),
            new WireCopies(),
            new Referee(
                "pages-benchmark",
                "pages.py",
                "benchmark",
                "data/pages/article-extraction-benchmark"),
            new PageBodies("pages-bodies", SharedPages::benchmark),
            new PageBodies("pages-mozilla", SharedPages::mozilla),
            new PageSegments(),
            new Referee("seed", "seed.py", "seed"),
            new WhoIsMeant("who-gum", () -> GumTexts.read(SharedTexts.at("data/treebank/gum"))),
            new WhoIsMeant(
                "who-newswcl",
                () -> NewsWclTexts.read(SharedTexts.at("data/actors/newswcl50/newswcl50.conll")))));
    return all;
  }
}
