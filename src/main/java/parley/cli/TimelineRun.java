package parley.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import parley.format.Csv;
import parley.format.JsonLines;
import parley.format.LineType;
import parley.format.Timeline;
import parley.format.Told;
import parley.pipeline.ArticleRecord;
import parley.store.Filter;
import parley.store.RecordStore;
import parley.store.StoreException;

/** One run of {@code parley timeline}. */
final class TimelineRun {

  private final Surroundings surroundings;
  private final RecordOption record;
  private final TimelineCommand asked;
  private final Output output;
  private final Timeline timeline;
  private final Csv csv = new Csv();
  private boolean found;

  TimelineRun(Surroundings surroundings, RecordOption record, TimelineCommand asked) {
    this.surroundings = surroundings;
    this.record = record;
    this.asked = asked;
    this.output = new Output(surroundings.out());
    this.timeline = new Timeline(surroundings.width(), surroundings.colour());
  }

  int run() {
    try (RecordStore store = RecordStore.openExisting(record.file())) {
      if (asked.style == Style.CSV) {
        output.print(csv.opening());
      }
      Filter filter =
          new Filter(
              Set.of(LineType.EVENT.label()),
              asked.actor,
              asked.kind,
              null,
              asked.period.from(),
              asked.period.to(),
              null,
              null,
              null,
              false);
      store.timeline(
          filter,
          asked.place,
          told -> {
            found = true;
            output.print(printed(told));
            if (output.isClosed()) {
              throw new CancellationException();
            }
          });
    } catch (CancellationException e) {
      // whoever reads standard output has enough
    } catch (StoreException e) {
      output.flush();
      return RecordOption.refuse(e, surroundings.errors(), "timeline");
    }
    output.flush();
    if (output.failure() != null) {
      surroundings.errors().print("could not write to standard output: " + output.failure() + "\n");
      return Main.LOST;
    }
    if (!found && !output.isClosed()) {
      surroundings
          .errors()
          .print("No event in " + record.file() + " passes this call's filters.\n");
    }
    return Main.DONE;
  }

  private String printed(Told told) {
    return switch (asked.style) {
      case PLAIN -> timeline.next(told);
      case JSONL -> new JsonLines.Lines(told.article()).entry(told.event()) + "\n";
      case CSV ->
          csv.block(
              new ArticleRecord(told.article(), List.of(), List.of(told.event()), List.of()),
              Set.of(LineType.EVENT));
    };
  }
}
