package parley.desk.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Hosts;
import parley.article.Passage;
import parley.desk.web.Links;
import parley.desk.web.Parties;
import parley.desk.web.Signs;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.Statement;
import parley.format.JsonLinesReader;
import parley.format.Spoken;
import parley.store.Found;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Something in a list by day, with its words and who tells it.
 *
 * @param line what it says, in a line of English
 * @param words it rests on
 * @param article the id
 * @param source the outlet, or else what the article is called
 * @param reported the day of the article
 * @param parties that have a part in it
 * @param style the classes of style sheets that show whether it is so
 * @param sources how many newsrooms tell it, each from its own work
 * @param differs whether the accounts disagree
 * @param tellings the ids of all entries that tell it
 */
public record Item(
    String entry,
    String type,
    String line,
    String words,
    String article,
    String source,
    @Nullable LocalDate reported,
    List<Parties.Sign> parties,
    String style,
    int sources,
    boolean differs,
    List<String> tellings) {

  public Item {
    parties = List.copyOf(parties);
    tellings = List.copyOf(tellings);
  }

  /**
   * Reads it from the record; empty where somebody has just taken it out.
   *
   * @param tellings the ids of the entries that tell it, the one to be shown first
   */
  public static Optional<Item> of(
      RecordStore store,
      List<String> tellings,
      List<Parties.Sign> parties,
      int sources,
      boolean differs)
      throws StoreException {
    Optional<Found> found = store.entry(tellings.getFirst());
    return found.map(entry -> of(entry, tellings, parties, sources, differs));
  }

  private static Item of(
      Found found,
      List<String> tellings,
      List<Parties.Sign> parties,
      int sources,
      boolean differs) {
    Article article = JsonLinesReader.article(found.article());
    Entry entry = JsonLinesReader.entry(found.account().line(), article);
    String line =
        entry instanceof Event event ? Spoken.undated(event, article) : Spoken.line(entry, article);
    String outlet = article.outlet();
    String headline = article.headline();
    return new Item(
        entry.id(),
        entry.type(),
        line.endsWith(":") ? line.substring(0, line.length() - 1) : line,
        words(entry),
        article.id(),
        outlet != null ? outlet : headline != null ? headline : Hosts.nameless(article.url()),
        found.account().source().day(),
        parties,
        Signs.style(entry.evidence().realis(), entry.evidence().negated()),
        sources,
        differs,
        tellings);
  }

  private static String words(Entry entry) {
    List<Passage> passages =
        entry instanceof Statement statement ? statement.content() : entry.passages();
    return String.join(" … ", passages.stream().map(Passage::words).toList());
  }

  /** Where its words stand in the article. */
  @JsonIgnore
  public String address() {
    return Links.article(article) + "#" + entry;
  }
}
