package parley.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.desk.web.Links;
import parley.dossier.Ground;
import parley.dossier.Phrases;

/**
 * What something that is known rests on: the words of an entry, and where they stand.
 *
 * @param entry its id
 * @param teller who says so, and where: "Icelandic officials in The Mail"
 * @param reported the day on which the article appeared
 */
public record Basis(
    String entry,
    List<String> words,
    String teller,
    String article,
    @Nullable String headline,
    @Nullable LocalDate reported) {

  public Basis {
    words = List.copyOf(words);
  }

  public static Basis of(Ground ground) {
    return of(ground, ground.words());
  }

  /** The same, with the first of its passages alone: where what it says stands beside it. */
  public static Basis first(Ground ground) {
    return of(ground, ground.words().stream().limit(1).toList());
  }

  /** The same, of which these words are meant. */
  public static Basis of(Ground ground, List<String> words) {
    return new Basis(
        ground.entry(),
        words,
        Phrases.teller(ground),
        ground.source().article(),
        ground.source().headline(),
        ground.reported());
  }

  /** Its words as one quotation. */
  public String quoted() {
    return String.join(" … ", words);
  }

  public String address() {
    return Links.entry(entry);
  }
}
