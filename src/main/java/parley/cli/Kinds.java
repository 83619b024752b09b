package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.EventKind;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.Statement;
import picocli.CommandLine.ITypeConverter;

/** The words that {@code --kind} takes. */
final class Kinds {

  private Kinds() {}

  static List<String> all() {
    TreeSet<String> kinds = new TreeSet<>();
    for (EventKind kind : EventKind.values()) {
      kinds.add(kind.label());
    }
    for (Statement.Manner manner : Statement.Manner.values()) {
      kinds.add(manner.label());
    }
    for (Stance stance : Stance.values()) {
      kinds.add(stance.label());
    }
    for (Channel.Format format : Channel.Format.values()) {
      kinds.add(format.label());
    }
    for (Proposal.Status status : Proposal.Status.values()) {
      kinds.add(status.label());
    }
    for (Assessment.Direction direction : Assessment.Direction.values()) {
      kinds.add(direction.label());
    }
    return new ArrayList<>(kinds);
  }

  /** Reads a kind of event. */
  static final class EventConverter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      List<String> kinds = Stream.of(EventKind.values()).map(EventKind::label).toList();
      if (!kinds.contains(word)) {
        throw Choice.wrong(word, kinds);
      }
      return word;
    }
  }

  /** Reads a kind. */
  static final class Converter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      List<String> kinds = all();
      if (!kinds.contains(word)) {
        throw Choice.wrong(word, kinds);
      }
      return word;
    }
  }
}
