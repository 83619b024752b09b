package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import parley.actor.Actor;
import parley.article.Article;
import parley.dossier.Cluster;
import parley.dossier.Dossier;
import parley.dossier.Negotiation;
import parley.format.Format;
import parley.format.JsonLinesReader;
import parley.format.LineType;
import parley.format.Plain;
import parley.pipeline.ArticleRecord;
import parley.store.Filter;
import parley.store.RecordStore;
import parley.store.Shown;
import parley.store.StoreException;

/** One run of {@code parley show}: from the record to what is printed. */
final class ShowRun {

  private final Surroundings surroundings;
  private final PrintOptions print;
  private final RecordOption record;
  private final ShowCommand asked;
  private final Set<LineType> types;
  private final Output output;
  private boolean found;

  ShowRun(Surroundings surroundings, PrintOptions print, RecordOption record, ShowCommand asked) {
    this.surroundings = surroundings;
    this.print = print;
    this.record = record;
    this.asked = asked;
    this.types = print.types();
    this.output = new Output(surroundings.out());
  }

  int run() {
    try (RecordStore store = RecordStore.openExisting(record.file())) {
      Format format =
          asked.sources
              ? new Plain(surroundings.width(), surroundings.colour(), notes(store))
              : Formats.of(print.style(), surroundings);
      output.print(format.opening());
      store.show(
          filter(),
          shown -> {
            String block =
                print.style() == Style.JSONL ? asKept(shown) : format.block(read(shown), types);
            found |= !block.isEmpty();
            output.print(block);
            if (output.isClosed()) {
              throw new CancellationException();
            }
          });
    } catch (CancellationException e) {
      // whoever reads standard output has enough
    } catch (StoreException e) {
      output.flush();
      return RecordOption.refuse(e, surroundings.errors(), "show");
    }
    output.flush();
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
      return Main.LOST;
    }
    if (!found && !output.isClosed()) {
      surroundings.errors().print("Nothing in " + record.file() + " passes this call's filters.\n");
    }
    return Main.DONE;
  }

  /** How many others tell of an entry, by its id, out of the whole record. */
  private static Map<String, String> notes(RecordStore store) throws StoreException {
    return Cluster.notes(
        Cluster.of(
            Negotiation.read(store, Dossier.ofWholeRecord(), "event", "position", "proposal")));
  }

  /** Where no type of entry is printed, entries of any type decide about their article. */
  private Filter filter() {
    Set<String> entries = new LinkedHashSet<>();
    boolean any = types.stream().noneMatch(LineType::isEntry);
    for (LineType type : LineType.values()) {
      if (type.isEntry() && (any || types.contains(type))) {
        entries.add(type.label());
      }
    }
    return new Filter(
        entries,
        asked.actor,
        asked.kind,
        asked.issue,
        asked.period.from(),
        asked.period.to(),
        asked.words,
        asked.article,
        asked.outlet,
        asked.allVersions);
  }

  /** The lines as they were kept, which is how they were printed. */
  private String asKept(Shown shown) {
    StringBuilder block = new StringBuilder();
    if (types.contains(LineType.ARTICLE)) {
      block.append(shown.article()).append('\n');
    }
    if (types.contains(LineType.ACTOR)) {
      shown.actors().forEach(line -> block.append(line.text()).append('\n'));
    }
    for (Shown.Line line : shown.entries()) {
      if (types.contains(LineType.of(line.type()))) {
        block.append(line.text()).append('\n');
      }
    }
    return block.toString();
  }

  private static ArticleRecord read(Shown shown) {
    Article article = JsonLinesReader.article(shown.article());
    List<Actor> actors = new ArrayList<>();
    shown.actors().forEach(line -> actors.add(JsonLinesReader.actor(line.text())));
    List<String> entries = shown.entries().stream().map(Shown.Line::text).toList();
    return new ArticleRecord(article, actors, JsonLinesReader.entries(entries, article), List.of());
  }
}
