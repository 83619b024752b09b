package parley.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.article.Passage;

/**
 * An attribution: somebody said, thought, wanted or feared something. States of mind count, as in
 * PolNeAR, from which the terms source, cue and content come.
 *
 * @param source absent where the words name none ("it was reported that")
 * @param cue absent where a quotation stands alone and its speaker is named elsewhere
 * @param content one passage, or several where the cue interrupts a quotation or it goes on in the
 *     next paragraph
 * @param continued sentences after it that by all signs go on with what was said, though nothing
 *     says so; no part of the content, and no words that the statement rests on
 * @param about the issues that the content speaks of
 */
public record Statement(
    Evidence evidence,
    Manner manner,
    @Nullable Who source,
    @Nullable Passage cue,
    List<Passage> content,
    Occasion occasion,
    List<Passage> continued,
    List<String> about)
    implements Entry {

  /**
   * On what occasion it was said.
   *
   * @param addressee to whom
   * @param said when
   * @param medium by what means, or at what: "an interview with the radio", "Telegram"
   */
  public record Occasion(
      @Nullable Who addressee,
      @Nullable When said,
      Event.@Nullable Where where,
      @Nullable Passage medium) {

    /** Of which nothing is known. */
    public static final Occasion UNKNOWN = new Occasion(null, null, null, null);
  }

  /** How the words are given. */
  public enum Manner {
    /** All inside quotation marks. */
    DIRECT("direct"),
    INDIRECT("indirect"),
    /** A paraphrase with quoted words in it. */
    MIXED("mixed");

    private final String label;

    Manner(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static Manner of(String label) {
      for (Manner manner : values()) {
        if (manner.label.equals(label)) {
          return manner;
        }
      }
      throw new IllegalArgumentException("no manner of a statement: " + label);
    }
  }

  public Statement {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement without content");
    }
    content = List.copyOf(new TreeSet<>(content));
    continued = List.copyOf(new TreeSet<>(continued));
    about = List.copyOf(new TreeSet<>(about));
  }

  public @Nullable Who addressee() {
    return occasion.addressee();
  }

  public @Nullable When said() {
    return occasion.said();
  }

  @Override
  public List<String> distinction() {
    List<String> parts = new ArrayList<>();
    for (Passage passage : content) {
      parts.add("content " + passage.span().start());
    }
    if (cue != null) {
      parts.add("cue " + cue.span().start());
    }
    if (source != null) {
      parts.add("source " + source.name());
    }
    return parts;
  }
}
