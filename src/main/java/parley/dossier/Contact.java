package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.entry.Channel;

/** What one article tells of how the sides talk. */
public record Contact(
    Ground ground,
    Channel.Format format,
    List<String> parties,
    @Nullable String mediator,
    Channel.Status status,
    @Nullable LocalDate held) {

  public Contact {
    parties = List.copyOf(parties);
  }

  public @Nullable LocalDate day() {
    return held != null ? held : ground.reported();
  }
}
