package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Article;

/** What holds of the cast of any text, however odd. */
class CastContractTest {

  private static final List<String> PIECES =
      List.of(
          "Moscow",
          "the",
          "U.S.",
          "envoy",
          "President",
          "Ada",
          "Renn",
          "said",
          "he",
          "his",
          "its",
          "they",
          "\"",
          "”",
          "“",
          "'s",
          ",",
          ".",
          "\n\n",
          "and",
          "of",
          "Kremlin",
          "officials",
          "who",
          "—",
          "😀",
          "é",
          "Ministry",
          "(",
          ")",
          "according",
          "to",
          "told",
          "Washington",
          "in",
          "a",
          "senior",
          "official",
          "another",
          "the country",
          "it",
          "-",
          "x",
          "NATO",
          "Jr.",
          "A.",
          "#",
          "‑",
          "\u00a0",
          "\ud83d",
          "GROUP",
          "Trump administration",
          "between",
          "1",
          "…");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void holdsOnRandomText(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = 20 + random.nextInt(400);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(5) > 0) {
        text.append(' ');
      }
    }
    check(text.toString());
  }

  @Test
  void holdsOnHostileText() {
    check("");
    check(" \n\n \n");
    check("President ".repeat(300));
    check("Ada Renn ".repeat(300));
    check("the envoy of ".repeat(200));
    check("\"".repeat(500));
    check("He ".repeat(500));
    check("Moscow and ".repeat(300));
    check("U.S.".repeat(300));
    check("Foreign Minister ".repeat(100) + "x");
    check("A".repeat(5000));
    check("Norland Ministry of ".repeat(100));
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    String text = "Envoy Ada Renn met Bo Lind in Moscow. She said the Kremlin had agreed.";
    Article article = Article.builder("x", text).build();
    Cast alone = Casting.mark(ActorBook.standard(), article);
    List<Cast> together =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> Casting.mark(ActorBook.standard(), article))
            .toList();
    assertThat(together).allMatch(alone::equals);
  }

  private static void check(String text) {
    Article article = Article.builder("x", text).build();
    Cast cast = Casting.mark(ActorBook.standard(), article);
    assertThat(Casting.mark(ActorBook.standard(), article)).isEqualTo(cast);
    List<Mention> mentions = cast.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(mention.span().length()).isBetween(1, Cast.LONGEST);
      assertThat(mention.span().contains(mention.head())).isTrue();
      assertThat(mention.head().isEmpty()).isFalse();
      assertThat(mention.actor() == null || mention.place() == null).isTrue();
      for (int k = i + 1; k < mentions.size(); k++) {
        if (mentions.get(k).span().start() >= mention.span().end()) {
          break;
        }
        assertThat(mention.span().contains(mentions.get(k).span()))
            .as("%s and %s", mention, mentions.get(k))
            .isTrue();
      }
    }
  }
}
