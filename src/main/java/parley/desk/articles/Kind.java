package parley.desk.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Statement;

/** What can be marked in an article's text, each to be switched on and off. */
public enum Kind {
  STATEMENTS("“ ”"),
  POSITIONS("▲"),
  PROPOSALS("▤"),
  EVENTS("◆"),
  TALKS("⇄"),
  JUDGEMENTS("≈"),
  DATES("◷"),
  NAMES("@");

  private final String sign;

  Kind(String sign) {
    this.sign = sign;
  }

  public static Kind of(Entry entry) {
    return switch (entry) {
      case Statement s -> STATEMENTS;
      case Position p -> POSITIONS;
      case Proposal p -> PROPOSALS;
      case Event e -> EVENTS;
      case Channel c -> TALKS;
      case Difference d -> JUDGEMENTS;
      case Assessment a -> JUDGEMENTS;
    };
  }

  /** As it stands in the address: {@code statements}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the margin. */
  public String sign() {
    return sign;
  }
}
