package parley.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/** What stands in an entry's row of the table, by column. */
final class Cells {

  private final LineWriter.Offsets offsets;

  Cells(Article article) {
    this.offsets = new LineWriter.Offsets(article);
  }

  Map<String, String> of(Entry entry) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("type", entry.type());
    cells.put("id", entry.id());
    switch (entry) {
      case Statement s -> {
        cells.put("kind", s.manner().label());
        cells.put("who", name(s.source()));
        cells.put("to", name(s.addressee()));
        cells.put("issues", String.join("; ", s.about()));
        cells.put("where", where(s.occasion().where()));
        when(cells, s.said());
      }
      case Event e -> {
        cells.put("kind", e.kind().label());
        cells.put("participants", participants(e));
        cells.put("label", Csv.text(e.topic()));
        cells.put("where", where(e.where()));
        when(cells, e.when());
      }
      case Channel c -> {
        cells.put("kind", c.format().label());
        cells.put("who", names(c.parties()));
        cells.put("participants", c.mediator() == null ? "" : c.mediator().name() + " (mediator)");
        cells.put("status", c.status().label());
        when(cells, c.held() == null ? c.reported() : c.held());
      }
      case Proposal p -> {
        cells.put("who", names(p.authors().isEmpty() ? p.presentedBy() : p.authors()));
        cells.put("to", names(p.to()));
        cells.put("status", p.status() == null ? "" : p.status().label());
        cells.put("label", p.label());
        cells.put("terms", terms(p));
        cells.put(
            "issues",
            String.join("; ", p.terms().stream().map(Proposal.Term::issue).distinct().toList()));
        when(cells, p.held() == null ? p.reported() : p.held());
      }
      case Position p -> {
        cells.put("kind", p.voice().label());
        cells.put("who", p.party().name());
        cells.put("holder", name(p.holder()));
        cells.put("issues", p.issue());
        cells.put("stance", p.stance().label());
        when(cells, p.held() == null ? p.reported() : p.held());
      }
      case Difference d -> {
        cells.put("who", names(d.between()));
        cells.put("issues", String.join("; ", d.issues()));
        when(cells, d.held() == null ? d.reported() : d.held());
      }
      case Assessment a -> {
        cells.put("kind", a.direction().label());
        cells.put("who", name(a.by()));
        when(cells, a.held() == null ? a.reported() : a.held());
      }
    }
    cells.put("chain", chain(entry.evidence().chain()));
    cells.put("realis", entry.evidence().realis().label());
    cells.put("negated", entry.evidence().negated() ? "true" : "");
    cells.put("rule", entry.evidence().rule());
    words(cells, entry.passages());
    return cells;
  }

  /** All the words; the offsets go from the first passage to the last of the same field. */
  private void words(Map<String, String> cells, List<Passage> passages) {
    List<String> words = new ArrayList<>();
    Field field = passages.getFirst().field();
    int end = 0;
    for (Passage passage : passages) {
      words.add(passage.words());
      if (passage.field().equals(field)) {
        end = Math.max(end, passage.span().end());
      }
    }
    cells.put("words", String.join(" … ", words));
    cells.put("field", field.toString());
    cells.put("start", Integer.toString(offsets.of(field).at(passages.getFirst().span().start())));
    cells.put("end", Integer.toString(offsets.of(field).at(end)));
  }

  private static String chain(List<Hop> hops) {
    return String.join(" > ", hops.stream().map(Hop::name).toList());
  }

  private static String participants(Event event) {
    return String.join(
        "; ",
        event.participants().stream()
            .map(part -> part.who().name() + " (" + part.role().label() + ")")
            .toList());
  }

  private static String terms(Proposal proposal) {
    return String.join(
        "; ",
        proposal.terms().stream()
            .map(term -> term.issue() + ": " + term.stance().label())
            .toList());
  }

  private static String where(Event.@Nullable Where where) {
    if (where == null) {
      return "";
    }
    return where.site() == null ? where.name() : where.site() + ", " + where.name();
  }

  private static void when(Map<String, String> cells, @Nullable When when) {
    if (when != null) {
      cells.put("when", when.timex().value());
      cells.put("basis", when.basis().label());
    }
  }

  private static String name(@Nullable Who who) {
    return who == null ? "" : who.name();
  }

  private static String names(List<Who> whos) {
    return String.join("; ", whos.stream().map(Who::name).toList());
  }
}
