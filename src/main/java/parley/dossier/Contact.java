package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Channel;

/**
 * What one article tells of how the sides talk.
 *
 * @param held the first day since which it is so; null where no words tell
 * @param since the same as a TIMEX3 value, which may name a month or a year only
 */
public record Contact(
    Ground ground,
    Channel.Format format,
    List<String> parties,
    @Nullable String mediator,
    Channel.Status status,
    @Nullable LocalDate held,
    @Nullable String since) {

  public Contact {
    parties = List.copyOf(parties);
  }

  public @Nullable LocalDate day() {
    return held != null ? held : ground.reported();
  }
}
