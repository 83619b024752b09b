package parley.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of reason for which an entry needs a look: what a reviewer can ask for. */
public enum Doubt {
  DIFFERS("differs", "newer rules differ"),
  POSITION("position", "positions"),
  PROPOSAL("proposal", "proposals"),
  ASCRIBED("ascribed", "said of a side by others"),
  NARRATED("narrated", "in nobody’s words"),
  NOBODY("nobody", "nobody is named"),
  UNKNOWN("unknown", "not made out who it is"),
  UNSAID("unsaid", "no word of saying"),
  UNDATED("undated", "day not known"),
  BARE("bare", "no term known"),
  ALONE("alone", "not told with whom"),
  NOT_ACTUAL("not-actual", "not told as a fact"),
  NEGATED("negated", "denied");

  private final String label;
  private final String words;

  Doubt(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** As it stands in addresses and in the record. */
  public String label() {
    return label;
  }

  /** As a reviewer reads it. */
  public String words() {
    return words;
  }

  /** Empty for what is none. */
  public static Optional<Doubt> of(String label) {
    return Arrays.stream(values()).filter(doubt -> doubt.label.equals(label)).findFirst();
  }

  /** Several as a record keeps them, with a space on either side of each; empty for none. */
  public static String written(Collection<Doubt> doubts) {
    return doubts.isEmpty()
        ? ""
        : doubts.stream().map(Doubt::label).collect(Collectors.joining(" ", " ", " "));
  }

  /** Those that a record keeps. */
  public static Set<Doubt> read(String written) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    for (Doubt doubt : values()) {
      if (written.contains(" " + doubt.label + " ")) {
        doubts.add(doubt);
      }
    }
    return doubts;
  }
}
