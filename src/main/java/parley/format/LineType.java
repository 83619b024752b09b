package parley.format;

import java.util.EnumSet;
import java.util.Set;
import parley.entry.Entry;

/** The types of lines that a record has, in the order in which an article's lines are printed. */
public enum LineType {
  ARTICLE("article", "articles"),
  ACTOR("actor", "actors"),
  STATEMENT("statement", "statements"),
  EVENT("event", "events"),
  CHANNEL("channel", "channels"),
  PROPOSAL("proposal", "proposals"),
  POSITION("position", "positions"),
  DIFFERENCE("difference", "differences"),
  ASSESSMENT("assessment", "assessments"),
  MARK("mark", "marks");

  private final String label;
  private final String plural;

  LineType(String label, String plural) {
    this.label = label;
    this.plural = plural;
  }

  /** As printed in {@code "type"}. */
  public String label() {
    return label;
  }

  /** For a count: {@code 1 statement}, {@code 12 statements}. */
  public String counted(long number) {
    return number + " " + (number == 1 ? label : plural);
  }

  /** Whether lines of this type are entries: claims about the world. */
  public boolean isEntry() {
    return switch (this) {
      case ARTICLE, ACTOR, MARK -> false;
      case STATEMENT, EVENT, CHANNEL, PROPOSAL, POSITION, DIFFERENCE, ASSESSMENT -> true;
    };
  }

  public static LineType of(Entry entry) {
    return of(entry.type());
  }

  public static LineType of(String label) {
    for (LineType type : values()) {
      if (type.label.equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of line: " + label);
  }

  /** Everything but marks, which are printed on request only. */
  public static Set<LineType> usual() {
    return EnumSet.complementOf(EnumSet.of(MARK));
  }
}
