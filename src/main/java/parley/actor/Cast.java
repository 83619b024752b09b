package parley.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.text.Span;

/**
 * Everyone an article mentions, and every place where it does.
 *
 * @param mentions in the order of reading; two never overlap unless one lies inside the other, as
 *     "Ukraine" does in "the president of Ukraine"
 */
public record Cast(List<Mention> mentions) {

  public Cast {
    List<Mention> sorted = new ArrayList<>(mentions);
    for (Mention mention : mentions) {
      if (mention.span().length() > LONGEST) {
        throw new IllegalArgumentException("too long for a mention: " + mention.span());
      }
    }
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    mentions = List.copyOf(sorted);
  }

  /** The mention whose head holds this offset; of several the innermost. */
  public Optional<Mention> at(int offset) {
    Mention found = null;
    for (int i = firstEndingAfter(offset); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() > offset) {
        break;
      }
      if (mention.head().contains(offset)
          && (found == null || mention.head().length() <= found.head().length())) {
        found = mention;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The longest mention that holds this offset in any of its words. */
  public Optional<Mention> around(int offset) {
    Mention found = null;
    for (int i = firstEndingAfter(offset); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() > offset) {
        break;
      }
      if (mention.span().contains(offset)
          && (found == null || mention.span().length() > found.span().length())) {
        found = mention;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The mentions that lie inside a span, in the order of reading. */
  public List<Mention> in(Span span) {
    List<Mention> found = new ArrayList<>();
    for (int i = firstStartingAt(span.start()); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= span.end()) {
        break;
      }
      if (span.contains(mention.span())) {
        found.add(mention);
      }
    }
    return found;
  }

  /** Everyone who was made out, each once, in the order of first mention. */
  public List<Actor> actors() {
    Map<String, Actor> byId = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.actor() != null) {
        byId.putIfAbsent(mention.actor().id(), mention.actor());
      }
    }
    return List.copyOf(byId.values());
  }

  private int firstStartingAt(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where to begin to look for mentions around an offset: mentions are at most this long. */
  private int firstEndingAfter(int offset) {
    return firstStartingAt(Math.max(0, offset - LONGEST));
  }

  /** No mention is longer than this many code units; marking holds to it. */
  public static final int LONGEST = 400;
}
